package argosy.host;

import argosy.gateway.AccessLog;
import argosy.gateway.Authenticator;
import argosy.gateway.People;
import java.util.function.Supplier;

/**
 * What the departments that keep the company itself tell the platform. Each is asked for anew whenever it is needed, and
 * gives null while the department that provides it does not run.
 *
 * @param authenticator who asks; without it nobody is signed in
 * @param people who is who
 * @param accessLog where it is noted who was shown or refused what
 * @param calendars when the company works
 */
public record Company(
        Supplier<Authenticator> authenticator,
        Supplier<People> people,
        Supplier<AccessLog> accessLog,
        Supplier<Calendars> calendars) {}
