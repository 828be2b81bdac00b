package argosy.identity.signin;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Problem;
import argosy.department.RequestMark;
import argosy.department.Text;
import argosy.identity.accesslog.AccessEntry.Kind;
import argosy.identity.accesslog.AccessJournal;
import argosy.identity.organisation.Organisation;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Signing in, signing out and changing one's own password. */
public final class SignIn {

    private final Database database;
    private final Organisation organisation;
    private final Credentials credentials;
    private final Sessions sessions;
    private final AccessJournal journal;
    private final LockOut lockOut;

    /** A session that has begun. */
    record Begun(String token, Caller caller) {}

    public SignIn(
            Database database,
            Organisation organisation,
            Credentials credentials,
            Sessions sessions,
            AccessJournal journal,
            Clock clock) {
        this.database = database;
        this.organisation = organisation;
        this.credentials = credentials;
        this.sessions = sessions;
        this.journal = journal;
        this.lockOut = new LockOut(clock);
    }

    /** Begins a session; 401 alike for a wrong password and an unknown person, 429 after too many failures. */
    Begun begin(String username, String password, String address) {
        Caller caller = prove(username, password, address);
        String token = sessions.begin(username);
        journal.signIn(Kind.SIGNED_IN, username, address);
        return new Begun(token, caller);
    }

    void end(Caller caller, String token, String address) {
        if (token != null) {
            sessions.end(token);
        }
        journal.signIn(Kind.SIGNED_OUT, caller.username(), address);
    }

    /** Changes the caller's own password and ends their other sessions. */
    void change(Caller caller, String current, String next, String session, String address) {
        String username = caller.username();
        prove(username, current, address);
        String hash = credentials.hash(username, next);
        // Without the idempotency key, with which a fast hash of the body would be kept: the body holds passwords.
        database.write(caller.in(RequestMark.NONE), tx -> {
            credentials.set(tx, username, hash, session);
            return null;
        });
        sessions.forgetKnown();
        journal.signIn(Kind.PASSWORD_CHANGED, username, address);
    }

    private Caller prove(String username, String password, String address) {
        open(username, address);
        boolean matches = credentials.match(username, password);
        // Once more: guesses made in parallel learn nothing after the fifth failure.
        open(username, address);
        Caller caller = matches ? organisation.caller(username).orElse(null) : null;
        if (caller == null) {
            lockOut.failed(username, address);
            journal.signIn(Kind.SIGN_IN_FAILED, username, address);
            throw new Problem(
                    401, "sign-in-failed", Text.of("Username or password is wrong.", "用户名或密码错误。"), List.of(), Map.of());
        }
        lockOut.succeeded(username, address);
        return caller;
    }

    private void open(String username, String address) {
        try {
            lockOut.check(username, address);
        } catch (Problem locked) {
            journal.signIn(Kind.LOCKED_OUT, username, address);
            throw locked;
        }
    }
}
