package argosy.jobs;

import argosy.department.Text;
import argosy.storage.JobLog;
import java.time.Instant;

/**
 * A job as it stands.
 *
 * @param last the last run, or null when it never ran
 * @param next when it is due next; null when it is switched off or never due
 */
public record JobStatus(
        String department,
        String name,
        Text title,
        Text schedule,
        boolean enabled,
        boolean running,
        JobLog.Run last,
        Instant next) {}
