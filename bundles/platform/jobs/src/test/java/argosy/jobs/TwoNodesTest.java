package argosy.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.BusinessCalendar;
import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Schedule;
import argosy.department.Text;
import argosy.storage.DepartmentDatabase;
import argosy.storage.JobLog.Outcome;
import argosy.storage.JobLog.Run;
import argosy.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL database, where there is a server to test with. */
@EnabledIfEnvironmentVariable(named = "ARGOSY_TEST_POSTGRES", matches = "jdbc:.+")
class TwoNodesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Schedule HOURLY = Schedule.every(Duration.ofHours(1));

    @TempDir
    private Path folder;

    private final Noon clock = new Noon();
    private final AtomicInteger done = new AtomicInteger();
    private final String name = "argosy_" + UUID.randomUUID().toString().replace("-", "");
    private DepartmentDatabase first;
    private DepartmentDatabase second;

    @BeforeEach
    void open() throws Exception {
        onServer("create database " + name);
        first = node(0);
        second = node(1);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    private DepartmentDatabase node(int number) throws IOException {
        Path data = folder.resolve("node" + number);
        Path home = Files.createDirectories(data.resolve("departments/logistics"));
        Files.writeString(
                home.resolve("storage.properties"),
                "url=" + System.getenv("ARGOSY_TEST_POSTGRES") + name + "\nuser=postgres\npool.size=4\nnode=" + number);
        return Storage.at(data, clock, ZONE).open("logistics", List.of());
    }

    private void onServer(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        System.getenv("ARGOSY_TEST_POSTGRES") + "postgres", "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Jobs started(DepartmentDatabase database, ScheduledJob job) {
        Jobs started = Jobs.onDemand(clock, () -> BusinessCalendar.standard(ZONE));
        started.start(database, List.of(job));
        return started;
    }

    @Test
    void aDueTimeIsTakenOnce() throws Exception {
        ScheduledJob count =
                new ScheduledJob("count", Text.of("Count", "计数"), HOURLY, by -> "Done " + done.incrementAndGet());
        List<Jobs> nodes = List.of(started(first, count), started(second, count));
        for (int round = 1; round <= 50; round++) {
            clock.advance(Duration.ofHours(1));
            CyclicBarrier together = new CyclicBarrier(2);
            List<Thread> threads = new ArrayList<>();
            for (Jobs node : nodes) {
                Thread thread = new Thread(() -> {
                    try {
                        together.await();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    node.runDue("logistics");
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(done).as("round " + round).hasValue(round);
        }
        assertThat(first.jobs().runs("count", 0, 100)).hasSize(50);
    }

    @Test
    void whatRunsOnOneNodeIsNotStartedOnTheOther() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ScheduledJob slow = new ScheduledJob("slow", Text.of("Slow", "慢"), HOURLY, by -> {
            begun.countDown();
            try {
                assertThat(goOn.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "Done " + done.incrementAndGet();
        });
        Jobs one = started(first, slow);
        Jobs other = started(second, slow);
        clock.advance(Duration.ofHours(1));
        Thread runs = new Thread(() -> one.runDue("logistics"));
        runs.start();
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        assertThat(other.get("logistics", "slow").running()).isTrue();
        assertThatThrownBy(() -> other.run(Caller.PLATFORM, "logistics", "slow", Duration.ofSeconds(1)))
                .isInstanceOf(Problem.class);
        // A third start of the department does not take the run for dead.
        started(second, slow);
        assertThat(other.get("logistics", "slow").last().outcome()).isEqualTo(Outcome.RUNNING);
        goOn.countDown();
        runs.join();
        assertThat(other.runDue("logistics")).isEmpty();
        assertThat(other.get("logistics", "slow").last())
                .satisfies(run -> assertThat(run.outcome()).isEqualTo(Outcome.SUCCEEDED))
                .satisfies(run -> assertThat(run.node()).isZero());
    }

    @Test
    void theRunOfANodeThatDiedIsAbandonedAndTheJobGoesOn() throws Exception {
        ScheduledJob count =
                new ScheduledJob("count", Text.of("Count", "计数"), HOURLY, by -> "Done " + done.incrementAndGet());
        started(first, count);
        first.jobs().hold("count").orElseThrow();
        first.jobs().begin("count", null, "keeper", clock.instant());
        assertThat(second.jobs().hold("count")).isEmpty();
        onServer("select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database"
                + " where l.locktype = 'advisory' and d.datname = '" + name + "'");

        clock.advance(Duration.ofHours(1));
        Jobs other = started(second, count);
        while (other.runDue("logistics").isEmpty()) {
            // The server ends the session of the dead in its own time.
            Thread.onSpinWait();
        }
        assertThat(second.jobs().runs("count", 0, 10))
                .extracting(Run::outcome)
                .containsExactly(Outcome.SUCCEEDED, Outcome.ABANDONED);
    }
}
