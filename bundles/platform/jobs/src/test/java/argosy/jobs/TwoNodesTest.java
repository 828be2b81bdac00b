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
import argosy.testkit.postgresql.PostgresqlFolder;
import argosy.testkit.postgresql.TestPostgresql;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL database. */
class TwoNodesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Schedule HOURLY = Schedule.every(Duration.ofHours(1));

    private final Noon clock = new Noon();
    private final AtomicInteger done = new AtomicInteger();
    private final PostgresqlFolder folder = PostgresqlFolder.create().with("logistics");
    private DepartmentDatabase first;
    private DepartmentDatabase second;

    @BeforeEach
    void open() {
        first = node(folder.path());
        second = node(folder.node(1));
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        folder.close();
    }

    private DepartmentDatabase node(Path data) {
        return Storage.at(data, clock, ZONE).open("logistics", List.of());
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
        TestPostgresql.execute(
                "select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database"
                        + " where l.locktype = 'advisory' and d.datname = '" + folder.database("logistics") + "'");

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
