package argosy.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.BusinessCalendar;
import argosy.department.Caller;
import argosy.department.HistoryEntry;
import argosy.department.Job;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Schedule;
import argosy.department.Text;
import argosy.storage.DepartmentDatabase;
import argosy.storage.JobLog;
import argosy.storage.JobLog.Outcome;
import argosy.storage.JobLog.Run;
import argosy.storage.Storage;
import argosy.testkit.postgresql.PostgresqlFolder;
import argosy.testkit.postgresql.TestPostgresql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PLT-28")
class JobsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Schedule HOURLY = Schedule.every(Duration.ofHours(1));
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Caller KEEPER =
            new Caller("keeper", "王", null, null, Map.of("*", Reach.COMPANY), RequestMark.NONE);
    private static final Logger QUIET = Logger.getLogger(Jobs.class.getName());

    private final Noon clock = new Noon();
    private final AtomicInteger done = new AtomicInteger();
    private DepartmentDatabase database;

    @BeforeEach
    void open() {
        QUIET.setLevel(Level.OFF);
        database = database(clock);
    }

    private static DepartmentDatabase database(Clock clock) {
        Storage storage = TestPostgresql.asked()
                ? Storage.at(PostgresqlFolder.create().with("logistics").path(), clock, ZONE)
                : Storage.inMemory(clock, ZONE);
        return storage.open("logistics", List.of());
    }

    @AfterEach
    void close() {
        database.close();
        QUIET.setLevel(null);
    }

    private static ScheduledJob job(String name, Schedule schedule, Job work) {
        return new ScheduledJob(name, Text.of(name, name), schedule, work);
    }

    private ScheduledJob count(Schedule schedule) {
        return job("count", schedule, by -> "Done " + done.incrementAndGet() + " times");
    }

    private Jobs started(Clock on, ScheduledJob... jobs) {
        Jobs started = Jobs.onDemand(on, () -> BusinessCalendar.standard(ZONE));
        started.start(database, List.of(jobs));
        return started;
    }

    private Jobs started(ScheduledJob... jobs) {
        return started(clock, jobs);
    }

    @Test
    void aJobRunsOnceWhenItIsDue() {
        Jobs jobs = started(count(HOURLY));
        assertThat(jobs.runDue("logistics")).isEmpty();

        clock.advance(Duration.ofMinutes(60));
        assertThat(jobs.runDue("logistics")).singleElement().satisfies(run -> {
            assertThat(run.outcome()).isEqualTo(Outcome.SUCCEEDED);
            assertThat(run.dueAt()).isEqualTo(Noon.BEGIN.plusSeconds(3600));
            assertThat(run.startedBy()).isEqualTo("logistics/count");
            assertThat(run.text()).isEqualTo("Done 1 times");
            assertThat(run.endedAt()).isEqualTo(clock.instant());
        });
        assertThat(jobs.runDue("logistics")).isEmpty();
        assertThat(jobs.get("logistics", "count").next()).isEqualTo(Noon.BEGIN.plusSeconds(7200));
    }

    @Test
    void aNewJobMakesUpNothing() {
        clock.advance(Duration.ofDays(30));
        assertThat(started(count(HOURLY)).runDue("logistics")).isEmpty();
    }

    @Test
    void whatWasMissedIsMadeUpOnce() {
        started(count(HOURLY)).close();
        clock.advance(Duration.ofHours(50));

        Jobs jobs = started(count(HOURLY));
        assertThat(jobs.runDue("logistics")).extracting(Run::dueAt).containsExactly(Noon.BEGIN.plusSeconds(3600));
        assertThat(jobs.runDue("logistics")).isEmpty();
        assertThat(done).hasValue(1);
    }

    @Test
    void schedulesGoByTheCalendar() {
        Jobs jobs = started(count(Schedule.businessDays(LocalTime.of(9, 0))));
        assertThat(jobs.get("logistics", "count").next()).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));

        clock.advance(Duration.ofDays(4));
        jobs.runDue("logistics");
        assertThat(jobs.get("logistics", "count").next())
                .as("after Friday comes Monday")
                .isEqualTo(Instant.parse("2026-11-30T01:00:00Z"));
    }

    @Test
    void twoNodesTakeADueTimeOnce() throws Exception {
        Jobs one = started(count(HOURLY));
        Jobs other = started(count(HOURLY));
        for (int round = 1; round <= 20; round++) {
            clock.advance(Duration.ofHours(1));
            CyclicBarrier together = new CyclicBarrier(2);
            List<Thread> threads = new ArrayList<>();
            for (Jobs node : List.of(one, other)) {
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
    }

    @Test
    void aJobNeverRunsTwiceAtOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ScheduledJob slow = job("slow", HOURLY, by -> {
            begun.countDown();
            await(goOn);
            return "Done " + done.incrementAndGet();
        });
        Jobs one = started(slow);
        Jobs other = started(slow);
        clock.advance(Duration.ofHours(1));
        Thread runs = new Thread(() -> one.runDue("logistics"));
        runs.start();
        await(begun);

        clock.advance(Duration.ofHours(3));
        assertThat(other.runDue("logistics")).isEmpty();
        assertThatThrownBy(() -> other.run(KEEPER, "logistics", "slow", LONG))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(409);
                    assertThat(problem.code()).isEqualTo("job-running");
                });
        assertThat(other.get("logistics", "slow").running()).isTrue();
        goOn.countDown();
        runs.join();
        assertThat(other.runDue("logistics")).hasSize(1);
        assertThat(done).hasValue(2);
    }

    @Test
    void aFailureIsShownAndDoesNotStopLaterRuns() {
        Jobs jobs = started(job("scan", HOURLY, by -> {
            if (done.incrementAndGet() == 1) {
                throw new IllegalStateException("The scale does not answer.");
            }
            return null;
        }));
        clock.advance(Duration.ofHours(1));
        assertThat(jobs.runDue("logistics")).singleElement().satisfies(run -> {
            assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(run.text()).isEqualTo("The scale does not answer.");
        });
        assertThat(jobs.notes("logistics")).containsExactly("The job scan failed.");
        assertThat(jobs.counts()).singleElement().satisfies(count -> assertThat(count.failed())
                .isEqualTo(1));
        assertThat(started(job("scan", HOURLY, by -> null)).notes("logistics"))
                .as("after a restart")
                .containsExactly("The job scan failed.");

        clock.advance(Duration.ofHours(1));
        assertThat(jobs.runDue("logistics")).extracting(Run::outcome).containsExactly(Outcome.SUCCEEDED);
        assertThat(jobs.notes("logistics")).isEmpty();
        assertThat(jobs.runs("logistics", "scan", 0, 10))
                .extracting(Run::outcome)
                .containsExactly(Outcome.SUCCEEDED, Outcome.FAILED);
    }

    @Test
    void aRunWhoseProcessDiedIsShownAsAbandoned() {
        started(count(HOURLY));
        database.jobs().begin("count", Noon.BEGIN, "logistics/count", Noon.BEGIN);

        Jobs jobs = started(count(HOURLY));
        Run run = jobs.get("logistics", "count").last();
        assertThat(run.outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(run.endedAt()).isNull();
        assertThat(jobs.get("logistics", "count").running()).isFalse();
    }

    @Test
    void whatWasDueWhenTheProcessDiedIsMadeUpByTheNext() {
        started(count(HOURLY));
        clock.advance(Duration.ofMinutes(61));
        Instant due = Noon.BEGIN.plusSeconds(3600);
        dies(due);

        Jobs jobs = started(count(HOURLY));
        assertThat(jobs.runDue("logistics")).extracting(Run::dueAt).containsExactly(due);
        assertThat(jobs.runDue("logistics")).isEmpty();
    }

    @Test
    void aJobThatKillsTheProcessTwiceWaitsForItsNextTime() {
        started(count(HOURLY));
        clock.advance(Duration.ofMinutes(61));
        dies(Noon.BEGIN.plusSeconds(3600));
        started(count(HOURLY));
        dies(Noon.BEGIN.plusSeconds(3600));

        Jobs jobs = started(count(HOURLY));
        assertThat(jobs.runDue("logistics")).isEmpty();
        clock.advance(Duration.ofMinutes(60));
        assertThat(jobs.runDue("logistics")).hasSize(1);
    }

    /** The process ends while the job runs. */
    private void dies(Instant due) {
        JobLog log = database.jobs();
        assertThat(log.take(log.state("count").orElseThrow(), clock.instant())).isTrue();
        log.begin("count", due, "logistics/count", clock.instant());
    }

    @Test
    void aRunOfAnotherNodeIsNotTakenForAbandoned() {
        started(count(HOURLY));
        var held = database.jobs().hold("count").orElseThrow();
        database.jobs().begin("count", Noon.BEGIN, "logistics/count", Noon.BEGIN);

        Jobs jobs = started(count(HOURLY));
        assertThat(jobs.get("logistics", "count").running()).isTrue();
        held.close();
    }

    @Test
    void aJobThatIsSwitchedOffDoesNotRunAndMakesUpNothing() {
        Jobs jobs = started(count(HOURLY));
        assertThat(jobs.enable(KEEPER, "logistics", "count", false).next()).isNull();
        clock.advance(Duration.ofHours(5));
        assertThat(jobs.runDue("logistics")).isEmpty();

        jobs.enable(KEEPER, "logistics", "count", true);
        jobs.enable(KEEPER, "logistics", "count", true);
        assertThat(jobs.runDue("logistics")).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(jobs.runDue("logistics")).hasSize(1);
        assertThat(jobs.history("logistics", "count", 10))
                .extracting(HistoryEntry::action, HistoryEntry::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("enabled", "keeper"),
                        org.assertj.core.groups.Tuple.tuple("disabled", "keeper"));
    }

    @Test
    void aJobIsRunByHandAndItIsRecordedByWhom() {
        Jobs jobs = started(count(HOURLY));
        Run run = jobs.run(KEEPER, "logistics", "count", LONG);
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(run.dueAt()).isNull();
        assertThat(run.startedBy()).isEqualTo("keeper");
        assertThatThrownBy(() -> jobs.run(KEEPER, "logistics", "other", LONG)).isInstanceOf(Problem.class);
    }

    @Test
    void oldRunsGo() {
        Jobs jobs = started(count(HOURLY));
        for (int i = 0; i < 510; i++) {
            jobs.perform("logistics", "count");
        }
        List<Run> all = jobs.runs("logistics", "count", 0, 1000);
        assertThat(all).hasSize(500);
        assertThat(jobs.runs("logistics", "count", all.get(9).id(), 1000)).hasSize(490);
    }

    @Test
    void whatTheJobThrowsReachesWhoPerformsIt() {
        Jobs jobs = started(job("scan", HOURLY, by -> {
            throw Problem.conflict("closed", "It is closed.", "已关闭。");
        }));
        assertThatThrownBy(() -> jobs.perform("logistics", "scan")).isInstanceOf(Problem.class);
        assertThat(jobs.get("logistics", "scan").last().text()).isEqualTo("It is closed.");
    }

    @Test
    void stoppingWaitsForWhatRuns() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Jobs jobs = Jobs.onTime(clock, () -> BusinessCalendar.standard(ZONE));
        jobs.start(database, List.of(job("slow", HOURLY, by -> {
            begun.countDown();
            await(goOn);
            return "Done " + done.incrementAndGet();
        })));
        Run run = jobs.run(KEEPER, "logistics", "slow", Duration.ofMillis(1));
        assertThat(run.outcome()).isEqualTo(Outcome.RUNNING);
        await(begun);
        Thread stops = new Thread(() -> jobs.stop("logistics"));
        stops.start();
        while (stops.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        stops.join();
        assertThat(done).hasValue(1);
        assertThat(database.jobs().runs("slow", 0, 1)).extracting(Run::outcome).containsExactly(Outcome.SUCCEEDED);
        jobs.close();
    }

    @Test
    void onTimeJobsRunByThemselves() throws Exception {
        CountDownLatch ran = new CountDownLatch(1);
        ScheduledJob each = job("each", Schedule.every(Duration.ofSeconds(1)), by -> {
            ran.countDown();
            return "Done";
        });
        DepartmentDatabase living = database(Clock.systemUTC());
        Jobs jobs = Jobs.onTime(Clock.systemUTC(), () -> BusinessCalendar.standard(ZONE));
        jobs.start(living, List.of(each));
        // Looked at now, and not only when the start has settled.
        jobs.enable(KEEPER, "logistics", "each", true);
        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
        jobs.close();
        living.close();
    }

    @Test
    void aClockThatWasFarAheadDoesNotKeepJobsFromRunning() {
        clock.advance(Duration.ofDays(3650));
        started(count(HOURLY)).close();
        clock.advance(Duration.ofDays(-3650));

        Jobs jobs = started(count(HOURLY));
        assertThat(jobs.runDue("logistics")).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(jobs.runDue("logistics")).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
