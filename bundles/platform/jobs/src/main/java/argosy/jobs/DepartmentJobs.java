package argosy.jobs;

import argosy.department.BusinessCalendar;
import argosy.department.Caller;
import argosy.department.HistoryEntry;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.storage.DepartmentDatabase;
import argosy.storage.JobLog;
import argosy.storage.JobLog.Held;
import argosy.storage.JobLog.Outcome;
import argosy.storage.JobLog.Run;
import argosy.storage.JobLog.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs of one department, from its start to its stop. */
final class DepartmentJobs {

    /** Let a start be over, and the company's calendar be there, before runs that were missed are made up. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    /** How soon a job is looked at again that is due but runs on another node, or whose database does not answer. */
    private static final Duration AGAIN = Duration.ofSeconds(30);

    /** A last due time so far ahead was set by a clock that has been put right since. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final Duration OVERDUE = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final String department;
    private final JobLog log;
    private final Clock clock;
    private final Supplier<BusinessCalendar> calendar;
    private final Optional<Clockwork> clockwork;
    private final Map<String, Course> courses = new LinkedHashMap<>();
    private int running;
    private boolean stopping;

    /** What came of a run, with what the job threw or null. */
    private record Ended(Run run, Throwable failure) {}

    DepartmentJobs(
            DepartmentDatabase database,
            List<ScheduledJob> jobs,
            Clock clock,
            Supplier<BusinessCalendar> calendar,
            Optional<Clockwork> clockwork) {
        this.department = database.department();
        this.log = database.jobs();
        this.clock = clock;
        this.calendar = calendar;
        this.clockwork = clockwork;
        for (ScheduledJob job : jobs) {
            if (courses.put(job.name(), new Course(job)) != null) {
                throw new IllegalStateException("The job " + job.name() + " is declared twice.");
            }
        }
    }

    boolean has(String job) {
        return courses.containsKey(job);
    }

    void begin() {
        if (courses.isEmpty()) {
            return;
        }
        Map<String, Run> latest = log.latest();
        for (Course course : courses.values()) {
            String job = course.job().name();
            log.declare(job, now());
            Run last = latest.get(job);
            if (last != null && last.outcome() == Outcome.RUNNING) {
                log.hold(job).ifPresent(held -> {
                    try (held) {
                        log.abandon(job);
                        makeUp(last);
                    }
                });
            }
            if (last != null && last.outcome() == Outcome.FAILED) {
                course.failedBefore(last.text());
            }
            plan(course, clock.instant().plus(SETTLED));
        }
    }

    /** What was due when the process died is due again, once: a job that kills the process must not do so for ever. */
    private void makeUp(Run died) {
        boolean again = log.runs(died.job(), died.id(), 1).stream()
                .anyMatch(before ->
                        before.outcome() == Outcome.ABANDONED && Objects.equals(before.dueAt(), died.dueAt()));
        if (died.dueAt() != null && !again) {
            log.dueAgain(died.job(), died.dueAt());
        }
    }

    /** Lets no job begin any more. */
    synchronized void halt() {
        stopping = true;
        courses.values().forEach(Course::forget);
    }

    /**
     * Waits for the jobs that run.
     *
     * @param deadline by {@link System#nanoTime}
     */
    synchronized void await(long deadline) {
        try {
            for (long left = deadline - System.nanoTime();
                    running > 0 && left > 0;
                    left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (running > 0) {
            LOG.warn("{} stops while {} of its jobs still run; they will be shown as abandoned", department, running);
        }
    }

    List<JobStatus> statuses() {
        if (courses.isEmpty()) {
            return List.of();
        }
        Map<String, State> states = log.states();
        Map<String, Run> latest = log.latest();
        return courses.values().stream()
                .map(course -> status(course, states, latest))
                .toList();
    }

    JobStatus status(String job) {
        return status(courses.get(job), log.states(), log.latest());
    }

    private JobStatus status(Course course, Map<String, State> states, Map<String, Run> latest) {
        ScheduledJob job = course.job();
        State state = states.get(job.name());
        Run last = latest.get(job.name());
        return new JobStatus(
                department,
                job.name(),
                job.title(),
                job.schedule().text(),
                state.enabled(),
                last != null && last.outcome() == Outcome.RUNNING,
                last,
                state.enabled() ? job.schedule().next(state.lastDue(), calendar.get()) : null);
    }

    List<Run> runs(String job, long before, int limit) {
        return log.runs(job, before, limit);
    }

    List<HistoryEntry> history(String job, int limit) {
        return log.history(state(job), limit);
    }

    JobStatus enable(Caller by, String job, boolean enabled) {
        log.enable(by, state(job), enabled);
        plan(courses.get(job), clock.instant());
        return status(job);
    }

    Run run(Caller by, String job, Duration patience) {
        Course course = courses.get(job);
        Held held = begun(job);
        Run run;
        CompletableFuture<Run> end = new CompletableFuture<>();
        try {
            run = log.begin(job, null, by.username(), now());
            Executor threads = clockwork.isPresent() ? clockwork.get() : Runnable::run;
            threads.execute(() -> {
                try {
                    end.complete(perform(course, run).run());
                } catch (RuntimeException e) {
                    end.completeExceptionally(e);
                } finally {
                    over(held);
                }
            });
        } catch (RuntimeException e) {
            over(held);
            throw e;
        }
        try {
            return end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return run;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The end of the job " + job + " could not be recorded", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return run;
        }
    }

    String perform(String job) {
        Held held = begun(job);
        Ended ended;
        try {
            ended = perform(courses.get(job), log.begin(job, null, username(job), now()));
        } finally {
            over(held);
        }
        if (ended.failure() instanceof Error error) {
            throw error;
        } else if (ended.failure() instanceof RuntimeException exception) {
            throw exception;
        }
        return ended.run().text();
    }

    List<Run> runDue() {
        List<Run> runs = new ArrayList<>();
        for (Course course : courses.values()) {
            attempt(course, runs);
        }
        return runs;
    }

    List<String> notes() {
        Instant now = clock.instant();
        List<String> notes = new ArrayList<>();
        for (Course course : courses.values()) {
            course.note(now.minus(OVERDUE)).ifPresent(notes::add);
        }
        return notes;
    }

    List<JobCount> counts() {
        return courses.values().stream().map(course -> course.count(department)).toList();
    }

    /** Has the job looked at by then. */
    private synchronized void plan(Course course, Instant time) {
        if (!stopping && clockwork.isPresent()) {
            course.plan(clockwork.get().at(time, () -> look(course)));
        }
    }

    private void look(Course course) {
        Instant again;
        try {
            again = attempt(course, new ArrayList<>());
            course.troubled(false);
        } catch (RuntimeException | LinkageError e) {
            if (course.troubled(true)) {
                LOG.warn(
                        "It cannot be told whether the job {}/{} is due",
                        department,
                        course.job().name(),
                        e);
            }
            again = clock.instant().plus(AGAIN);
        }
        plan(course, again);
    }

    /** Runs the job when it is due, and adds the run; answers when to look at it again. */
    private Instant attempt(Course course, List<Run> runs) {
        if (!enter()) {
            return Instant.MAX;
        }
        try {
            ScheduledJob job = course.job();
            State state = state(job.name());
            Instant now = now();
            if (state.lastDue().isAfter(now.plus(AHEAD)) && log.take(state, now)) {
                state = state(job.name());
            }
            Instant due = state.enabled() ? job.schedule().next(state.lastDue(), calendar.get()) : null;
            course.due(due);
            if (due == null || due.isAfter(now)) {
                return due == null ? Instant.MAX : due;
            }
            Optional<Held> held = log.hold(job.name());
            if (held.isEmpty()) {
                course.due(null);
                return now.plus(AGAIN);
            }
            try {
                // All that was missed is made up by this one run.
                if (log.take(state, now)) {
                    course.due(null);
                    runs.add(perform(course, log.begin(job.name(), due, username(job.name()), now))
                            .run());
                }
            } finally {
                held.get().close();
            }
            State after = state(job.name());
            Instant next = job.schedule().next(after.lastDue(), calendar.get());
            course.due(after.enabled() ? next : null);
            return next == null ? Instant.MAX : next;
        } finally {
            leave();
        }
    }

    private Ended perform(Course course, Run run) {
        Throwable failure = null;
        String text;
        long begun = System.nanoTime();
        try {
            text = course.job().work().run(caller(course.job()));
        } catch (RuntimeException | Error e) {
            failure = e;
            text = e instanceof Problem || e.getMessage() != null
                    ? e.getMessage()
                    : e.getClass().getSimpleName();
        }
        boolean news = course.ended(text, failure != null, Duration.ofNanos(System.nanoTime() - begun));
        if (failure != null && news) {
            LOG.warn("The job {}/{} failed: {}", department, run.job(), text, failure);
        }
        Outcome outcome = failure == null ? Outcome.SUCCEEDED : Outcome.FAILED;
        return new Ended(log.end(run, outcome, text, now()), failure);
    }

    /** The job, kept from running elsewhere, to be run by hand. */
    private Held begun(String job) {
        if (!enter()) {
            throw Problem.conflict("stopping", "The department is stopping.", "该部门正在停止。");
        }
        try {
            return log.hold(job)
                    .orElseThrow(() -> Problem.conflict(
                            "job-running",
                            "The job " + department + "/" + job + " is running; wait for its end.",
                            "任务 " + department + "/" + job + " 正在运行，请等待其结束。"));
        } catch (RuntimeException e) {
            leave();
            throw e;
        }
    }

    private void over(Held held) {
        try {
            held.close();
        } finally {
            leave();
        }
    }

    private synchronized boolean enter() {
        if (stopping) {
            return false;
        }
        running++;
        return true;
    }

    private synchronized void leave() {
        running--;
        notifyAll();
    }

    private State state(String job) {
        return log.state(job).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private String username(String job) {
        return department + '/' + job;
    }

    private Caller caller(ScheduledJob job) {
        return new Caller(
                username(job.name()), job.title().zh(), null, null, Map.of("*", Reach.COMPANY), RequestMark.NONE);
    }
}
