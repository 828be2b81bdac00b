package argosy.host;

import argosy.department.BusinessCalendar;
import argosy.department.Caller;
import argosy.department.Department;
import argosy.department.Text;
import argosy.events.Delivery;
import argosy.events.EventDesk;
import argosy.events.Patience;
import argosy.gateway.Catalogue;
import argosy.gateway.Gateway;
import argosy.gateway.Module;
import argosy.inbox.ApprovalDesks;
import argosy.jobs.Jobs;
import argosy.storage.DepartmentDatabase;
import argosy.storage.MigrationScript;
import argosy.storage.Quiet;
import argosy.storage.Storage;
import jakarta.servlet.Servlet;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The departments of this installation: database → migrations → wiring → mounted, and back. One that fails stays down
 * with its reason and disturbs no other. Plain Java: the OSGi component {@link Host} and the testkit stand on it alike.
 */
public final class Departments implements Catalogue {

    /** Requests that one department may answer at the same time. */
    private static final int REQUEST_LIMIT = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Departments.class);

    private final boolean demo;
    private final Gateway gateway;
    private final ApprovalDesks approvals = new ApprovalDesks();
    private final Statuses statuses;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Jobs jobs;
    private final Delivery delivery;
    private final EventDesk events;
    private final Switchboard switchboard;
    private final Preparation preparation;
    private final SideBySide sideBySide;
    private final Turns turns = new Turns();
    private volatile boolean ending;

    /**
     * @param demo whether departments with an empty database load their sample records
     * @param expected names of the departments that should run, whether their bundles are here or not
     * @param observer told of every change of a state
     * @param jobsOnTime whether jobs run when they are due; else only when asked, for tests
     * @param patience how long events are tried and kept
     * @param startLimit how long a department may take to start, once its schema is what it should be
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
            Patience patience,
            Duration startLimit) {
        this.demo = demo;
        this.statuses = new Statuses(expected, observer);
        CompanyCalendar calendars = new CompanyCalendar(company.calendars(), zone);
        Supplier<BusinessCalendar> calendar = () -> calendars.of(Calendars.COMPANY);
        this.jobs = jobsOnTime ? Jobs.onTime(clock, calendar) : Jobs.onDemand(clock, calendar);
        this.gateway = new Gateway(company.authenticator(), company.accessLog(), this, zone, REQUEST_LIMIT);
        this.delivery = new Delivery(patience, new LiveTraffic(this));
        this.events = new EventDesk(delivery);
        this.switchboard = new Switchboard(gateway, approvals, delivery, jobs);
        this.preparation = new Preparation(storage, clock, zone, company, calendars::of, gateway, startLimit);
        this.sideBySide = new SideBySide(running, turns, preparation, switchboard, statuses, storage, () -> ending);
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
                "/", new AnsweringServlet());
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
        return statuses.all();
    }

    /**
     * Starts a department; returns when it runs or has failed.
     *
     * @param scripts its migrations
     */
    public DepartmentStatus start(Module module, Department department, List<MigrationScript> scripts) {
        return turns.take(module.name(), () -> {
            if (ending) {
                return statuses.enter(module, DepartmentState.STOPPED, Reason.STOPPING);
            }
            Running present = running.get(module.name());
            if (present == null) {
                return begin(module, department, scripts);
            }
            if (present.department() != department) {
                LOG.error("A second bundle of department {} is here; it is not started", module.name());
            }
            return statuses.find(module.name()).orElseThrow();
        });
    }

    private DepartmentStatus begin(Module module, Department department, List<MigrationScript> scripts) {
        Running started = null;
        try {
            statuses.enter(module, DepartmentState.MIGRATING, "");
            started = preparation.prepare(
                    module,
                    department,
                    scripts,
                    Quiet.NOBODY,
                    () -> statuses.enter(module, DepartmentState.STARTING, ""));
            running.put(module.name(), started);
            switchboard.serve(started);
            if (demo && started.fresh()) {
                started.wiring().samples().forEach(sample -> sample.accept(Caller.PLATFORM));
            }
            switchboard.employ(started);
            return statuses.enter(module, DepartmentState.RUNNING, "");
        } catch (Exception | LinkageError e) {
            boolean cutOff = Reason.isStop(e);
            if (cutOff) {
                LOG.info("The start of {} is cut off: Argosy is stopping", module.name());
            } else {
                LOG.error("Department {} does not start: {}", module.name(), Reason.of(e), e);
            }
            if (started != null) {
                running.remove(module.name());
                switchboard.withdraw(started);
                started.end();
            }
            return statuses.enter(module, cutOff ? DepartmentState.STOPPED : DepartmentState.FAILED, Reason.of(e));
        }
    }

    /**
     * Starts a newer version beside the running one, and gives it the requests, the events and the jobs.
     *
     * @param scripts its migrations; those that only add are applied now
     * @param progress told what is being done, in a word or two
     * @throws NotTakenOver when it cannot be; the running version never stopped
     */
    public Takeover takeOver(
            Module module, Department department, List<MigrationScript> scripts, Consumer<Text> progress) {
        return sideBySide.takeOver(module, department, scripts, progress);
    }

    /** What a department would bring, found by starting it on a database in memory. */
    public Offer trial(Module module, Department department, List<MigrationScript> scripts) {
        try {
            return preparation.trial(module, department, scripts);
        } catch (Exception | LinkageError e) {
            throw new NotTakenOver(Reason.of(e), e);
        }
    }

    /** What the running department of that name brings. */
    public Optional<Offer> offer(String name) {
        return Optional.ofNullable(running.get(name))
                .map(found -> found.wiring().offer());
    }

    /** Whether a version of the department runs. */
    boolean runs(String name) {
        return running.containsKey(name);
    }

    /** How the department is; empty when nothing was ever heard of it. */
    Optional<DepartmentStatus> status(String name) {
        return statuses.find(name);
    }

    /** Records that a department has arrived and will be started. */
    public void arrive(Module module) {
        statuses.enter(module, DepartmentState.MIGRATING, "");
    }

    /** Records that a department is here and is not to run. */
    public void rest(Module module) {
        statuses.enter(module, DepartmentState.STOPPED, "It was stopped.");
    }

    /** Records that a department cannot even be tried. */
    public DepartmentStatus fail(Module module, String reason) {
        LOG.error("Department {} does not start: {}", module.name(), reason);
        return statuses.enter(module, DepartmentState.FAILED, reason);
    }

    /** Takes a department down: no new requests, the last ones answered, its database closed. */
    public void stop(String name) {
        stop(name, null);
    }

    /** Takes a department down unless another one runs in its place, such as a newer version of it. */
    public void leave(String name, Department leaving) {
        stop(name, leaving);
    }

    private void stop(String name, Department only) {
        turns.take(name, () -> {
            Running stopping = running.get(name);
            if (stopping != null && (only == null || stopping.department() == only)) {
                running.remove(name);
                statuses.enter(stopping.module(), DepartmentState.DRAINING, "");
                switchboard.withdraw(stopping);
                stopping.end();
                statuses.enter(stopping.module(), DepartmentState.STOPPED, "It was stopped.");
            }
            return null;
        });
    }

    /** Forgets a department whose bundle is gone; one that should run counts as missing from now on. */
    public void forget(String name) {
        statuses.forget(name);
    }

    /** Takes all departments down, for good. */
    public void stopAll() {
        ending = true;
        jobs.close();
        // Also those that start just now.
        turns.departments().forEach(this::stop);
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
        return running.values().stream()
                .flatMap(r -> r.wiring().roles().stream())
                .toList();
    }

    @Override
    public Set<String> permissions() {
        Set<String> all = new TreeSet<>();
        gateway.mounts().forEach(mount -> all.addAll(mount.permissions()));
        return all;
    }
}
