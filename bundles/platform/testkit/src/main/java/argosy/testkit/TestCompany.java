package argosy.testkit;

import argosy.department.Caller;
import argosy.department.Department;
import argosy.department.DepartmentModule;
import argosy.department.EventType;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Text;
import argosy.events.Patience;
import argosy.gateway.AccessLog;
import argosy.gateway.Authenticator;
import argosy.gateway.Catalogue.ShippedRole;
import argosy.gateway.Module;
import argosy.gateway.People;
import argosy.host.Calendars;
import argosy.host.Company;
import argosy.host.DepartmentState;
import argosy.host.DepartmentStatus;
import argosy.host.Departments;
import argosy.inbox.InboxDepartment;
import argosy.storage.MigrationScript;
import argosy.storage.Storage;
import argosy.testkit.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Several departments in one host, as a company runs them: for what goes from one to the other by events. Departments come
 * and go; what they kept is there when they come back.
 */
public final class TestCompany implements AutoCloseable {

    /** Failing events are tried again soon, and given up soon. */
    private static final Patience IMPATIENT =
            new Patience(List.of(Duration.ofMillis(20), Duration.ofMillis(100)), 1000, null);

    private final Server server = new Server();
    private final TestHome home;
    private final Departments departments;
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private final TestPeople people = new TestPeople(this::mayDo);
    private final AtomicBoolean inbox = new AtomicBoolean();
    private final News news;
    private final int port;

    /** One department in memory, or several, or none yet, that may stop and come back, in a folder that is gone at the end. */
    TestCompany(boolean demo, Clock clock, Department... members) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Logs.quiet();
        this.home = new TestHome(members.length != 1, clock);
        Authenticator own = null;
        AccessLog log = null;
        People known = people;
        Calendars calendars = null;
        for (Department member : members) {
            own = member instanceof Authenticator itself ? itself : own;
            known = member instanceof People itself ? itself : known;
            log = member instanceof AccessLog itself ? itself : log;
            calendars = member instanceof Calendars itself ? itself : calendars;
        }
        Authenticator authenticator = new TestAuthenticator(callers, own);
        AccessLog accessLog = log;
        People organisation = known;
        Calendars companyCalendars = calendars;
        this.departments = new Departments(
                home.storage(),
                clock,
                zone,
                demo,
                new Company(() -> authenticator, () -> organisation, () -> accessLog, () -> companyCalendars),
                Set::of,
                status -> {},
                false,
                IMPATIENT,
                Duration.ofMinutes(1));
        this.news = new News(departments, () -> home.prepare(Elsewhere.NAME, List.of()));
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("localhost");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        departments.servlets().forEach((pattern, servlet) -> {
            ServletHolder holder = new ServletHolder(servlet);
            holder.setInitOrder(1);
            context.addServlet(holder, pattern);
        });
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        this.port = connector.getLocalPort();
        for (Department member : members) {
            bring(member);
        }
    }

    /** Starts the departments one after the other, each with an empty database. */
    public static TestCompany start(Department... members) {
        return new TestCompany(false, Clock.systemUTC(), several(members));
    }

    /** The same with a clock of the test's own. */
    public static TestCompany start(Clock clock, Department... members) {
        return new TestCompany(false, clock, several(members));
    }

    /** The same with their sample records. */
    public static TestCompany startWithSample(Department... members) {
        return new TestCompany(true, Clock.systemUTC(), several(members));
    }

    private static Department[] several(Department... members) {
        if (members.length == 1) {
            throw new IllegalArgumentException("One department alone is a TestDepartment");
        }
        return members;
    }

    /** Where the departments' databases are, for what the platform's own tests do with them as a whole. */
    public Storage storage() {
        return home.storage();
    }

    /** Brings a department in, or back with what it kept. */
    public void bring(Department member) {
        DepartmentModule descriptor = member.getClass().getAnnotation(DepartmentModule.class);
        Module module = new Module(descriptor.name(), Text.of(descriptor.title(), descriptor.titleZh()), "0.0.0");
        List<MigrationScript> scripts = MigrationScripts.onClassPathOf(member.getClass());
        home.prepare(module.name(), scripts);
        try {
            running(departments.start(module, member, scripts));
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    static void running(DepartmentStatus status) {
        if (status.state() != DepartmentState.RUNNING) {
            throw new IllegalStateException(status.reason());
        }
    }

    /** Takes a department down; what it kept stays. */
    public void stop(String department) {
        departments.stop(department);
    }

    /**
     * Waits until every event that was told has been had by all who listen, with what they told in turn; events that fail
     * are set aside. Not longer than a minute.
     */
    public void settle() {
        news.settle();
    }

    /**
     * Tells a fact as a department would that is not here. When this returns, all who listen have had it, and what they told
     * in turn.
     *
     * @param type {@code order.allocated}; somebody here has to listen to it
     * @param subject what it is about, 1 to 200 characters; those of one subject arrive in their order
     * @param data a record of the test's own or a {@code Map} of the members; what is missing is null for who listens
     * @throws AssertionError when somebody who listens could not have it; it says who and why
     */
    public void publish(String type, String subject, Object data) {
        news.publish(type, subject, data);
    }

    /**
     * The data of the next event of the type about the subject that any department tells, once nothing is under way any
     * more. Each event is given once: expected a second time, it is the second one.
     *
     * @throws AssertionError when there is none; it says what was told instead
     */
    public <T extends Record> T expect(EventType<T> type, String subject) {
        return news.expect(type, subject);
    }

    /**
     * The same by the name of the type.
     *
     * @return the data by its members
     */
    public JsonNode expect(String type, String subject) {
        return news.expect(type, subject);
    }

    /** Everything that the departments have told about the subject, in its order, once nothing is under way any more. */
    public List<ToldEvent> told(String subject) {
        return news.told(subject);
    }

    /** A client of a department that holds these full permissions ({@code logistics:bins:read}) for the whole company. */
    public TestClient as(String department, String username, String... permissions) {
        return as(department, caller(username, permissions));
    }

    /**
     * A client of a department that is somebody with this role, which the department ships, and holds nothing else. In
     * approvals too they have the role. They work in a unit that has the department's name.
     *
     * @param role its code within the department: {@code warehouse-keeper}
     */
    public TestClient asRole(String department, String username, String role) {
        String code = department + ':' + role;
        List<ShippedRole> shipped = departments.roles().stream()
                .filter(each -> each.code().startsWith(department + ':'))
                .toList();
        ShippedRole held = shipped.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no role " + role + " in " + department + ". Its roles: "
                                + shipped.stream().map(ShippedRole::code).toList()));
        Map<String, Reach> grants = new HashMap<>();
        for (String permission : held.permissions()) {
            int scope = permission.indexOf('@');
            grants.merge(
                    scope < 0 ? permission : permission.substring(0, scope),
                    scope < 0
                            ? Reach.COMPANY
                            : permission.endsWith("@own") ? Reach.OWN : Reach.units(Set.of(department)),
                    Reach::or);
        }
        people.give(username, "role:" + code);
        return as(department, new Caller(username, username, department, null, grants, RequestMark.NONE));
    }

    private static Caller caller(String username, String... permissions) {
        Map<String, Reach> grants = new HashMap<>();
        for (String permission : permissions) {
            grants.put(permission, Reach.COMPANY);
        }
        return new Caller(username, username, null, null, grants, RequestMark.NONE);
    }

    /** A client of a department that is this caller. */
    public TestClient as(String department, Caller caller) {
        people.person(caller.username());
        String token = "test-" + callers.size() + "-" + caller.username();
        callers.put(token, caller);
        return new TestClient(address() + "/api/" + department, token);
    }

    /** Who holds which role, for approvals; everyone whom the test lets sign in works here. */
    public TestPeople people() {
        return people;
    }

    /**
     * Somebody's inbox, with what their roles ({@link #people()}) let them decide:
     * {@code inbox("boss").get("")} lists it.
     */
    public TestClient inbox(String username, String... permissions) {
        return inbox(caller(username, permissions));
    }

    /** The inbox of this caller, for example of one who stands in for somebody. */
    public TestClient inbox(Caller caller) {
        if (!inbox.getAndSet(true)) {
            bring(new InboxDepartment(departments.approvals()));
        }
        return as("inbox", caller);
    }

    /**
     * Takes a step with the request that waits for this record in somebody's inbox, as they would.
     *
     * @param step {@code approve}, {@code reject}, {@code return} …
     * @param body for example {@code Map.of("reason", "低于底价")}; an empty map where nothing is said
     */
    public Answer decide(String username, long record, String step, Map<String, ?> body) {
        TestClient client = inbox(username);
        List<String> others = new ArrayList<>();
        for (JsonNode item : client.get("?limit=200").expect(200).json().path("items")) {
            if (item.path("record").asLong() == record) {
                return client.post('/' + item.path("id").asText() + '/' + step, body);
            }
            others.add(
                    item.path("collection").asText() + ' ' + item.path("record").asText());
        }
        throw new AssertionError("Nothing waits for " + username + " about the record " + record + "; what does: "
                + (others.isEmpty() ? "nothing" : String.join(", ", others)));
    }

    private Set<String> mayDo(String permission) {
        return callers.values().stream()
                .filter(caller -> caller.may(permission))
                .map(Caller::username)
                .collect(Collectors.toSet());
    }

    /** A client of a department that may do everything. */
    public TestClient asAdministrator(String department) {
        return as(department, "admin", "*");
    }

    /** A client that is not signed in, for addresses outside the departments such as {@code /health}. */
    public TestClient outside() {
        return new TestClient(address(), null);
    }

    /** Where it is served: {@code http://localhost:<port>}. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** Runs one of a department's jobs now, due or not, in this thread; by the clock none ever runs in a test. */
    public String run(String department, String job) {
        return departments.jobs().perform(department, job);
    }

    /** The host behind it, for the platform's own tests. */
    public Departments departments() {
        return departments;
    }

    @Override
    public void close() {
        departments.stopAll();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        home.close();
    }
}
