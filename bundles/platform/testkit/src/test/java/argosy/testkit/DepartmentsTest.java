package argosy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.Text;
import argosy.events.Patience;
import argosy.gateway.Module;
import argosy.host.Company;
import argosy.host.DepartmentState;
import argosy.host.Departments;
import argosy.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Departments that come and go at awkward moments. */
class DepartmentsTest {

    private static final Module PIER = new Module("pier", Text.of("Pier", "码头"), "1.0.0");

    private final Departments departments = new Departments(
            Storage.inMemory(Clock.systemUTC(), ZoneOffset.UTC),
            Clock.systemUTC(),
            ZoneOffset.UTC,
            false,
            new Company(() -> null, () -> null, () -> null, () -> null),
            Set::of,
            status -> {},
            false,
            Patience.STANDARD,
            Duration.ofMinutes(1));
    private final Server server = new Server();
    private final CountDownLatch starting = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Takes its time to start. */
    private final class Slow implements Department {

        @Override
        public void start(DepartmentContext context) {
            starting.countDown();
            try {
                go.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stop() {
            stopped.countDown();
        }
    }

    @BeforeEach
    void serve() throws Exception {
        ServletContextHandler context = new ServletContextHandler("/");
        ServletHolder holder = new ServletHolder(departments.gateway());
        holder.setInitOrder(1);
        context.addServlet(holder, "/api/*");
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
        departments.stopAll();
    }

    @Test
    void oneThatIsToGoWhileItStartsGoesAfterwards() throws Exception {
        whileItStarts(() -> departments.stop("pier"));

        assertThat(departments.statuses().get(0).state()).isEqualTo(DepartmentState.STOPPED);
    }

    @Test
    void atTheEndOneThatStartsIsStoppedTooAndNoneBeginsAnyMore() throws Exception {
        whileItStarts(departments::stopAll);

        departments.start(PIER, new Slow(), List.of());
        assertThat(departments.statuses().get(0).state()).isEqualTo(DepartmentState.STOPPED);
    }

    private void whileItStarts(Runnable leave) throws Exception {
        Thread start = new Thread(() -> departments.start(PIER, new Slow(), List.of()));
        start.start();
        assertThat(starting.await(20, TimeUnit.SECONDS)).isTrue();
        Thread leaving = new Thread(leave);
        leaving.start();
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!EnumSet.of(Thread.State.WAITING, Thread.State.TERMINATED).contains(leaving.getState())
                && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        go.countDown();
        start.join();
        leaving.join();

        assertThat(stopped.getCount()).isZero();
        assertThatThrownBy(() -> departments.database("pier")).hasMessageContaining("does not run");
    }
}
