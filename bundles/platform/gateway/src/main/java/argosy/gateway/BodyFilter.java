package argosy.gateway;

import argosy.department.Problem;
import jakarta.annotation.Priority;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;

/**
 * A resource method is never called without the body it declares: 400 {@code body-missing} where the parameter is
 * {@link NotNull}, an empty object where every member may be left out.
 */
@Priority(Priorities.AUTHORIZATION + 2)
final class BodyFilter implements ContainerRequestFilter {

    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    /** What a method does when there is no body. */
    private enum Missing {
        IS_FINE,
        IS_REFUSED,
        IS_AN_EMPTY_OBJECT
    }

    private final Missing missing;

    BodyFilter(Method method) {
        this.missing = missing(method);
    }

    /** Whether the method minds when there is no body. */
    static boolean isNeededBy(Method method) {
        return missing(method) != Missing.IS_FINE;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.hasEntity()) {
            return;
        }
        if (missing == Missing.IS_REFUSED) {
            throw Problem.badRequest(
                    "body-missing", "Send a body; the API description says what it holds.", "缺少请求体，内容见接口说明。");
        }
        request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        request.setEntityStream(new ByteArrayInputStream(EMPTY_OBJECT));
    }

    private static Missing missing(Method method) {
        for (Parameter parameter : method.getParameters()) {
            if (isBody(parameter) && parameter.isAnnotationPresent(NotNull.class)) {
                return Missing.IS_REFUSED;
            } else if (isBody(parameter) && parameter.getType().isRecord()) {
                return Missing.IS_AN_EMPTY_OBJECT;
            }
        }
        return Missing.IS_FINE;
    }

    /** A parameter is the body when nothing says where else it comes from. */
    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .noneMatch(a -> a.annotationType().getPackageName().startsWith("jakarta.ws.rs"));
    }
}
