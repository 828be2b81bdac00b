package argosy.host;

import argosy.events.EventDesk;
import argosy.events.Patience;
import argosy.gateway.AccessLog;
import argosy.gateway.Authenticator;
import argosy.gateway.Catalogue;
import argosy.gateway.People;
import argosy.inbox.ApprovalDesks;
import argosy.jobs.Jobs;
import argosy.storage.Storage;
import jakarta.servlet.Servlet;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Dictionary;
import java.util.EnumSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The platform in OSGi: gives the departments what is configured, their servlets to the HTTP server, and tells when all is up. */
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
public final class Host {

    private static final Logger LOG = LoggerFactory.getLogger(Host.class);
    private static final Set<DepartmentState> UNDER_WAY =
            EnumSet.of(DepartmentState.MIGRATING, DepartmentState.STARTING, DepartmentState.DRAINING);

    /** A start leaves twice the memory behind that is needed afterwards; collected at once, the system has it back. */
    private static final Executor WHEN_SETTLED = CompletableFuture.delayedExecutor(4, TimeUnit.SECONDS);

    private final BundleContext context;
    private final Departments departments;
    private final DepartmentBundles bundles;
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
        Storage storage = Storage.at(data, clock, zone);
        try {
            storage.archives().recover();
        } catch (RuntimeException e) {
            // The departments that it is not about start all the same; the others refuse to be opened.
            LOG.error("What was cut off cannot be put right: {}", e.getMessage(), e);
        }
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
        this.bundles = new DepartmentBundles(context, departments, storage);
        context.registerService(Lifecycle.class, bundles, null);
        context.registerService(Catalogue.class, departments, null);
        context.registerService(EventDesk.class, departments.events(), null);
        context.registerService(Jobs.class, departments.jobs(), null);
        context.registerService(ApprovalDesks.class, departments.approvals(), null);
        context.registerService(ConnectorFactory.class, new ProtocolErrors(), null);
        departments.servlets().forEach(this::servlet);
        bundles.open();
    }

    @Deactivate
    void stop() {
        bundles.close();
        departments.stopAll();
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
