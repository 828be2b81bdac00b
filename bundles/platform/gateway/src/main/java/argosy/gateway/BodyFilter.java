package argosy.gateway;

import argosy.department.Problem;
import jakarta.annotation.Priority;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Parameter;
import java.util.Arrays;

/**
 * A resource method is never called without the body it declares: 400 {@code body-missing} where the parameter is
 * {@link NotNull}, an empty object where every member may be left out.
 */
@Priority(Priorities.AUTHORIZATION + 2)
final class BodyFilter implements ContainerRequestFilter {

    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.hasEntity()) {
            return;
        }
        for (Parameter parameter : resource.getResourceMethod().getParameters()) {
            if (!isBody(parameter)) {
                continue;
            }
            if (parameter.isAnnotationPresent(NotNull.class)) {
                throw Problem.badRequest(
                        "body-missing", "Send a body; the API description says what it holds.", "缺少请求体，内容见接口说明。");
            }
            if (parameter.getType().isRecord()) {
                request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
                request.setEntityStream(new ByteArrayInputStream(EMPTY_OBJECT));
            }
        }
    }

    /** A parameter is the body when nothing says where else it comes from. */
    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .noneMatch(a -> a.annotationType().getPackageName().startsWith("jakarta.ws.rs"));
    }
}
