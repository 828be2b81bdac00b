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
}
