package argosy.administration.jobs;

import argosy.department.Caller;
import argosy.department.HistoryEntry;
import argosy.department.Label;
import argosy.department.ListQuery;
import argosy.department.Permission;
import argosy.jobs.JobStatus;
import argosy.jobs.Jobs;
import argosy.storage.JobLog;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The jobs of all departments, to be looked at, run by hand and switched off and on (PLT-26, PLT-28). */
@Path("jobs")
@Label(en = "Jobs", zh = "定时任务")
@Produces(MediaType.APPLICATION_JSON)
public final class JobsResource {

    /** How long the answer to a run by hand waits for its end. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * A run of a job.
     *
     * @param dueAt when it was due; null when it was started by hand
     * @param startedBy who started it: a username, or the job itself
     * @param endedAt null while it runs, and when its process ended before it did
     * @param tookMillis how long it took, in milliseconds
     * @param text what was done, or why it failed
     * @param node which of several nodes on one database it ran on
     */
    @Label(en = "Run", zh = "运行记录")
    public record JobRun(
            @Label(en = "Number", zh = "编号", example = "244244795596800")
            long id,

            @Label(en = "Due at", zh = "应运行时间", example = "2026-11-23T00:00:00Z")
            Instant dueAt,

            @Label(en = "Started at", zh = "开始时间", example = "2026-11-23T00:00:00.012Z")
            Instant startedAt,

            @Label(en = "Started by", zh = "启动人", example = "logistics/overstock-scan")
            String startedBy,

            @Label(en = "Ended at", zh = "结束时间", example = "2026-11-23T00:00:00.230Z")
            Instant endedAt,

            @Label(en = "Duration (ms)", zh = "耗时（毫秒）", example = "218")
            Long tookMillis,

            @Label(en = "Outcome", zh = "结果", example = "succeeded")
            JobLog.Outcome outcome,

            @Label(en = "Text", zh = "说明", example = "3 listings late")
            String text,

            @Label(en = "Node", zh = "节点", example = "0") int node) {

        static JobRun of(JobLog.Run run) {
            return run == null
                    ? null
                    : new JobRun(
                            run.id(),
                            run.dueAt(),
                            run.startedAt(),
                            run.startedBy(),
                            run.endedAt(),
                            run.endedAt() == null
                                    ? null
                                    : Duration.between(run.startedAt(), run.endedAt())
                                            .toMillis(),
                            run.outcome(),
                            run.text(),
                            run.node());
        }
    }

    /**
     * A job as it stands.
     *
     * @param schedule when it is due, in words; {@code scheduleZh} likewise
     * @param last the last run, or null when it never ran
     * @param nextAt when it is due next; null when it is switched off
     */
    @Label(en = "Job", zh = "定时任务")
    public record DeclaredJob(
            @Label(en = "Department", zh = "部门", example = "logistics")
            String department,

            @Label(en = "Name", zh = "名称", example = "overstock-scan")
            String name,

            @Label(en = "Title", zh = "标题（英文）", example = "Overstock scan")
            String title,

            @Label(en = "Chinese title", zh = "标题", example = "积压扫描")
            String titleZh,

            @Label(en = "Schedule", zh = "计划（英文）", example = "business days 08:00")
            String schedule,

            @Label(en = "Chinese schedule", zh = "计划", example = "工作日 08:00")
            String scheduleZh,

            @Label(en = "Enabled", zh = "启用", example = "true")
            boolean enabled,

            @Label(en = "Running", zh = "运行中", example = "false")
            boolean running,

            @Label(en = "Last run", zh = "最近运行") JobRun last,

            @Label(en = "Next run", zh = "下次运行", example = "2026-11-24T00:00:00Z")
            Instant nextAt) {

        static DeclaredJob of(JobStatus job) {
            return new DeclaredJob(
                    job.department(),
                    job.name(),
                    job.title().en(),
                    job.title().zh(),
                    job.schedule().en(),
                    job.schedule().zh(),
                    job.enabled(),
                    job.running(),
                    JobRun.of(job.last()),
                    job.next());
        }
    }

    /** All jobs of the departments that run here. */
    public record DeclaredJobs(
            @Label(en = "Jobs", zh = "定时任务") List<DeclaredJob> items) {}

    /**
     * Runs of a job, newest first.
     *
     * @param next what {@code ?before=} has to be for the following page, or null on the last
     */
    public record JobRuns(
            @Label(en = "Runs", zh = "运行记录") List<JobRun> items,

            @Label(en = "Next", zh = "下一页", example = "244244795596800")
            Long next) {}

    /** Who switched the job off and on, newest first. */
    public record JobHistory(
            @Label(en = "Entries", zh = "记录") List<HistoryEntry> items) {}

    private final Jobs jobs;

    public JobsResource(Jobs jobs) {
        this.jobs = jobs;
    }

    /** All jobs, or those of one department. */
    @GET
    @Permission("{collection}:read")
    @Label(en = "List the jobs", zh = "查询定时任务")
    public DeclaredJobs list(@QueryParam("department") String department) {
        return new DeclaredJobs(jobs.list().stream()
                .filter(job -> department == null
                        || department.isBlank()
                        || job.department().equals(department))
                .map(DeclaredJob::of)
                .toList());
    }

    @GET
    @Path("{department}/{job}")
    @Permission("{collection}:read")
    @Label(en = "Get a job", zh = "查看定时任务")
    public DeclaredJob get(@PathParam("department") String department, @PathParam("job") String job) {
        return DeclaredJob.of(jobs.get(department, job));
    }

    /** One page of the job's runs, newest first; the last 500 are kept. */
    @GET
    @Path("{department}/{job}/runs")
    @Permission("{collection}:read")
    @Label(en = "List the runs of a job", zh = "查询运行记录")
    public JobRuns runs(
            @PathParam("department") String department,
            @PathParam("job") String job,
            @QueryParam("before") @DefaultValue("0") long before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int rows = Math.max(1, Math.min(limit, ListQuery.MAX_LIMIT));
        List<JobRun> found = jobs.runs(department, job, before, rows + 1).stream()
                .map(JobRun::of)
                .toList();
        boolean more = found.size() > rows;
        return new JobRuns(
                more ? found.subList(0, rows) : found,
                more ? found.get(rows - 1).id() : null);
    }

    /** Who switched the job off and on. */
    @GET
    @Path("{department}/{job}/history")
    @Permission("{collection}:read")
    @Label(en = "Get the history of a job", zh = "查看变更历史")
    public JobHistory history(@PathParam("department") String department, @PathParam("job") String job) {
        return new JobHistory(jobs.history(department, job, ListQuery.MAX_LIMIT));
    }

    /** Runs the job now; answers how it ended, or that it is still running. 409 while it runs already. */
    @POST
    @Path("{department}/{job}/run")
    @Permission("{collection}:run")
    @Label(en = "Run a job now", zh = "立即运行")
    public JobRun run(
            @PathParam("department") String department, @PathParam("job") String job, @Context Caller caller) {
        return JobRun.of(jobs.run(caller, department, job, PATIENCE));
    }

    /** Switches the job on; it is next due after now. */
    @POST
    @Path("{department}/{job}/enable")
    @Permission("{collection}:enable")
    @Label(en = "Enable a job", zh = "启用")
    public DeclaredJob enable(
            @PathParam("department") String department, @PathParam("job") String job, @Context Caller caller) {
        return DeclaredJob.of(jobs.enable(caller, department, job, true));
    }

    /** Switches the job off; it can still be run by hand. */
    @POST
    @Path("{department}/{job}/disable")
    @Permission("{collection}:disable")
    @Label(en = "Disable a job", zh = "停用")
    public DeclaredJob disable(
            @PathParam("department") String department, @PathParam("job") String job, @Context Caller caller) {
        return DeclaredJob.of(jobs.enable(caller, department, job, false));
    }
}
