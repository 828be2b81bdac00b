package argosy.host;

import argosy.events.EventDesk;
import argosy.gateway.Mount;
import argosy.gateway.Traffic;
import argosy.jobs.JobCount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** {@code /metrics} in the Prometheus text format, one series per department. */
final class MetricsServlet extends AnsweringServlet {

    private static final long serialVersionUID = 1L;

    private final transient Departments departments;

    MetricsServlet(Departments departments) {
        this.departments = departments;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StringBuilder out = new StringBuilder();
        family(out, "argosy_department_up", "gauge", "1 when the department runs.");
        for (DepartmentStatus status : departments.statuses()) {
            sample(
                    out,
                    "argosy_department_up",
                    "department=\"" + status.module().name() + '"',
                    status.state() == DepartmentState.RUNNING ? 1 : 0);
        }
        Collection<Mount> mounts = departments.gateway().mounts();
        family(out, "argosy_requests_total", "counter", "Requests answered, by class of status.");
        for (Mount mount : mounts) {
            for (int status = 2; status <= 5; status++) {
                sample(
                        out,
                        "argosy_requests_total",
                        "department=\"" + mount.module().name() + "\",status=\"" + status + "xx\"",
                        mount.traffic().answered(status));
            }
        }
        perMount(out, mounts, "argosy_request_seconds_total", "counter", "Time spent answering.", Traffic::seconds);
        perMount(out, mounts, "argosy_requests_in_flight", "gauge", "Being answered now.", Traffic::inFlight);
        perMount(out, mounts, "argosy_requests_refused_total", "counter", "Refused at the limit.", Traffic::refused);
        events(out);
        jobs(out);
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        family(out, "argosy_jvm_heap_bytes", "gauge", "Heap in use.");
        sample(out, "argosy_jvm_heap_bytes", "", memory.getUsed());
        family(out, "argosy_jvm_threads", "gauge", "Live threads.");
        sample(
                out,
                "argosy_jvm_threads",
                "",
                ManagementFactory.getThreadMXBean().getThreadCount());
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.getOutputStream().write(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void events(StringBuilder out) {
        family(out, "argosy_events_published_total", "counter", "Events told since the department came up.");
        for (EventDesk.Log log : departments.events().logs()) {
            sample(out, "argosy_events_published_total", "department=\"" + log.department() + '"', log.published());
        }
        List<EventDesk.SubscriberProgress> all = departments.events().subscribers();
        perSubscriber(out, all, "argosy_events_delivered_total", "counter", "Events had.", p -> p.delivered());
        perSubscriber(out, all, "argosy_events_lag", "gauge", "Events that have not been had.", p -> p.lag());
        perSubscriber(out, all, "argosy_events_set_aside", "gauge", "Events that were set aside.", p -> p.setAside());
        perSubscriber(out, all, "argosy_events_dead", "gauge", "Events that failed for good.", p -> p.dead());
    }

    private static void perSubscriber(
            StringBuilder out,
            List<EventDesk.SubscriberProgress> all,
            String name,
            String type,
            String help,
            ToLongFunction<EventDesk.SubscriberProgress> figure) {
        family(out, name, type, help);
        for (EventDesk.SubscriberProgress progress : all) {
            if (progress.publisher() != null) {
                sample(
                        out,
                        name,
                        "department=\"" + progress.department() + "\",subscriber=\"" + progress.subscriber()
                                + "\",publisher=\"" + progress.publisher() + '"',
                        figure.applyAsLong(progress));
            }
        }
    }

    private static void perMount(
            StringBuilder out,
            Collection<Mount> mounts,
            String name,
            String type,
            String help,
            Function<Traffic, Number> figure) {
        family(out, name, type, help);
        for (Mount mount : List.copyOf(mounts)) {
            sample(out, name, "department=\"" + mount.module().name() + '"', figure.apply(mount.traffic()));
        }
    }

    private void jobs(StringBuilder out) {
        List<JobCount> jobs = departments.jobs().counts();
        family(out, "argosy_job_runs_total", "counter", "Runs of jobs since the start, by outcome.");
        for (JobCount job : jobs) {
            sample(out, "argosy_job_runs_total", labels(job) + ",outcome=\"succeeded\"", job.succeeded());
            sample(out, "argosy_job_runs_total", labels(job) + ",outcome=\"failed\"", job.failed());
        }
        family(out, "argosy_job_last_seconds", "gauge", "How long the last run of a job took.");
        for (JobCount job : jobs) {
            if (job.last() != null) {
                sample(out, "argosy_job_last_seconds", labels(job), job.last().toMillis() / 1000.0);
            }
        }
    }

    private static String labels(JobCount job) {
        return "department=\"" + job.department() + "\",job=\"" + job.job() + '"';
    }

    private static void family(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void sample(StringBuilder out, String name, String labels, Number value) {
        out.append(name);
        if (!labels.isEmpty()) {
            out.append('{').append(labels).append('}');
        }
        out.append(' ').append(value).append('\n');
    }
}
