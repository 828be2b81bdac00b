package argosy.host;

import argosy.department.Department;
import argosy.department.Text;
import argosy.events.EventDesk;
import argosy.events.Patience;
import argosy.gateway.AccessLog;
import argosy.gateway.Authenticator;
import argosy.gateway.Catalogue;
import argosy.gateway.Module;
import argosy.gateway.People;
import argosy.inbox.ApprovalDesks;
import argosy.jobs.Jobs;
import argosy.storage.MigrationScript;
import argosy.storage.Storage;
import jakarta.servlet.Servlet;
import java.io.PrintStream;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.EnumSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The departments in OSGi: every {@link Department} service is started when it arrives and stopped when it leaves. */
@Component(service = {})
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>='argosy.host.Lifecycle'",
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>='argosy.gateway.Catalogue'",
        effective = "active")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>='argosy.jobs.Jobs'", effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>='argosy.inbox.ApprovalDesks'",
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>='argosy.events.EventDesk'",
        effective = "active")
public final class Host implements Lifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Host.class);
    private static final String CONTRACT = "db/contract";
    private static final String CAPABILITY = "argosy.department";
    private static final Set<DepartmentState> UNDER_WAY =
            EnumSet.of(DepartmentState.MIGRATING, DepartmentState.STARTING, DepartmentState.DRAINING);

    /** A start leaves twice the memory behind that is needed afterwards; collected at once, the system has it back. */
    private static final Executor WHEN_SETTLED = CompletableFuture.delayedExecutor(4, TimeUnit.SECONDS);

    /** How long a bundle may take to show its department. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BundleContext context;
    private final Storage storage;
    private final Departments departments;
    private final ExecutorService starts;
    private final ServiceTracker<Department, Arrival> tracker;
    /** By bundle: departments that wait for the administration's word. */
    private final Map<Bundle, Arrival> arrivals = new ConcurrentHashMap<>();

    /** By department: the bundle that administration had started last. */
    private final Map<String, Bundle> bundles = new ConcurrentHashMap<>();

    private final AtomicBoolean announced = new AtomicBoolean();
    private final String address;
    private volatile InstalledSet installed;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Authenticator authenticator;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile People people;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile AccessLog accessLog;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Calendars calendars;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "uninstalled")
    void installed(InstalledSet set) {
        installed = set;
        set.installed().thenRun(this::announce);
    }

    void uninstalled(InstalledSet set) {
        installed = null;
    }

    @Activate
    public Host(BundleContext context) {
        this.context = context;
        this.address = "http://localhost:" + property("argosy.port", "8181");
        Path data = Path.of(property("argosy.data", "argosy-data"));
        ZoneId zone = ZoneId.of(property("argosy.zone", "Asia/Shanghai"));
        Clock clock = Clock.systemUTC();
        this.storage = Storage.at(data, clock, zone);
        this.departments = new Departments(
                storage,
                clock,
                zone,
                Boolean.parseBoolean(property("argosy.demo", "false")),
                new Company(() -> authenticator, () -> people, () -> accessLog, () -> calendars),
                () -> installed == null ? Set.of() : installed.names(),
                status -> announce(),
                true,
                patience(),
                Duration.ofSeconds(number("argosy.start.limit", 60)));
        this.starts = Executors.newFixedThreadPool(2, work -> {
            Thread thread = new Thread(work, "argosy-departments");
            thread.setDaemon(true);
            return thread;
        });
        context.registerService(Lifecycle.class, this, null);
        context.registerService(Catalogue.class, departments, null);
        context.registerService(EventDesk.class, departments.events(), null);
        context.registerService(Jobs.class, departments.jobs(), null);
        context.registerService(ApprovalDesks.class, departments.approvals(), null);
        context.registerService(ConnectorFactory.class, new ProtocolErrors(), null);
        departments.servlets().forEach(this::servlet);
        this.tracker = new ServiceTracker<>(context, Department.class, new Arrivals());
        this.tracker.open();
    }

    @Deactivate
    void stop() {
        tracker.close();
        starts.shutdownNow();
        departments.stopAll();
    }

    /** A department's bundle that is here, and may leave before its start has had its turn. */
    private final class Arrival {

        private final ServiceReference<Department> reference;
        private final Bundle bundle;
        private final Module module;
        private Department department;
        private boolean gone;

        Arrival(ServiceReference<Department> reference) {
            this.reference = reference;
            this.bundle = reference.getBundle();
            this.module = module(bundle);
        }

        synchronized void start() {
            if (gone) {
                return;
            }
            department = context.getService(reference);
            if (department == null) {
                departments.fail(module, "Its component could not be created; the log has the cause.");
            } else {
                departments.start(module, department, scripts(bundle));
            }
        }

        synchronized void leave() {
            gone = true;
            if (department != null) {
                departments.leave(module.name(), department);
            }
            if (!administered() && !departments.runs(module.name())) {
                departments.forget(module.name());
            }
            context.ungetService(reference);
        }

        /** The department's object, made now if it was not yet. */
        synchronized Department department() {
            if (department == null && !gone) {
                department = context.getService(reference);
            }
            if (department == null) {
                throw new NotTakenOver("Its component could not be created; the log has the cause.");
            }
            return department;
        }

        private boolean administered() {
            return bundle.getLocation().startsWith(LOCATION);
        }
    }

    private final class Arrivals implements ServiceTrackerCustomizer<Department, Arrival> {

        @Override
        public Arrival addingService(ServiceReference<Department> reference) {
            Arrival arrival = new Arrival(reference);
            if (arrival.administered()) {
                arrivals.put(arrival.bundle, arrival);
            } else {
                departments.arrive(arrival.module);
                starts.execute(arrival::start);
            }
            return arrival;
        }

        @Override
        public void modifiedService(ServiceReference<Department> reference, Arrival arrival) {}

        @Override
        public void removedService(ServiceReference<Department> reference, Arrival arrival) {
            arrivals.values().remove(arrival);
            arrival.leave();
        }
    }

    @Override
    public DepartmentStatus start(Bundle bundle) {
        Module module = module(bundle);
        try {
            departments.arrive(module);
            Arrival arrival = arrival(bundle);
            bundles.put(module.name(), bundle);
            arrival.start();
            return departments.status(module.name()).orElseThrow();
        } catch (NotTakenOver e) {
            return departments.fail(module, e.getMessage());
        }
    }

    @Override
    public Takeover takeOver(Bundle bundle, Consumer<String> progress) {
        Module module = module(bundle);
        Bundle before = bundles.get(module.name());
        Takeover takeover;
        try {
            takeover = departments.takeOver(module, arrival(bundle).department(), scripts(bundle), progress);
        } catch (NotTakenOver e) {
            stop(bundle);
            throw e;
        }
        bundles.put(module.name(), bundle);
        return new Takeover() {
            @Override
            public Optional<String> watch(Duration forSoLong) {
                return takeover.watch(forSoLong);
            }

            @Override
            public void finish() {
                takeover.finish();
                stop(before);
            }

            @Override
            public void goBack(String reason) {
                takeover.goBack(reason);
                bundles.put(module.name(), before);
                stop(bundle);
            }
        };
    }

    @Override
    public void stop(String name) {
        departments.stop(name);
        Bundle bundle = bundles.get(name);
        if (bundle != null) {
            stop(bundle);
        }
    }

    @Override
    public void rest(Bundle bundle) {
        Module module = module(bundle);
        bundles.put(module.name(), bundle);
        departments.rest(module);
    }

    @Override
    public void forget(String name) {
        bundles.remove(name);
        departments.forget(name);
    }

    @Override
    public Optional<Bundle> bundle(String name) {
        return Optional.ofNullable(bundles.get(name));
    }

    @Override
    public List<DepartmentStatus> statuses() {
        return departments.statuses();
    }

    @Override
    public Optional<Offer> offer(String name) {
        return departments.offer(name);
    }

    @Override
    public Offer trial(Bundle bundle) {
        try {
            return departments.trial(module(bundle), arrival(bundle).department(), scripts(bundle));
        } finally {
            stop(bundle);
        }
    }

    @Override
    public Storage storage() {
        return storage;
    }

    /** The department that the bundle shows when it is started. */
    private Arrival arrival(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            throw new NotTakenOver("Its bundle does not start: " + e.getMessage());
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        Arrival arrival = arrivals.get(bundle);
        while (arrival == null && System.nanoTime() < end && bundle.getState() == Bundle.ACTIVE) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            arrival = arrivals.get(bundle);
        }
        if (arrival == null) {
            throw new NotTakenOver("Its bundle shows no department; is a part missing that it refers to?");
        }
        return arrival;
    }

    private static void stop(Bundle bundle) {
        try {
            bundle.stop(Bundle.STOP_TRANSIENT);
        } catch (BundleException | IllegalStateException e) {
            LOG.error("The bundle {} did not stop cleanly", bundle, e);
        }
    }

    /** Tells the person at the console, once, that everything that should run does or has failed. */
    private void announce() {
        InstalledSet set = installed;
        if (set == null || !set.installed().toCompletableFuture().isDone()) {
            return;
        }
        List<DepartmentStatus> all = departments.statuses();
        boolean settled = all.stream().noneMatch(s -> UNDER_WAY.contains(s.state()));
        if (settled && !all.isEmpty() && announced.compareAndSet(false, true)) {
            PrintStream console = System.out;
            console.println("Argosy is ready at " + address);
            all.stream()
                    .filter(s -> s.state() != DepartmentState.RUNNING)
                    .forEach(s -> console.println("  " + s.module().name() + " is " + s.state() + ": " + s.reason()));
            WHEN_SETTLED.execute(System::gc);
        }
    }

    private void servlet(String pattern, Servlet servlet) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.servlet.name", "argosy " + pattern);
        properties.put("osgi.http.whiteboard.servlet.pattern", pattern);
        properties.put("osgi.http.whiteboard.servlet.asyncSupported", true);
        context.registerService(Servlet.class, servlet, properties);
    }

    private static Module module(Bundle bundle) {
        for (BundleCapability capability : bundle.adapt(BundleRevision.class).getDeclaredCapabilities(CAPABILITY)) {
            Map<String, Object> attributes = capability.getAttributes();
            return new Module(
                    String.valueOf(attributes.get("name")),
                    Text.of(String.valueOf(attributes.get("title")), String.valueOf(attributes.get("titleZh"))),
                    bundle.getVersion().toString());
        }
        String name = bundle.getSymbolicName();
        return new Module(name, Text.of(name, name), bundle.getVersion().toString());
    }

    private static List<MigrationScript> scripts(Bundle bundle) {
        List<MigrationScript> scripts = new ArrayList<>();
        for (String folder : List.of("db", CONTRACT)) {
            var entries = bundle.findEntries(folder, "*.sql", false);
            for (URL script : entries == null ? List.<URL>of() : Collections.list(entries)) {
                String path = script.getPath();
                scripts.add(new MigrationScript(
                        path.substring(path.lastIndexOf('/') + 1), script, folder.equals(CONTRACT)));
            }
        }
        return scripts;
    }

    /** {@code argosy.events.retention} says for how many days events are kept that everybody has had; unset, for ever. */
    private Patience patience() {
        String days = property("argosy.events.retention", "");
        if (days.isEmpty()) {
            return Patience.STANDARD;
        }
        if (!days.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("argosy.events.retention is a number of days, not " + days);
        }
        return Patience.STANDARD.keeping(Duration.ofDays(Long.parseLong(days)));
    }

    private long number(String name, long otherwise) {
        String value = property(name, String.valueOf(otherwise));
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(name + " is a whole number above 0, not " + value);
        }
        return Long.parseLong(value);
    }

    private String property(String name, String otherwise) {
        String value = context.getProperty(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
