package argosy.testkit;

import argosy.department.Caller;
import argosy.gateway.Authenticator;
import java.util.Map;
import java.util.Optional;

/** Knows the callers of the test, and leaves all others to the department when that is identity itself. */
record TestAuthenticator(Map<String, Caller> callers, Authenticator own) implements Authenticator {

    @Override
    public Optional<Caller> session(String cookie) {
        return own == null ? Optional.empty() : own.session(cookie);
    }

    @Override
    public Optional<Caller> token(String token) {
        Caller known = callers.get(token);
        if (known != null) {
            return Optional.of(known);
        }
        return own == null ? Optional.empty() : own.token(token);
    }

    @Override
    public Optional<Caller> onBehalfOf(Caller caller, String username) {
        return own == null ? Optional.empty() : own.onBehalfOf(caller, username);
    }
}
