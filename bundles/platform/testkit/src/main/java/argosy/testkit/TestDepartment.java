package argosy.testkit;

import argosy.department.Caller;
import argosy.department.Department;
import argosy.department.DepartmentModule;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Text;
import argosy.gateway.AccessLog;
import argosy.gateway.Authenticator;
import argosy.gateway.Module;
import argosy.host.Calendars;
import argosy.host.DepartmentState;
import argosy.host.DepartmentStatus;
import argosy.host.Departments;
import argosy.storage.JobLog;
import argosy.storage.Storage;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A department that runs as it would in the distribution, on a free port of this machine. */
public final class TestDepartment implements AutoCloseable {

    // Held, because a logger's level is forgotten with the logger. Jersey warns of resources that are instances, Jetty,
    // Derby's pool and the migrations tell their life; a failing test is easier to read without.
    private static final List<Logger> QUIET = List.of(
            quiet("org.glassfish.jersey.internal.inject.Providers", Level.OFF),
            quiet("org.glassfish.jersey.message.internal.MessagingBinders", Level.OFF),
            quiet("org.eclipse.jetty", Level.WARNING),
            quiet("com.zaxxer.hikari", Level.WARNING),
            quiet("argosy.storage", Level.WARNING),
            quiet("argosy.host", Level.WARNING));

    private final Server server = new Server();
    private final Departments departments;
    private final String name;
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private final int port;

    private TestDepartment(Department department, boolean demo, Clock clock) {
        DepartmentModule descriptor = department.getClass().getAnnotation(DepartmentModule.class);
        this.name = descriptor.name();
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Authenticator own = department instanceof Authenticator itself ? itself : null;
        AccessLog log = department instanceof AccessLog itself ? itself : null;
        Calendars calendars = department instanceof Calendars itself ? itself : null;
        Authenticator authenticator = new TestAuthenticator(callers, own);
        this.departments = new Departments(
                Storage.inMemory(clock, zone),
                clock,
                zone,
                demo,
                () -> authenticator,
                () -> log,
                Set::of,
                status -> {},
                () -> calendars,
                false);
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
        Module module = new Module(name, Text.of(descriptor.title(), descriptor.titleZh()), "0.0.0");
        DepartmentStatus status =
                departments.start(module, department, MigrationScripts.onClassPathOf(department.getClass()));
        if (status.state() != DepartmentState.RUNNING) {
            close();
            throw new IllegalStateException(status.reason());
        }
    }

    private static Logger quiet(String name, Level level) {
        Logger logger = Logger.getLogger(name);
        logger.setLevel(level);
        return logger;
    }

    /** Starts the department with an empty database. */
    public static TestDepartment start(Department department) {
        return new TestDepartment(department, false, Clock.systemUTC());
    }

    /** Starts the department with an empty database and a clock of the test's own. */
    public static TestDepartment start(Department department, Clock clock) {
        return new TestDepartment(department, false, clock);
    }

    /** Starts the department with its sample records. */
    public static TestDepartment startWithSample(Department department) {
        return new TestDepartment(department, true, Clock.systemUTC());
    }

    /** A client that holds these full permissions ({@code logistics:bins:read}) for the whole company. */
    public TestClient as(String username, String... permissions) {
        Map<String, Reach> grants = new HashMap<>();
        for (String permission : permissions) {
            grants.put(permission, Reach.COMPANY);
        }
        return as(new Caller(username, username, null, null, grants, RequestMark.NONE));
    }

    /** A client that is this caller. */
    public TestClient as(Caller caller) {
        String token = "test-" + callers.size() + "-" + caller.username();
        callers.put(token, caller);
        return new TestClient("http://localhost:" + port + "/api/" + name, token);
    }

    /** A client that may do everything. */
    public TestClient asAdministrator() {
        return as("admin", "*");
    }

    /** A client that is not signed in. */
    public TestClient anonymous() {
        return new TestClient("http://localhost:" + port + "/api/" + name, null);
    }

    /** A client that is not signed in, for addresses outside the department such as {@code /health}. */
    public TestClient outside() {
        return new TestClient(address(), null);
    }

    /** Where it is served: {@code http://localhost:<port>}. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** The department's name. */
    public String name() {
        return name;
    }

    /**
     * Runs one of its jobs now, due or not, in this thread; by the clock none ever runs in a test.
     *
     * @return what the job says it did
     * @throws RuntimeException what the job throws
     */
    public String run(String job) {
        return departments.jobs().perform(name, job);
    }

    /** Runs those of its jobs that are due by the department's clock, in this thread; failed ones are answered too. */
    public List<JobLog.Run> runDue() {
        return departments.jobs().runDue(name);
    }

    /** The host behind it, for what it knows of the department. */
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
    }

    /** Knows the callers of the test, and leaves all others to the department when that is identity itself. */
    private record TestAuthenticator(Map<String, Caller> callers, Authenticator own) implements Authenticator {

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
}
