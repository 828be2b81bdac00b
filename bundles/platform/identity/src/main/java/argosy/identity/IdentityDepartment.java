package argosy.identity;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.Text;
import argosy.gateway.AccessLog;
import argosy.gateway.Authenticator;
import argosy.gateway.Catalogue;
import argosy.gateway.People;
import argosy.identity.accesslog.AccessJournal;
import argosy.identity.accesslog.AccessLogResource;
import argosy.identity.organisation.DelegationsResource;
import argosy.identity.organisation.GrantsResource;
import argosy.identity.organisation.Organisation;
import argosy.identity.organisation.PeopleResource;
import argosy.identity.organisation.PermissionsResource;
import argosy.identity.organisation.PostsResource;
import argosy.identity.organisation.RolesResource;
import argosy.identity.organisation.Staff;
import argosy.identity.organisation.UnitsResource;
import argosy.identity.signin.ApiTokens;
import argosy.identity.signin.Credentials;
import argosy.identity.signin.FirstAdministrator;
import argosy.identity.signin.MeResource;
import argosy.identity.signin.Passwords;
import argosy.identity.signin.Sessions;
import argosy.identity.signin.SessionsResource;
import argosy.identity.signin.SetupResource;
import argosy.identity.signin.SignIn;
import argosy.identity.signin.TokensResource;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the platform who asks and what they may do, and keeps what that follows from. */
@Component(
        service = {Department.class, Authenticator.class, AccessLog.class, People.class},
        immediate = true)
@DepartmentModule(name = "identity", title = "Identity", titleZh = "组织与权限")
public final class IdentityDepartment implements Department, Authenticator, AccessLog, People {

    private static final String DEMO_PASSWORD_VARIABLE = "ARGOSY_DEMO_PASSWORD";

    private final Catalogue catalogue;
    private final Map<String, String> environment;
    private final PrintStream console;
    private volatile Running running;

    /** What there is from start to stop. */
    private record Running(
            Organisation organisation,
            Staff staff,
            Sessions sessions,
            ApiTokens tokens,
            AccessJournal journal,
            Clock clock,
            Upkeep upkeep) {}

    @Activate
    public IdentityDepartment(@Reference Catalogue catalogue) {
        this(catalogue, System.getenv(), System.out);
    }

    /**
     * @param environment variables of the process: {@code ARGOSY_ADMIN_PASSWORD}, {@code ARGOSY_DEMO_PASSWORD}
     * @param console where one-time secrets are shown
     */
    IdentityDepartment(Catalogue catalogue, Map<String, String> environment, PrintStream console) {
        this.catalogue = catalogue;
        this.environment = environment;
        this.console = console;
    }

    @Override
    public void start(DepartmentContext context) {
        Database database = context.database();
        Clock clock = context.clock();
        Organisation organisation = new Organisation(database, catalogue, clock, context.zone());
        AccessJournal journal = new AccessJournal(database, clock);
        Sessions sessions = new Sessions(database, organisation, clock);
        ApiTokens tokens = new ApiTokens(database, organisation, clock);
        Credentials credentials = new Credentials(database, new Passwords());
        SignIn signIn = new SignIn(database, organisation, credentials, sessions, journal, clock);
        FirstAdministrator first = new FirstAdministrator(database, organisation, credentials, clock);

        context.mount(new UnitsResource(database, organisation));
        context.mount(new PostsResource(database, organisation));
        context.mount(new PeopleResource(database, organisation, credentials));
        context.mount(new RolesResource(database, organisation));
        context.mount(new PermissionsResource(catalogue));
        context.mount(new GrantsResource(database, organisation));
        context.mount(new DelegationsResource(database, organisation));
        context.mount(new AccessLogResource(database));
        context.mount(new SessionsResource(signIn, organisation, clock));
        context.mount(new MeResource(signIn, organisation, clock));
        context.mount(new TokensResource(tokens, journal));
        context.mount(new SetupResource(first));

        context.sample(caller -> {
            SampleCompany sample = new SampleCompany(database, organisation, credentials);
            sample.load(caller, environment.get(DEMO_PASSWORD_VARIABLE), console);
        });

        organisation.adopt();
        first.await(environment.get(FirstAdministrator.PASSWORD_VARIABLE), console, address());
        Upkeep upkeep = new Upkeep(List.of(journal::flush, sessions::flush, tokens::flush));
        running = new Running(organisation, new Staff(organisation, clock), sessions, tokens, journal, clock, upkeep);
    }

    @Override
    public void stop() {
        Running last = running;
        running = null;
        if (last != null) {
            last.upkeep().close();
        }
    }

    @Override
    public Optional<Caller> session(String cookie) {
        Running now = running;
        return now == null ? Optional.empty() : now.sessions().caller(cookie);
    }

    @Override
    public Optional<Caller> token(String token) {
        Running now = running;
        return now == null ? Optional.empty() : now.tokens().caller(token);
    }

    @Override
    public Optional<Caller> onBehalfOf(Caller caller, String username) {
        Running now = running;
        return now == null
                ? Optional.empty()
                : now.organisation()
                        .directory()
                        .onBehalfOf(caller, username, now.clock().instant());
    }

    @Override
    public void revealed(Caller caller, String department, String collection, List<Long> ids, Set<String> fields) {
        Running now = running;
        if (now != null) {
            now.journal().revealed(caller, department, collection, ids, fields);
        }
    }

    @Override
    public void denied(Caller caller, String permission, String method, String path) {
        Running now = running;
        if (now != null) {
            now.journal().denied(caller, permission, method, path);
        }
    }

    @Override
    public Optional<String> name(String username) {
        Running now = running;
        return now == null ? Optional.empty() : now.staff().name(username);
    }

    @Override
    public Set<String> addresses(String username) {
        Running now = running;
        return now == null ? Set.of() : now.staff().addresses(username);
    }

    @Override
    public Map<String, String> behind(String address) {
        Running now = running;
        return now == null ? Map.of() : now.staff().behind(address);
    }

    @Override
    public Optional<Text> title(String address) {
        Running now = running;
        return now == null ? Optional.empty() : now.staff().title(address);
    }

    @Override
    public Optional<String> superior(String username) {
        Running now = running;
        return now == null ? Optional.empty() : now.staff().superior(username);
    }

    @Override
    public boolean entire(Caller caller) {
        Running now = running;
        return now != null && now.staff().entire(caller);
    }

    private static String address() {
        return "http://localhost:" + System.getProperty("org.osgi.service.http.port", "8181");
    }
}
