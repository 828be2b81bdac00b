package argosy.benchmarks.events;

import argosy.department.Caller;
import argosy.department.Department;
import argosy.department.DepartmentModule;
import argosy.department.Text;
import argosy.events.Patience;
import argosy.gateway.Authenticator;
import argosy.gateway.Module;
import argosy.host.Company;
import argosy.host.DepartmentState;
import argosy.host.DepartmentStatus;
import argosy.host.Departments;
import argosy.storage.MigrationScript;
import argosy.storage.Storage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The platform with two departments of the benchmark's own, outside of Karaf: databases on disk, Jetty and Jersey as they
 * are. Arguments: what to do, the data folder, and
 *
 * <ul>
 *   <li>{@code serve DATA PORT}: answers {@code /api/press/notes} and {@code /api/press/bulletins} until it is stopped;
 *   <li>{@code latency DATA RATE SECONDS}: issues so many bulletins a second and prints how long their effects took;
 *   <li>{@code catch-up DATA EVENTS}: issues so many bulletins, lets the listener come afterwards, and prints its rate.
 * </ul>
 */
public final class Newsroom {

    private static final String SCRIPT = "V1__newsroom.sql";
    private static final int BATCH = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Departments departments;

    private final Server server = new Server();

    private Newsroom(Path data, int port) throws Exception {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Clock clock = Clock.systemUTC();
        this.departments = new Departments(
                Storage.at(data, clock, zone),
                clock,
                zone,
                false,
                new Company(Anybody::new, () -> null, () -> null, () -> null),
                Set::of,
                status -> {},
                false,
                Patience.STANDARD,
                Duration.ofMinutes(1));
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        departments.servlets().forEach((pattern, servlet) -> {
            ServletHolder holder = new ServletHolder(servlet);
            holder.setAsyncSupported(true);
            holder.setInitOrder(1);
            context.addServlet(holder, pattern);
        });
        server.setHandler(context);
        server.start();
    }

    /** Prints one line: names and figures. */
    public static void main(String[] arguments) throws Exception {
        int port = arguments[0].equals("serve") ? Integer.parseInt(arguments[2]) : 0;
        Newsroom newsroom = new Newsroom(Path.of(arguments[1]), port);
        switch (arguments[0]) {
            case "serve" -> newsroom.serve();
            case "latency" -> newsroom.latency(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
            case "catch-up" -> newsroom.catchUp(Integer.parseInt(arguments[2]));
            default -> throw new IllegalArgumentException("There is no " + arguments[0]);
        }
    }

    private void serve() {
        bring(new Press(new Latencies()));
        bring(new Readers(new Latencies(), false));
    }

    private void latency(int rate, int seconds) throws Exception {
        Latencies there = new Latencies();
        Latencies back = new Latencies();
        Press press = new Press(back);
        Readers readers = new Readers(there, true);
        bring(press);
        bring(readers);
        int warm = rate * seconds / 2;
        issue(press, 0, warm, rate);
        await(readers, warm);
        there.clear();
        back.clear();
        issue(press, warm, rate * seconds, rate);
        await(readers, warm + (long) rate * seconds);
        print(
                "rate %d events %d handled-p50-ms %.2f handled-p99-ms %.2f answered-p50-ms %.2f answered-p99-ms %.2f",
                rate, there.count(), there.millis(0.5), there.millis(0.99), back.millis(0.5), back.millis(0.99));
        departments.stopAll();
        server.stop();
    }

    private static void issue(Press press, int first, int count, int rate) {
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = begin + i * TimeUnit.SECONDS.toNanos(1) / rate;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            press.issue(first + i, 1);
        }
    }

    private void catchUp(int events) throws Exception {
        Press press = new Press(new Latencies());
        bring(press);
        for (int i = 0; i < events; i += BATCH) {
            press.issue(i, Math.min(BATCH, events - i));
        }
        Readers readers = new Readers(new Latencies(), false);
        long begin = System.nanoTime();
        bring(readers);
        await(readers, events);
        double seconds = (System.nanoTime() - begin) / 1e9;
        print("events %d seconds %.1f events-per-second %.0f", events, seconds, events / seconds);
        departments.stopAll();
        server.stop();
    }

    private static void await(Readers readers, long handled) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (readers.handled() < handled) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "Only " + readers.handled() + " of " + handled + " events had an effect.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private void bring(Department department) {
        DepartmentModule descriptor = department.getClass().getAnnotation(DepartmentModule.class);
        Module module = new Module(descriptor.name(), Text.of(descriptor.title(), descriptor.titleZh()), "0.0.0");
        MigrationScript script = new MigrationScript(SCRIPT, Newsroom.class.getResource("/db/" + SCRIPT));
        DepartmentStatus status = departments.start(module, department, List.of(script));
        if (status.state() != DepartmentState.RUNNING) {
            throw new IllegalStateException(status.reason());
        }
    }

    private static void print(String format, Object... figures) {
        System.out.println(String.format(Locale.ROOT, format, figures));
    }

    /** Everybody may do everything. */
    private static final class Anybody implements Authenticator {

        @Override
        public Optional<Caller> session(String cookie) {
            return Optional.empty();
        }

        @Override
        public Optional<Caller> token(String token) {
            return Optional.of(Caller.PLATFORM);
        }

        @Override
        public Optional<Caller> onBehalfOf(Caller caller, String username) {
            return Optional.empty();
        }
    }
}
