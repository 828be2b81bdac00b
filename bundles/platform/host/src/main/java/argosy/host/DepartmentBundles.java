package argosy.host;

import argosy.department.Department;
import argosy.department.Text;
import argosy.gateway.Module;
import argosy.storage.MigrationScript;
import argosy.storage.Storage;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The departments of the bundles in this framework. A {@link Department} service is started when it arrives and stopped when
 * it leaves; one whose bundle administration has brought waits for the administration's word.
 */
final class DepartmentBundles
        implements Lifecycle, ServiceTrackerCustomizer<Department, DepartmentBundles.Arrival>, AutoCloseable {

    private static final String CONTRACT = "db/contract";
    private static final String CAPABILITY = "argosy.department";

    /** How long a bundle may take to show its department. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(DepartmentBundles.class);

    private final BundleContext context;
    private final Departments departments;
    private final Storage storage;
    private final ServiceTracker<Department, Arrival> tracker;
    private final ExecutorService starts = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "argosy-departments");
        thread.setDaemon(true);
        return thread;
    });

    /** By bundle: departments that wait for the administration's word. */
    private final Map<Bundle, Arrival> arrivals = new ConcurrentHashMap<>();

    /** By department: the bundle that administration had started last. */
    private final Map<String, Bundle> bundles = new ConcurrentHashMap<>();

    DepartmentBundles(BundleContext context, Departments departments, Storage storage) {
        this.context = context;
        this.departments = departments;
        this.storage = storage;
        this.tracker = new ServiceTracker<>(context, Department.class, this);
    }

    void open() {
        tracker.open();
    }

    @Override
    public void close() {
        tracker.close();
        starts.shutdownNow();
    }

    /** A department's bundle that is here, and may leave before its start has had its turn. */
    final class Arrival {

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
    public Takeover takeOver(Bundle bundle, Consumer<Text> progress) {
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
}
