package argosy.jobs;

import argosy.department.BusinessCalendar;
import argosy.department.Caller;
import argosy.department.HistoryEntry;
import argosy.department.Problem;
import argosy.department.Text;
import argosy.storage.DepartmentDatabase;
import argosy.storage.JobLog;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/**
 * The jobs of all departments of this node. One thread waits for what is due next, a few others run it; while nothing is
 * due, nothing happens.
 */
public final class Jobs implements AutoCloseable {

    /** How long a department that stops waits for its running jobs. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Clock clock;
    private final Supplier<BusinessCalendar> calendar;
    private final Optional<Clockwork> clockwork;
    private final Map<String, DepartmentJobs> departments = new ConcurrentSkipListMap<>();

    private Jobs(Clock clock, Supplier<BusinessCalendar> calendar, Optional<Clockwork> clockwork) {
        this.clock = clock;
        this.calendar = calendar;
        this.clockwork = clockwork;
    }

    /**
     * Runs jobs when they are due.
     *
     * @param calendar the company's as it is now
     */
    public static Jobs onTime(Clock clock, Supplier<BusinessCalendar> calendar) {
        return new Jobs(clock, calendar, Optional.of(new Clockwork(clock)));
    }

    /** Runs jobs only when asked, for tests: {@link #runDue} and {@link #perform}. */
    public static Jobs onDemand(Clock clock, Supplier<BusinessCalendar> calendar) {
        return new Jobs(clock, calendar, Optional.empty());
    }

    /** Takes up the jobs of a department that has started. */
    public void start(DepartmentDatabase database, List<ScheduledJob> jobs) {
        DepartmentJobs started = new DepartmentJobs(database, jobs, clock, calendar, clockwork);
        departments.put(database.department(), started);
        started.begin();
    }

    /** Lets no job of the department begin any more, and waits a while for those that run. */
    public void stop(String department) {
        DepartmentJobs stopping = departments.remove(department);
        if (stopping != null) {
            stopping.halt();
            stopping.await(System.nanoTime() + PATIENCE.toNanos());
        }
    }

    /** All jobs by department, each in the order in which its department declares them. */
    public List<JobStatus> list() {
        List<JobStatus> all = new ArrayList<>();
        departments.values().forEach(department -> all.addAll(department.statuses()));
        return all;
    }

    /** One job; 404 when the department does not run here or has none of that name. */
    public JobStatus get(String department, String job) {
        return department(department, job).status(job);
    }

    /** Runs of a job, newest first, older than the run {@code before} (0 for all). */
    public List<JobLog.Run> runs(String department, String job, long before, int limit) {
        return department(department, job).runs(job, before, limit);
    }

    /** Who switched the job on and off, newest first. */
    public List<HistoryEntry> history(String department, String job, int limit) {
        return department(department, job).history(job, limit);
    }

    /**
     * Starts a job by hand; 409 while it runs, here or on another node.
     *
     * @param patience how long to wait for its end
     * @return the run as it is then
     */
    public JobLog.Run run(Caller by, String department, String job, Duration patience) {
        return department(department, job).run(by, job, patience);
    }

    /** Switches a job on, from now on, or off. */
    public JobStatus enable(Caller by, String department, String job, boolean enabled) {
        return department(department, job).enable(by, job, enabled);
    }

    /**
     * Runs a job in this thread, due or not.
     *
     * @return what it says it did
     * @throws RuntimeException what it throws
     */
    public String perform(String department, String job) {
        return department(department, job).perform(job);
    }

    /** Runs the jobs of a department that are due by now, in this thread; answers the runs, failed ones too. */
    public List<JobLog.Run> runDue(String department) {
        DepartmentJobs found = departments.get(department);
        return found == null ? List.of() : found.runDue();
    }

    /** What an administrator should know of the department's jobs: those that failed last and those overdue. */
    public List<String> notes(String department) {
        DepartmentJobs found = departments.get(department);
        return found == null ? List.of() : found.notes();
    }

    /** How the jobs went since this process began. */
    public List<JobCount> counts() {
        List<JobCount> all = new ArrayList<>();
        departments.values().forEach(department -> all.addAll(department.counts()));
        return all;
    }

    /** Stops the jobs of all departments, waiting no longer than for one of them, and the threads. */
    @Override
    public void close() {
        List<DepartmentJobs> stopping = List.copyOf(departments.values());
        departments.clear();
        stopping.forEach(DepartmentJobs::halt);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        stopping.forEach(department -> department.await(deadline));
        clockwork.ifPresent(Clockwork::close);
    }

    private DepartmentJobs department(String department, String job) {
        DepartmentJobs found = departments.get(department);
        if (found == null || !found.has(job)) {
            throw new Problem(
                    404,
                    "not-found",
                    Text.of(
                            "No department that runs here has the job " + department + "/" + job + ".",
                            "正在运行的部门中没有任务 " + department + "/" + job + "。"),
                    List.of(),
                    Map.of());
        }
        return found;
    }
}
