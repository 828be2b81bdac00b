package argosy.host;

import argosy.department.ApprovalKind;
import argosy.department.Approvals;
import argosy.department.BusinessCalendar;
import argosy.department.Caller;
import argosy.department.Department;
import argosy.department.EventHandler;
import argosy.department.EventType;
import argosy.department.Job;
import argosy.department.Reads;
import argosy.department.Schedule;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.events.Declarations;
import argosy.events.Delivery;
import argosy.events.EventDesk;
import argosy.events.Patience;
import argosy.gateway.Catalogue;
import argosy.gateway.Gateway;
import argosy.gateway.Module;
import argosy.gateway.Mount;
import argosy.gateway.json.EventData;
import argosy.inbox.ApprovalDesk;
import argosy.inbox.ApprovalDesks;
import argosy.jobs.Jobs;
import argosy.jobs.ScheduledJob;
import argosy.storage.DepartmentDatabase;
import argosy.storage.MigrationScript;
import argosy.storage.Storage;
import argosy.storage.StorageFailure;
import jakarta.servlet.Servlet;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The departments of this installation: database → migrations → wiring → mounted, and back. One that fails stays down
 * with its reason and disturbs no other. Plain Java: the OSGi component {@link Host} and the testkit stand on it alike.
 */
public final class Departments implements Catalogue {

    /** Requests that one department may answer at the same time. */
    private static final int REQUEST_LIMIT = 64;

    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(Departments.class);

    private final Storage storage;
    private final Clock clock;
    private final ZoneId zone;
    private final boolean demo;
    private final Gateway gateway;
    private final Company company;
    private final ApprovalDesks approvals = new ApprovalDesks();
    private final Map<String, DepartmentStatus> statuses = new ConcurrentHashMap<>();
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Supplier<Set<String>> expected;
    private final Consumer<DepartmentStatus> observer;
    private final Jobs jobs;
    private final Map<String, BusinessCalendar> lastCalendars = new ConcurrentHashMap<>();
    private final Delivery delivery;
    private final EventDesk events;

    /** By department: held while it starts and while it stops. */
    private final Map<String, Lock> turns = new ConcurrentHashMap<>();

    private volatile boolean ending;

    private interface Ending {
        void end() throws Exception;
    }

    private record Running(Department department, DepartmentDatabase database, Mount mount, List<ShippedRole> roles) {}

    /**
     * @param demo whether departments with an empty database load their sample records
     * @param expected names of the departments that should run, whether their bundles are here or not
     * @param observer told of every change of a state
     * @param jobsOnTime whether jobs run when they are due; else only when asked, for tests
     * @param patience how long events are tried and kept
     */
    public Departments(
            Storage storage,
            Clock clock,
            ZoneId zone,
            boolean demo,
            Company company,
            Supplier<Set<String>> expected,
            Consumer<DepartmentStatus> observer,
            boolean jobsOnTime,
            Patience patience) {
        this.storage = storage;
        this.clock = clock;
        this.zone = zone;
        this.demo = demo;
        this.company = company;
        this.expected = expected;
        this.observer = observer;
        Supplier<BusinessCalendar> calendar = () -> calendar(Calendars.COMPANY);
        this.jobs = jobsOnTime ? Jobs.onTime(clock, calendar) : Jobs.onDemand(clock, calendar);
        this.gateway = new Gateway(company.authenticator(), company.accessLog(), this, zone, REQUEST_LIMIT);
        this.delivery = new Delivery(patience, new LiveTraffic(this));
        this.events = new EventDesk(delivery);
    }

    /** The servlet to serve below {@code /api/*}. */
    public Gateway gateway() {
        return gateway;
    }

    /** The jobs of the departments. */
    public Jobs jobs() {
        return jobs;
    }

    /** What waits for decisions in the departments that run. */
    public ApprovalDesks approvals() {
        return approvals;
    }

    /** Everything that is served, by the pattern of its addresses. */
    public Map<String, Servlet> servlets() {
        return Map.of(
                "/api/*", gateway,
                "/health/*", new HealthServlet(this::statuses, events::health, jobs::notes),
                "/metrics", new MetricsServlet(this),
                "/*", new AnsweringServlet());
    }

    /** What goes from department to department, for administration. */
    public EventDesk events() {
        return events;
    }

    /** The database of a running department, for tests and administration. */
    public DepartmentDatabase database(String name) {
        Running found = running.get(name);
        if (found == null) {
            throw new IllegalArgumentException(name + " does not run");
        }
        return found.database();
    }

    /** How every department is that is here or should be, by name. */
    public List<DepartmentStatus> statuses() {
        Map<String, DepartmentStatus> all = new TreeMap<>(statuses);
        for (String name : expected.get()) {
            all.computeIfAbsent(
                    name,
                    absent -> new DepartmentStatus(
                            new Module(absent, Text.of(absent, absent), ""),
                            DepartmentState.MISSING,
                            "It should run here, but its bundle is not installed or does not start."));
        }
        return List.copyOf(all.values());
    }

    /**
     * Starts a department; returns when it runs or has failed.
     *
     * @param scripts its migrations
     */
    public DepartmentStatus start(Module module, Department department, List<MigrationScript> scripts) {
        Lock turn = turn(module.name());
        turn.lock();
        try {
            if (ending) {
                return enter(module, DepartmentState.STOPPED, "Argosy is stopping.");
            }
            Running present = running.get(module.name());
            return present == null ? begin(module, department, scripts) : statuses.get(module.name());
        } finally {
            turn.unlock();
        }
    }

    /** A department is not stopped while it starts: whoever wants to waits for the end of that. */
    private Lock turn(String name) {
        return turns.computeIfAbsent(name, first -> new ReentrantLock());
    }

    private DepartmentStatus begin(Module module, Department department, List<MigrationScript> scripts) {
        DepartmentDatabase database = null;
        Mount mount = null;
        Department begun = null;
        try {
            enter(module, DepartmentState.MIGRATING, "");
            EventData json = new EventData();
            database = storage.open(module.name(), scripts, json::write);
            boolean fresh = demo && !database.sql().fetchExists(DSL.table(DSL.name("argosy_history")));
            enter(module, DepartmentState.STARTING, "");
            Wiring wiring = new Wiring(module, database);
            begun = department;
            department.start(wiring);
            mount = gateway.prepare(module, database, wiring.resources());
            running.put(module.name(), new Running(department, database, mount, wiring.roles()));
            gateway.open(mount);
            delivery.open(module.name(), database, wiring.events, json);
            approvals.open(wiring.desk);
            if (fresh) {
                wiring.samples().forEach(sample -> sample.accept(Caller.PLATFORM));
            }
            jobs.start(database, wiring.jobs());
            return enter(module, DepartmentState.RUNNING, "");
        } catch (Exception | LinkageError e) {
            LOG.error("Department {} does not start: {}", module.name(), reason(e), e);
            running.remove(module.name());
            end(module, begun, mount, database);
            return enter(module, DepartmentState.FAILED, reason(e));
        }
    }

    /** Records that a department has arrived and will be started. */
    public void arrive(Module module) {
        enter(module, DepartmentState.MIGRATING, "");
    }

    /** Records that a department cannot even be tried. */
    public DepartmentStatus fail(Module module, String reason) {
        LOG.error("Department {} does not start: {}", module.name(), reason);
        return enter(module, DepartmentState.FAILED, reason);
    }

    /** Takes a department down: no new requests, the last ones answered, its database closed. */
    public void stop(String name) {
        Lock turn = turn(name);
        turn.lock();
        try {
            Running stopping = running.remove(name);
            if (stopping == null) {
                return;
            }
            Module module = stopping.mount().module();
            enter(module, DepartmentState.DRAINING, "");
            end(module, stopping.department(), stopping.mount(), stopping.database());
            enter(module, DepartmentState.STOPPED, "It was stopped.");
        } finally {
            turn.unlock();
        }
    }

    /** Ends what there is of a department; where a part of it fails, the others are ended all the same. */
    private void end(Module module, Department department, Mount mount, DepartmentDatabase database) {
        String name = module.name();
        end(module, () -> approvals.close(name));
        if (mount != null) {
            end(module, () -> gateway.close(mount, DRAIN));
        }
        end(module, () -> jobs.stop(name));
        end(module, () -> delivery.close(name));
        if (department != null) {
            end(module, department::stop);
        }
        if (database != null) {
            end(module, database::close);
        }
    }

    private static void end(Module module, Ending part) {
        try {
            part.end();
        } catch (Exception | LinkageError e) {
            LOG.error("Department {} did not stop cleanly", module.name(), e);
        }
    }

    /** Forgets a department whose bundle is gone; one that should run counts as missing from now on. */
    public void forget(String name) {
        statuses.remove(name);
    }

    /** Takes all departments down, for good. */
    public void stopAll() {
        ending = true;
        jobs.close();
        // Also those that start just now.
        List.copyOf(turns.keySet()).forEach(this::stop);
        delivery.close();
    }

    @Override
    public List<Entry> departments() {
        return statuses().stream()
                .map(s -> new Entry(
                        s.module().name(),
                        s.module().title(),
                        s.module().version(),
                        argosy.department.Shape.code(s.state())))
                .toList();
    }

    @Override
    public List<ShippedRole> roles() {
        return running.values().stream().flatMap(r -> r.roles().stream()).toList();
    }

    @Override
    public Set<String> permissions() {
        Set<String> all = new TreeSet<>();
        gateway.mounts().forEach(mount -> all.addAll(mount.permissions()));
        return all;
    }

    /** The calendar as it is now, or as it was last known; the standard one where it never was. */
    private BusinessCalendar calendar(String code) {
        Calendars present = company.calendars().get();
        if (present != null) {
            try {
                present.calendar(code).ifPresent(calendar -> lastCalendars.put(code, calendar));
            } catch (RuntimeException e) {
                LOG.warn("The calendar {} cannot be read; it stays as it was", code, e);
            }
        }
        BusinessCalendar known = lastCalendars.getOrDefault(code, lastCalendars.get(Calendars.COMPANY));
        return known == null ? BusinessCalendar.standard(zone) : known;
    }

    private DepartmentStatus enter(Module module, DepartmentState state, String reason) {
        DepartmentStatus status = new DepartmentStatus(module, state, reason);
        statuses.put(module.name(), status);
        LOG.info("Department {} {} is {}", module.name(), module.version(), state);
        observer.accept(status);
        return status;
    }

    private static String reason(Throwable thrown) {
        if (thrown instanceof StorageFailure) {
            return thrown.getMessage();
        }
        Throwable cause = thrown;
        while (cause instanceof ExceptionInInitializerError && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return "Its start failed: " + (message == null ? cause.getClass().getSimpleName() : message);
    }

    /** What a department hands in while it starts. */
    private final class Wiring implements argosy.department.DepartmentContext {
        private final String department;
        private final DepartmentDatabase database;
        private final ApprovalDesk desk;
        private final List<Object> resources = new ArrayList<>();
        private final List<ShippedRole> roles = new ArrayList<>();
        private final List<Consumer<Caller>> samples = new ArrayList<>();
        private final List<ScheduledJob> jobs = new ArrayList<>();
        private final Declarations events = new Declarations();

        Wiring(Module module, DepartmentDatabase database) {
            this.department = module.name();
            this.database = database;
            this.desk = new ApprovalDesk(
                    module.name(),
                    module.title(),
                    database,
                    clock,
                    this::calendar,
                    company.people(),
                    company.accessLog());
        }

        @Override
        public argosy.department.Database database() {
            return database;
        }

        @Override
        public Clock clock() {
            return clock;
        }

        @Override
        public ZoneId zone() {
            return zone;
        }

        @Override
        public void mount(Object resource) {
            resources.add(resource);
        }

        @Override
        public void role(String code, Text title, String... permissions) {
            Set<String> full = new TreeSet<>();
            for (String permission : permissions) {
                full.add(department + ":" + permission);
            }
            roles.add(new ShippedRole(department + ":" + code, title, full));
        }

        @Override
        public void sample(Consumer<Caller> sample) {
            samples.add(sample);
        }

        @Override
        public BusinessCalendar calendar() {
            return Departments.this.calendar(Calendars.COMPANY);
        }

        @Override
        public BusinessCalendar calendar(String code) {
            return Departments.this.calendar(code);
        }

        @Override
        public void publishes(EventType<?>... types) {
            events.publishes(types);
        }

        @Override
        public <T extends Record> void on(String subscriber, String type, Class<T> data, EventHandler<T> handler) {
            events.on(subscriber, type, data, handler);
        }

        @Override
        public void rebuilds(String subscriber, Consumer<Transaction> clear) {
            events.rebuilds(subscriber, clear);
        }

        @Override
        public void begins(String subscriber, Function<Reads, Optional<Text>> missing) {
            events.begins(subscriber, missing);
        }

        @Override
        public void schedule(String name, Text title, Schedule schedule, Job job) {
            jobs.add(new ScheduledJob(name, title, schedule, job));
        }

        @Override
        public Approvals approvals(ApprovalKind kind, Approvals.Outcome outcome) {
            if (desk.kinds().isEmpty()) {
                Text title = Text.of("Approvals: what is late or has nobody to decide it", "审批：超时升级与无人审批检查");
                schedule("approvals-overdue", title, Schedule.every(Duration.ofMinutes(5)), desk::escalate);
            }
            return desk.declare(kind, outcome);
        }

        List<ScheduledJob> jobs() {
            return jobs;
        }

        List<Object> resources() {
            return resources;
        }

        List<ShippedRole> roles() {
            return List.copyOf(roles);
        }

        List<Consumer<Caller>> samples() {
            return samples;
        }
    }
}
