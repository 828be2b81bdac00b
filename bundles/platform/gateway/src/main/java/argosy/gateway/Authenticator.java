package argosy.gateway;

import argosy.department.Caller;
import java.util.Optional;

/** Tells who sends a request. Provided by identity; answers from memory, so that it may be asked for every request. */
public interface Authenticator {

    /** Name of the session cookie. */
    String COOKIE = "argosy-session";

    /** The person behind a session cookie; empty when it is unknown, ended or expired. */
    Optional<Caller> session(String cookie);

    /** The person or machine behind an API token; empty when it is unknown, revoked or expired. */
    Optional<Caller> token(String token);

    /**
     * The same caller standing in for a colleague (PLT-19), with the grants that were delegated; empty when no delegation
     * is valid now.
     */
    Optional<Caller> onBehalfOf(Caller caller, String username);
}
