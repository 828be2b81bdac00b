package argosy.host;

import argosy.department.Shape;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * {@code /health}: 200 only when every department that should run does, 503 otherwise, each with its state and reason,
 * and with notes on what is amiss though it runs, such as jobs that failed;
 * {@code /health/live}: 200 as long as the process answers.
 */
final class HealthServlet extends AnsweringServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> PATHS = Set.of("/", "/live");

    private final transient ObjectMapper json = new ObjectMapper();
    private final transient Supplier<List<DepartmentStatus>> statuses;
    private final transient UnaryOperator<String> events;
    private final transient Function<String, List<String>> notes;

    /**
     * @param events how the subscribers of a department are, in words
     * @param notes what else an administrator should know of a department though it is up
     */
    HealthServlet(
            Supplier<List<DepartmentStatus>> statuses,
            UnaryOperator<String> events,
            Function<String, List<String>> notes) {
        this.statuses = statuses;
        this.events = events;
        this.notes = notes;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path != null && !PATHS.contains(path)) {
            super.doGet(request, response);
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        if ("/live".equals(path)) {
            body.put("status", "live");
        } else {
            List<Map<String, Object>> departments = new ArrayList<>();
            boolean up = true;
            boolean any = false;
            for (DepartmentStatus status : statuses.get()) {
                // Whoever stops a department on purpose is not told that Argosy is down.
                up &= status.state() == DepartmentState.RUNNING || status.state() == DepartmentState.STOPPED;
                any |= status.state() == DepartmentState.RUNNING;
                Map<String, Object> department = new LinkedHashMap<>();
                department.put("name", status.module().name());
                department.put("title", status.module().title().en());
                department.put("titleZh", status.module().title().zh());
                department.put("version", status.module().version());
                department.put("state", Shape.code(status.state()));
                department.put("reason", status.reason());
                department.put("events", events.apply(status.module().name()));
                department.put("notes", notes.apply(status.module().name()));
                departments.add(department);
            }
            up &= any;
            body.put("status", up ? "up" : "down");
            body.put("departments", departments);
            response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        response.setContentType("application/json");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
