package argosy.gateway;

import argosy.department.Caller;
import argosy.department.MediaTypes;
import argosy.department.Problem;
import argosy.department.Report;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a report asks for beyond its permission: a parameter that it does not know is refused, as figures of another
 * month than the one meant are worse than none, and a file of it needs the permission to export.
 */
@Priority(Priorities.AUTHORIZATION + 1)
final class ReportFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Set<MediaType> FILES =
            Set.of(MediaType.valueOf(MediaTypes.CSV), MediaType.valueOf(MediaTypes.XLSX));

    private final Set<String> known;
    private final String permission;
    private final AccessLog log;

    /**
     * @param permission the full permission that a file of the report asks for
     */
    ReportFilter(Method report, String permission, AccessLog log) {
        this.known = parameters(report);
        this.permission = permission;
        this.log = log;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        for (String given : request.getUriInfo().getQueryParameters().keySet()) {
            if (!known.contains(given)) {
                throw Problem.badRequest(
                        "unknown-parameter",
                        "Unknown parameter " + given + "; "
                                + (known.isEmpty()
                                        ? "this report takes none."
                                        : "known are " + String.join(", ", known) + "."),
                        "未知的参数：" + given + "；"
                                + (known.isEmpty() ? "该报表没有参数。" : "可用：" + String.join("、", known) + "。"));
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Report<?>)
                || FILES.stream().noneMatch(file -> file.isCompatible(response.getMediaType()))) {
            return;
        }
        Caller caller = (Caller) request.getProperty(SecurityFilter.CALLER);
        if (!caller.may(permission)) {
            log.denied(
                    caller,
                    permission,
                    request.getMethod(),
                    request.getUriInfo().getPath());
            throw Problem.forbidden(permission);
        }
    }

    private static Set<String> parameters(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
        }
        return names;
    }
}
