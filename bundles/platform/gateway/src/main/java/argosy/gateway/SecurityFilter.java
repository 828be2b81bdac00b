package argosy.gateway;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.RequestMark;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Lets a request through only when its caller is signed in and holds the permission that the resource method declares. */
@Priority(Priorities.AUTHORIZATION)
final class SecurityFilter implements ContainerRequestFilter {

    /** Request property with the {@link Caller}; set by the dispatcher when someone is signed in. */
    static final String CALLER = "argosy.caller";

    private final String permission;
    private final AccessLog log;

    /**
     * @param permission the full permission, or null when being signed in is enough
     */
    SecurityFilter(String permission, AccessLog log) {
        this.permission = permission;
        this.log = log;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller = (Caller) request.getProperty(CALLER);
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
