package argosy.storage;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Caller;
import argosy.department.HistoryEntry;
import argosy.storage.JobLog.Outcome;
import argosy.storage.JobLog.Run;
import argosy.storage.JobLog.State;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs in the database, on Derby or PostgreSQL. */
class JobLogTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00.123Z");

    private DepartmentDatabase database;
    private JobLog jobs;

    @BeforeEach
    void open() {
        database = TestStorage.open();
        jobs = database.jobs();
        jobs.declare("scan", NOON);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private State scan() {
        return jobs.state("scan").orElseThrow();
    }

    @Test
    void aJobIsTakenUpOnce() {
        jobs.declare("scan", NOON.plusSeconds(60));
        assertThat(scan().lastDue()).isEqualTo(NOON);
        assertThat(scan().enabled()).isTrue();
        assertThat(jobs.state("other")).isEmpty();
    }

    @Test
    void aDueTimeIsTakenOnce() {
        State before = scan();
        assertThat(jobs.take(before, NOON.plusSeconds(60))).isTrue();
        assertThat(jobs.take(before, NOON.plusSeconds(61))).isFalse();
        assertThat(scan().lastDue()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void aJobThatIsSwitchedOffIsNotTaken() {
        State before = scan();
        jobs.enable(Caller.PLATFORM, before, false);
        assertThat(scan().enabled()).isFalse();
        assertThat(jobs.take(scan(), NOON.plusSeconds(60))).isFalse();
        jobs.enable(Caller.PLATFORM, before, false);
        jobs.enable(Caller.PLATFORM, before, true);
        assertThat(scan().lastDue()).isAfter(Instant.EPOCH);
        assertThat(jobs.history(before, 10)).extracting(HistoryEntry::action).containsExactly("enabled", "disabled");
    }

    @Test
    void whatIsHeldIsHeldByOne() {
        try (JobLog.Held held = jobs.hold("scan").orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(jobs.hold("scan")).isEmpty();
            jobs.hold("other").orElseThrow().close();
        }
        jobs.hold("scan").orElseThrow().close();
    }

    @Test
    void runsAreRecorded() {
        Run first = jobs.begin("scan", NOON, "logistics/scan", NOON);
        assertThat(jobs.runs("scan", 0, 10)).containsExactly(first);
        Run ended = jobs.end(first, Outcome.FAILED, "x".repeat(2000), NOON.plusMillis(250));
        assertThat(ended.text()).hasSize(1000).endsWith("…");
        assertThat(jobs.runs("scan", 0, 10)).containsExactly(ended);

        Run dead = jobs.begin("scan", null, "keeper", NOON);
        Run last = jobs.begin("scan", null, "keeper", NOON);
        assertThat(jobs.latest().get("scan")).isEqualTo(last);
        assertThat(jobs.runs("scan", last.id(), 1)).singleElement().satisfies(run -> {
            assertThat(run.id()).isEqualTo(dead.id());
            assertThat(run.outcome()).isEqualTo(Outcome.ABANDONED);
            assertThat(run.endedAt()).isNull();
        });
    }
}
