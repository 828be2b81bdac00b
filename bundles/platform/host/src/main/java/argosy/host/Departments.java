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
import argosy.gateway.Mount;
import argosy.gateway.Traffic;
import argosy.gateway.json.EventData;
import argosy.inbox.ApprovalDesk;
import argosy.inbox.ApprovalDesks;
import argosy.jobs.Jobs;
import argosy.storage.DepartmentDatabase;
import argosy.storage.MigrationScript;
import argosy.storage.Quiet;
import argosy.storage.Storage;
import argosy.storage.StorageFailure;
import jakarta.servlet.Servlet;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
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

    /** How long a change of the schema waits for requests that are being answered, before it goes on beside them. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration CHECK_LIMIT = Duration.ofSeconds(5);
    private static final Duration CHECK_EVERY = Duration.ofMillis(200);

    /** So many failed requests may be an accident. */
    private static final int FEW = 5;

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
    private final Duration startLimit;
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
        this.storage = storage;
        this.clock = clock;
        this.zone = zone;
        this.demo = demo;
        this.company = company;
        this.expected = expected;
        this.observer = observer;
        this.startLimit = startLimit;
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
            if (present == null) {
                return begin(module, department, scripts);
            }
            if (present.department() != department) {
                LOG.error("A second bundle of department {} is here; it is not started", module.name());
            }
            return statuses.get(module.name());
        } finally {
            turn.unlock();
        }
    }

    /** A department is not stopped while it starts: whoever wants to waits for the end of that. */
    private Lock turn(String name) {
        return turns.computeIfAbsent(name, first -> new ReentrantLock());
    }

    private DepartmentStatus begin(Module module, Department department, List<MigrationScript> scripts) {
        Running started = null;
        try {
            enter(module, DepartmentState.MIGRATING, "");
            started = prepare(
                    module, department, scripts, Quiet.NOBODY, what -> enter(module, DepartmentState.STARTING, ""));
            boolean fresh = demo && !started.database().sql().fetchExists(DSL.table(DSL.name("argosy_history")));
            running.put(module.name(), started);
            serve(started);
            if (fresh) {
                started.wiring().samples().forEach(sample -> sample.accept(Caller.PLATFORM));
            }
            jobs.start(started.database(), started.wiring().jobs());
            return enter(module, DepartmentState.RUNNING, "");
        } catch (Exception | LinkageError e) {
            LOG.error("Department {} does not start: {}", module.name(), reason(e), e);
            if (started != null) {
                running.remove(module.name());
                withdraw(started);
                end(started);
            }
            return enter(module, DepartmentState.FAILED, reason(e));
        }
    }

    /** Everything of a department but that somebody hears of it; a failure leaves nothing behind. */
    private Running prepare(
            Module module, Department department, List<MigrationScript> scripts, Quiet quiet, Consumer<String> progress)
            throws Exception {
        EventData json = new EventData();
        DepartmentDatabase database = storage.open(module.name(), scripts, json::write, quiet);
        Wiring wiring = wiring(module, database);
        try {
            progress.accept("starting");
            Patiently.run("The start of " + module.name(), startLimit, () -> department.start(wiring));
            Patiently.run("The check of " + module.name(), CHECK_LIMIT, department::check);
            Mount mount = gateway.prepare(module, database, wiring.resources());
            return new Running(module, department, scripts, database, json, wiring, mount);
        } catch (Exception | LinkageError e) {
            end(module, department::stop);
            end(module, database::close);
            throw e;
        }
    }

    private Wiring wiring(Module module, DepartmentDatabase database) {
        ApprovalDesk desk = new ApprovalDesk(
                module.name(),
                module.title(),
                database,
                clock,
                () -> calendar(Calendars.COMPANY),
                company.people(),
                company.accessLog());
        return new Wiring(module.name(), database, clock, zone, this::calendar, desk);
    }

    /** It has the requests, the decisions and the events from now on. */
    private void serve(Running department) {
        gateway.open(department.mount());
        delivery.open(
                department.name(), department.database(), department.wiring().events(), department.json());
        approvals.open(department.wiring().desk());
    }

    /**
     * Starts a newer version beside the running one, and gives it the requests, the events and the jobs.
     *
     * @param scripts its migrations; those that only add are applied now
     * @param progress told what is being done, in a word or two
     * @throws NotTakenOver when it cannot be; the running version never stopped
     */
    public Takeover takeOver(
            Module module, Department department, List<MigrationScript> scripts, Consumer<String> progress) {
        Lock turn = turn(module.name());
        turn.lock();
        try {
            Running before = running.get(module.name());
            if (before == null || ending) {
                throw new NotTakenOver(module.name() + " does not run.");
            }
            progress.accept("migrating");
            Running after =
                    prepare(module, department, scripts, work -> gateway.pause(module.name(), QUIET, work), progress);
            progress.accept("switching");
            Handover handover = new Handover(before, after);
            try {
                handover.pass(before, after);
            } catch (RuntimeException e) {
                handover.goBack(reason(e));
                throw e;
            }
            return handover;
        } catch (NotTakenOver e) {
            throw e;
        } catch (Exception | LinkageError e) {
            LOG.warn("{} {} does not take over: {}", module.name(), module.version(), reason(e), e);
            throw new NotTakenOver(reason(e), e);
        } finally {
            turn.unlock();
        }
    }

    /** What a department would bring, found by starting it on a database in memory. */
    public Offer trial(Module module, Department department, List<MigrationScript> scripts) {
        EventData json = new EventData();
        try (DepartmentDatabase database = Storage.inMemory(clock, zone).open(module.name(), scripts, json::write)) {
            Wiring wiring = wiring(module, database);
            try {
                Patiently.run("The start of " + module.name(), startLimit, () -> department.start(wiring));
                return wiring.offer();
            } finally {
                end(module, department::stop);
            }
        } catch (Exception | LinkageError e) {
            throw new NotTakenOver(reason(e), e);
        }
    }

    /** What the running department of that name brings. */
    public Optional<Offer> offer(String name) {
        return Optional.ofNullable(running.get(name))
                .map(found -> found.wiring().offer());
    }

    /** Two versions of a department, one of which has everything and the other nothing to do. */
    private final class Handover implements Takeover {

        private final Running before;
        private final Running after;

        Handover(Running before, Running after) {
            this.before = before;
            this.after = after;
        }

        /** Requests go over in one step; events and jobs stand still for the moment in between. */
        void pass(Running from, Running to) {
            jobs.stop(from.name());
            delivery.close(from.name());
            serve(to);
            jobs.start(to.database(), to.wiring().jobs());
            running.put(to.name(), to);
            enter(to.module(), DepartmentState.RUNNING, "");
        }

        @Override
        public Optional<String> watch(Duration forSoLong) {
            long end = System.nanoTime() + forSoLong.toNanos();
            do {
                try {
                    Patiently.run("The check of " + after.name(), CHECK_LIMIT, after.department()::check);
                } catch (Exception | LinkageError e) {
                    return Optional.of(reason("It is not well: ", e));
                }
                Traffic traffic = after.mount().traffic();
                long failed = traffic.answered(5);
                if (failed >= FEW && failed * 5 > traffic.answered(2) + traffic.answered(4) + failed) {
                    return Optional.of("It is not well: " + failed + " requests failed; the log has the causes.");
                }
                LockSupport.parkNanos(CHECK_EVERY.toNanos());
            } while (System.nanoTime() < end && !ending);
            return Optional.empty();
        }

        @Override
        public void finish() {
            Lock turn = turn(before.name());
            turn.lock();
            try {
                end(before);
                storage.contract(after.name(), after.scripts(), work -> gateway.pause(after.name(), QUIET, work));
            } catch (StorageFailure e) {
                LOG.error("{} runs, but what its older version needed stays: {}", after.name(), e.getMessage(), e);
            } finally {
                turn.unlock();
            }
        }

        @Override
        public void goBack(String reason) {
            Lock turn = turn(before.name());
            turn.lock();
            try {
                LOG.warn(
                        "{} {} takes over again from {}: {}",
                        before.name(),
                        before.module().version(),
                        after.module().version(),
                        reason);
                pass(after, before);
                end(after);
            } finally {
                turn.unlock();
            }
        }
    }

    /** Whether a version of the department runs. */
    boolean runs(String name) {
        return running.containsKey(name);
    }

    /** How the department is; empty when nothing was ever heard of it. */
    Optional<DepartmentStatus> status(String name) {
        return Optional.ofNullable(statuses.get(name));
    }

    /** Records that a department has arrived and will be started. */
    public void arrive(Module module) {
        enter(module, DepartmentState.MIGRATING, "");
    }

    /** Records that a department is here and is not to run. */
    public void rest(Module module) {
        enter(module, DepartmentState.STOPPED, "It was stopped.");
    }

    /** Records that a department cannot even be tried. */
    public DepartmentStatus fail(Module module, String reason) {
        LOG.error("Department {} does not start: {}", module.name(), reason);
        return enter(module, DepartmentState.FAILED, reason);
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
        Lock turn = turn(name);
        turn.lock();
        try {
            Running stopping = running.get(name);
            if (stopping == null || only != null && stopping.department() != only) {
                return;
            }
            running.remove(name);
            enter(stopping.module(), DepartmentState.DRAINING, "");
            withdraw(stopping);
            end(stopping);
            enter(stopping.module(), DepartmentState.STOPPED, "It was stopped.");
        } finally {
            turn.unlock();
        }
    }

    /** Nobody hears of it any more. */
    private void withdraw(Running department) {
        Module module = department.module();
        end(module, () -> approvals.close(module.name()));
        end(module, () -> gateway.close(department.mount(), DRAIN));
        end(module, () -> jobs.stop(module.name()));
        end(module, () -> delivery.close(module.name()));
    }

    /** Ends a version of which nobody hears any more; where a part of it fails, the others are ended all the same. */
    private void end(Running department) {
        Module module = department.module();
        end(module, () -> gateway.close(department.mount(), DRAIN));
        end(module, () -> Patiently.run("The stop of " + module.name(), DRAIN, department.department()::stop));
        end(module, department.database()::close);
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
        return reason("Its start failed: ", thrown);
    }

    private static String reason(String otherwise, Throwable thrown) {
        if (thrown instanceof StorageFailure) {
            return thrown.getMessage();
        }
        Throwable cause = thrown;
        while (cause instanceof ExceptionInInitializerError && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return otherwise + (message == null ? cause.getClass().getSimpleName() : message);
    }
}
