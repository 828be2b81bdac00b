package argosy.gateway;

import argosy.department.Problem;
import jakarta.annotation.Priority;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Parameter;
import java.util.Arrays;

/** A resource method whose body parameter is {@link NotNull} is not called without a body: 400 {@code body-missing}. */
@Priority(Priorities.AUTHORIZATION + 2)
final class BodyFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.hasEntity()
                && Arrays.stream(resource.getResourceMethod().getParameters()).anyMatch(BodyFilter::isNeededBody)) {
            throw Problem.badRequest(
                    "body-missing", "Send a body; the API description says what it holds.", "缺少请求体，内容见接口说明。");
        }
    }

    /** A parameter is the body when nothing says where else it comes from. */
    private static boolean isNeededBody(Parameter parameter) {
        return parameter.isAnnotationPresent(NotNull.class)
                && Arrays.stream(parameter.getAnnotations())
                        .noneMatch(a -> a.annotationType().getPackageName().startsWith("jakarta.ws.rs"));
    }
}
