package argosy.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;

/** How a job goes on this node: when it is looked at next, and how its runs ended. */
final class Course {

    private final ScheduledJob job;
    private Future<?> planned;
    private Instant due;
    private boolean failing;
    private String failure;
    private long succeeded;
    private long failed;
    private Duration last;
    private boolean troubled;

    Course(ScheduledJob job) {
        this.job = job;
    }

    ScheduledJob job() {
        return job;
    }

    /** Looks at the job then instead of when it was planned before. */
    synchronized void plan(Future<?> look) {
        forget();
        planned = look;
    }

    synchronized void forget() {
        if (planned != null) {
            planned.cancel(false);
            planned = null;
        }
    }

    /** The time it is due next, or null. */
    synchronized void due(Instant next) {
        due = next;
    }

    /** Notes that the last run before this start failed. */
    synchronized void failedBefore(String text) {
        failing = true;
        failure = text;
    }

    /** Notes the end of a run; whether its failure is another than that of the run before. */
    synchronized boolean ended(String text, boolean asFailure, Duration took) {
        boolean news = asFailure && !(failing && Objects.equals(failure, text));
        failing = asFailure;
        failure = asFailure ? text : null;
        succeeded += asFailure ? 0 : 1;
        failed += asFailure ? 1 : 0;
        last = took;
        return news;
    }

    /** Notes whether it could be told if the job is due; true when that is new trouble. */
    synchronized boolean troubled(boolean trouble) {
        boolean news = trouble && !troubled;
        troubled = trouble;
        return news;
    }

    /**
     * What there is to say of it to everyone: its last run failed, or it should have run before {@code limit}. Why it
     * failed may hold what is not for everyone.
     */
    synchronized Optional<String> note(Instant limit) {
        if (failing) {
            return Optional.of("The job " + job.name() + " failed.");
        } else if (due != null && due.isBefore(limit)) {
            return Optional.of("The job " + job.name() + " is overdue since " + due + ".");
        }
        return Optional.empty();
    }

    synchronized JobCount count(String department) {
        return new JobCount(department, job.name(), succeeded, failed, last);
    }
}
