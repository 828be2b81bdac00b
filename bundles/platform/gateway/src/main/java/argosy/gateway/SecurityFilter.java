package argosy.gateway;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.RequestMark;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;

/** Lets a request through only when its caller holds the permission that the resource method declares. */
@Priority(Priorities.AUTHORIZATION)
final class SecurityFilter implements ContainerRequestFilter {

    /** Request property with the {@link Caller}; set by the dispatcher when someone is signed in. */
    static final String CALLER = "argosy.caller";

    private final Access access;
    private final AccessLog log;

    @Context
    private ResourceInfo resource;

    SecurityFilter(Access access, AccessLog log) {
        this.access = access;
        this.log = log;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Class<?> type = resource.getResourceClass();
        Method method = resource.getResourceMethod();
        Caller caller = (Caller) request.getProperty(CALLER);
        if (access.isOpen(type, method)) {
            return;
        }
        String permission = access.permission(type, method);
        if (caller == null) {
            log.denied(
                    null, permission, request.getMethod(), request.getUriInfo().getPath());
            throw Problems.signInNeeded();
        }
        if (permission != null && !caller.may(permission)) {
            log.denied(
                    caller,
                    permission,
                    request.getMethod(),
                    request.getUriInfo().getPath());
            throw Problem.forbidden(permission);
        }
        request.setProperty(CALLER, caller.in(new RequestMark(permission, null, null)));
    }
}
