package argosy.identity.signin;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.identity.db.Tables;
import argosy.identity.organisation.Organisation;
import argosy.identity.organisation.Person;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The way in while nobody may do everything: a password from the environment for unattended installations, or else a
 * secret on the console that makes the first administrator once. There is no default password.
 */
public final class FirstAdministrator {

    public static final String PASSWORD_VARIABLE = "ARGOSY_ADMIN_PASSWORD";

    private static final List<String> ROLES = List.of("identity:administrator", Organisation.OWNER);

    private final Database database;
    private final Organisation organisation;
    private final Credentials credentials;
    private final Clock clock;
    private final LockOut lockOut;
    private volatile String secretHash;

    public FirstAdministrator(Database database, Organisation organisation, Credentials credentials, Clock clock) {
        this.database = database;
        this.organisation = organisation;
        this.credentials = credentials;
        this.clock = clock;
        this.lockOut = new LockOut(clock);
    }

    /**
     * Opens the way in when it is needed.
     *
     * @param password for the user {@code admin}, or null to print a secret
     * @param console where the secret is shown; never a log
     * @param address of the server, as people on this machine reach it
     */
    public void await(String password, PrintStream console, String address) {
        if (!organisation.directory().administrators(clock.instant()).isEmpty()) {
            return;
        }
        if (password != null && !password.isEmpty()) {
            String hash = credentials.hash(PASSWORD_VARIABLE, "admin", password);
            write(tx -> appoint(tx, "admin", "Administrator", hash));
            return;
        }
        String secret = Secret.random();
        secretHash = Secret.hash(secret);
        console.println("""

                ============================================================================
                  Argosy has no administrator yet. Create the first one with this one-time
                  secret (it changes with every start until it is used):
                  系统尚无管理员，请用以下一次性密钥创建（每次启动都会更换，直到使用为止）：

                  %1$s

                  curl -X POST %2$s/api/identity/setup \\
                    -H 'Content-Type: application/json' \\
                    -d '{"secret":"%1$s","username":"admin","name":"Administrator","password":"..."}'
                ============================================================================
                """.formatted(secret, address));
        console.flush();
    }

    /** Makes the first administrator; 409 once there is one, 403 when the secret is not the one printed last. */
    void create(String secret, String username, String name, String password, String address) {
        requireNone();
        lockOut.check("setup", address);
        String expected = secretHash;
        if (expected == null
                || !MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII),
                        Secret.hash(secret).getBytes(StandardCharsets.US_ASCII))) {
            lockOut.failed("setup", address);
            throw new Problem(
                    403,
                    "wrong-secret",
                    argosy.department.Text.of(
                            "This is not the secret printed on the console at the last start.", "密钥与最近一次启动时控制台显示的不一致。"),
                    List.of(),
                    java.util.Map.of());
        }
        String hash = credentials.hash("password", username, password);
        write(tx -> {
            if (!organisation.lock(tx).administrators(tx.now()).isEmpty()) {
                throw alreadySetUp();
            }
            if (find(tx, username).isPresent()) {
                throw Problem.invalid("username", "This username is taken; choose another.", "该用户名已被使用，请换一个。");
            }
            appoint(tx, username, name, hash);
        });
        secretHash = null;
    }

    private void requireNone() {
        if (!organisation.directory().administrators(clock.instant()).isEmpty()) {
            throw alreadySetUp();
        }
    }

    private void appoint(Transaction tx, String username, String name, String hash) {
        organisation.lock(tx);
        Person administrator = new Person(username, name, null, null, null, null, null, ROLES, null, null, null);
        Optional<Stored<Person>> known = find(tx, username);
        if (known.isPresent()) {
            tx.update(Person.REGISTER, known.get(), administrator);
        } else {
            tx.insert(Person.REGISTER, administrator);
        }
        credentials.set(tx, username, hash);
    }

    private static Optional<Stored<Person>> find(Transaction tx, String username) {
        return tx.first(Person.REGISTER, Tables.PEOPLE.USERNAME.eq(username));
    }

    private void write(java.util.function.Consumer<Transaction> work) {
        try {
            database.write(Caller.PLATFORM, tx -> {
                work.accept(tx);
                return null;
            });
        } finally {
            organisation.changed();
        }
    }

    private static Problem alreadySetUp() {
        return Problem.conflict(
                "already-set-up", "There is an administrator already; ask them for an account.", "系统已有管理员，请联系管理员开通账号。");
    }
}
