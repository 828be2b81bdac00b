package argosy.administration.departments;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Schedule;
import argosy.department.Text;
import argosy.gateway.AccessLog;
import argosy.host.InstalledSet;
import argosy.host.Lifecycle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The departments of this installation: those on record are started with Argosy, and the desk at which that is changed
 * opens with administration.
 */
@Component(
        service = {InstalledSet.class, InstalledDepartments.class},
        immediate = true)
public final class InstalledDepartments implements InstalledSet {

    private static final Caller DEPLOY_FOLDER =
            new Caller("deploy-folder", "Deploy folder", null, null, Map.of("*", Reach.COMPANY), RequestMark.NONE);

    private static final Logger LOG = LoggerFactory.getLogger(InstalledDepartments.class);

    private final Installation here;
    private final BundleContext context;
    private final CompletableFuture<Void> installed = new CompletableFuture<>();
    private volatile Set<String> names;
    private Desk desk;
    private volatile Incoming incoming;
    private DeployFolder folder;
    private ServiceRegistration<DepartmentDesk> service;

    @Activate
    public InstalledDepartments(BundleContext context, @Reference Lifecycle lifecycle) {
        this(installation(context, lifecycle), context);
        Set<String> asked = property(context, "argosy.departments").stream()
                .flatMap(list -> Arrays.stream(list.split("[,\\s]+")))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        names = asked.isEmpty() ? recorded() : asked;
        context.addBundleListener((SynchronousBundleListener) this::stopping);
        // The framework is starting this very bundle: the departments wait on another thread.
        Thread begin = new Thread(() -> begin(asked), "argosy-installation");
        begin.setDaemon(true);
        begin.start();
    }

    /** What is under way ends before any bundle is stopped under it. */
    private void stopping(BundleEvent event) {
        if (event.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID && event.getType() == BundleEvent.STOPPING) {
            close();
        }
    }

    /** Without a framework: nothing is started, and the desk is only there for REST. */
    InstalledDepartments(Installation here) {
        this(here, null);
        installed.complete(null);
    }

    private InstalledDepartments(Installation here, BundleContext context) {
        this.here = here;
        this.context = context;
        this.names = Set.of();
    }

    @Override
    public Set<String> names() {
        if (installed.isDone()) {
            names = recorded();
        }
        return names;
    }

    private Set<String> recorded() {
        try {
            return here.installed().entries().stream()
                    .filter(entry -> entry.state() == InstalledRecord.State.RUNNING)
                    .map(InstalledRecord.Entry::name)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (RuntimeException e) {
            // What the record said last holds until it can be read again.
            return names;
        }
    }

    @Override
    public CompletionStage<Void> installed() {
        return installed;
    }

    /** Opens the desk: mounts its resources and lets in the console and the deploy folder. */
    public synchronized void open(DepartmentContext administration, Supplier<AccessLog> accessLog) {
        Database database = administration.database();
        desk = new Desk(here, database, administration.clock(), installed);
        incoming = new Incoming(here.data());
        administration.mount(new DepartmentsResource(desk, incoming, accessLog));
        administration.mount(new DepartmentActionsResource(database, desk.actions()));
        administration.mount(new BackupPlansResource(database));
        Backups backups = new Backups(database, desk, administration.clock(), administration.zone());
        backups.begin();
        administration.schedule(
                "department-backups",
                Text.of("Department backups", "部门定时备份"),
                Schedule.every(Duration.ofMinutes(10)),
                backups::run);
        if (context != null) {
            service = context.registerService(DepartmentDesk.class, desk, null);
            Desk open = desk;
            installed.thenRun(() -> watch(open));
        }
    }

    /** Closes the desk; what is still under way gets a moment to end. */
    public synchronized void close() {
        if (service != null) {
            service.unregister();
            service = null;
        }
        try (DeployFolder closing = folder) {
            if (closing != null) {
                closing.letGo();
            }
            if (desk != null) {
                desk.close();
            }
        } catch (IOException e) {
            LOG.warn("The deploy folder was not let go", e);
        }
        folder = null;
        desk = null;
    }

    private synchronized void watch(Desk open) {
        if (desk != open) {
            return;
        }
        try {
            folder = DeployFolder.watch(
                    here.data().resolve("deploy"),
                    here.trust().require() == Trust.Require.CHECKSUM,
                    DeployFolder.Patience.USUAL,
                    file -> deploy(open, file));
        } catch (IOException e) {
            LOG.error("The deploy folder cannot be watched", e);
        }
    }

    /** What is checked is a copy: whoever may write into the folder cannot exchange it afterwards. */
    private void deploy(Desk open, Path file) {
        Path copy = incoming.copy(file);
        try {
            open.carryOut(
                    DEPLOY_FOLDER,
                    new Order.Install(null, null, copy, Trust.beside(file).orElse(null)));
        } finally {
            Incoming.delete(copy);
        }
    }

    private void begin(Set<String> asked) {
        try {
            new FrameworkStart(context).await();
            new Beginning(here).run(asked);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The installed departments cannot be started: {}", e.getMessage(), e);
        } finally {
            installed.complete(null);
        }
    }

    private static Installation installation(BundleContext context, Lifecycle lifecycle) {
        Path data = Path.of(property(context, "argosy.data").orElse("argosy-data"));
        Path home = Path.of(property(context, "karaf.home").orElse("."));
        Path etc = Path.of(property(context, "karaf.etc").orElse("etc"));
        Supplier<Platform> platform =
                () -> Platform.of(context, bundle -> bundle.getLocation().startsWith(Lifecycle.LOCATION));
        return new Installation(
                data,
                new Shelf(data, home.resolve("departments"), platform),
                new InstalledRecord(data.resolve("departments.installed")),
                new Trust(
                        Trust.Require.of(
                                property(context, "argosy.install.require").orElse(null)),
                        etc.resolve("trusted"),
                        Clock.systemUTC()),
                new FrameworkBundles(context),
                lifecycle,
                platform,
                Duration.ofSeconds(number(context, "argosy.upgrade.watch", 5)),
                number(context, "argosy.shelf.keep", 3));
    }

    private static int number(BundleContext context, String name, int otherwise) {
        String value = property(context, name).orElse(String.valueOf(otherwise));
        if (!value.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException(name + " is a whole number, not " + value);
        }
        return Integer.parseInt(value);
    }

    private static Optional<String> property(BundleContext context, String name) {
        return Optional.ofNullable(context.getProperty(name)).filter(value -> !value.isBlank());
    }
}
