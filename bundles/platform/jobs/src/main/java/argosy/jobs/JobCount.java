package argosy.jobs;

import java.time.Duration;

/**
 * How a job went since this process began.
 *
 * @param last how long the last run took, or null when there was none
 */
public record JobCount(String department, String job, long succeeded, long failed, Duration last) {}
