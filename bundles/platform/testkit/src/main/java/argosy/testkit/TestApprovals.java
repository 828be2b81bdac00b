package argosy.testkit;

import argosy.department.ApprovalKind;
import argosy.department.Approvals;
import argosy.department.BusinessCalendar;
import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Reach;
import argosy.department.Register;
import argosy.department.RequestMark;
import argosy.department.Text;
import argosy.gateway.AccessLog;
import argosy.inbox.ApprovalDesk;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The real engine of approvals on a test's database, for tests of rules without HTTP:
 *
 * <pre>{@code
 * TestApprovals approvals = TestApprovals.on(database);
 * approvals.people().give("boss", "role:operations:head");
 * Prices prices = new Prices(database, approvals.declare(Prices.CHANGE, Prices::decided));
 * …
 * approvals.approve("boss", Prices.CHANGE, Price.REGISTER, id);
 * }</pre>
 */
public final class TestApprovals {

    /** Whoever of this name decides what nobody else may. */
    public static final String ADMINISTRATOR = "admin";

    private final TestPeople people = new TestPeople(permission -> Set.of(ADMINISTRATOR));
    private final List<String> denied = new CopyOnWriteArrayList<>();
    private final ApprovalDesk desk;

    private TestApprovals(Database database, Clock clock) {
        String department = database.department();
        this.desk = new ApprovalDesk(
                department,
                Text.of(department, department),
                database,
                clock,
                () -> BusinessCalendar.standard(TestDatabase.ZONE),
                () -> people,
                () -> new Denials(denied));
        people.person(ADMINISTRATOR);
    }

    /** The engine on a database that {@link TestDatabase} opened, with the time of this machine. */
    public static TestApprovals on(Database database) {
        return on(database, Clock.systemUTC());
    }

    /** With a clock of the test's own, for what becomes late. */
    public static TestApprovals on(Database database, Clock clock) {
        return new TestApprovals(database, clock);
    }

    /** Who holds which role. */
    public TestPeople people() {
        return people;
    }

    /** Declares a kind, as a department does through its context. */
    public Approvals declare(ApprovalKind kind, Approvals.Outcome outcome) {
        return desk.declare(kind, outcome);
    }

    /** The engine, for everything else that people do with requests. */
    public ApprovalDesk desk() {
        return desk;
    }

    /** Who tried to decide what was not theirs, as the access log has it: {@code wang POST /api/inbox/…}. */
    public List<String> denied() {
        return List.copyOf(denied);
    }

    /** Whether a request of the kind waits for the record. */
    public boolean waiting(ApprovalKind kind, Register<?> register, long record) {
        return desk.waiting(kind.name(), register.name(), record).isPresent();
    }

    /** Agrees to the request that waits for the record. */
    public void approve(String username, ApprovalKind kind, Register<?> register, long record) {
        desk.approve(caller(username), request(kind, register, record), null, List.of());
    }

    /** Refuses it. */
    public void reject(String username, ApprovalKind kind, Register<?> register, long record, String reason) {
        desk.reject(caller(username), request(kind, register, record), reason, List.of());
    }

    /** Sends it back to who asked. */
    public void returned(String username, ApprovalKind kind, Register<?> register, long record, String reason) {
        desk.returned(caller(username), request(kind, register, record), reason, List.of());
    }

    /** Somebody signed in, with no permissions but those of the administrator. */
    public static Caller caller(String username) {
        Map<String, Reach> grants = username.equals(ADMINISTRATOR) ? Map.of("*", Reach.COMPANY) : Map.of();
        return new Caller(username, username, null, null, grants, RequestMark.NONE);
    }

    private long request(ApprovalKind kind, Register<?> register, long record) {
        return desk.waiting(kind.name(), register.name(), record)
                .orElseThrow(() -> new AssertionError(
                        "No request of the kind " + kind.name() + " waits for " + register.name() + ' ' + record));
    }

    private record Denials(List<String> denied) implements AccessLog {

        @Override
        public void revealed(Caller caller, String department, String collection, List<Long> ids, Set<String> fields) {}

        @Override
        public void denied(Caller caller, String permission, String method, String path) {
            denied.add(caller.username() + ' ' + method + ' ' + path);
        }
    }
}
