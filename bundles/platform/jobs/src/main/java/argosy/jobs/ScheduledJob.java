package argosy.jobs;

import argosy.department.Job;
import argosy.department.Schedule;
import argosy.department.Text;

/**
 * A job as its department declares it.
 *
 * @param name unique within the department: {@code [a-z][a-z0-9-]*}, up to 40 characters
 */
public record ScheduledJob(String name, Text title, Schedule schedule, Job work) {

    public ScheduledJob {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("A job's name is up to 40 lower-case letters, digits and -: " + name);
        }
    }
}
