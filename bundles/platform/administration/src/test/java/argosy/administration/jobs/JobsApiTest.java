package argosy.administration.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.administration.AdministrationDepartment;
import argosy.administration.IdleEvents;
import argosy.administration.departments.NoDepartments;
import argosy.department.BusinessCalendar;
import argosy.department.Caller;
import argosy.department.Schedule;
import argosy.department.Text;
import argosy.jobs.Jobs;
import argosy.jobs.ScheduledJob;
import argosy.storage.DepartmentDatabase;
import argosy.testkit.TestClient;
import argosy.testkit.TestClock;
import argosy.testkit.TestDatabase;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PLT-26")
@Tag("PLT-28")
class JobsApiTest {

    private static final String SCAN = "/jobs/logistics/overstock-scan";

    private final TestClock clock = new TestClock("2026-11-23T04:00:00Z");
    private final AtomicReference<Caller> ranAs = new AtomicReference<>();
    private DepartmentDatabase logistics;
    private Jobs jobs;
    private TestDepartment department;
    private TestClient admin;

    @BeforeEach
    void start() {
        logistics = TestDatabase.open("logistics", List.of(), clock);
        jobs = Jobs.onDemand(clock, () -> BusinessCalendar.standard(TestDatabase.ZONE));
        jobs.start(
                logistics,
                List.of(
                        new ScheduledJob(
                                "overstock-scan",
                                Text.of("Overstock scan", "积压扫描"),
                                Schedule.businessDays(LocalTime.of(8, 0)),
                                by -> {
                                    ranAs.set(by);
                                    return "3 SKUs lie too long";
                                }),
                        new ScheduledJob(
                                "carrier-check",
                                Text.of("Carrier check", "承运商检查"),
                                Schedule.every(Duration.ofHours(1)),
                                by -> {
                                    throw new IllegalStateException();
                                })));
        department = TestDepartment.start(
                new AdministrationDepartment(IdleEvents.desk(), jobs, NoDepartments.here()), clock);
        admin = department.asAdministrator();
    }

    @AfterEach
    void stop() {
        department.close();
        jobs.close();
        logistics.close();
    }

    @Test
    void jobsAreListedWithScheduleAndNextRun() {
        JsonNode items = admin.get("/jobs").expect(200).json().path("items");
        assertThat(items).hasSize(2);
        JsonNode scan = items.get(0);
        assertThat(scan.path("department").asText()).isEqualTo("logistics");
        assertThat(scan.path("titleZh").asText()).isEqualTo("积压扫描");
        assertThat(scan.path("schedule").asText()).isEqualTo("business days 08:00");
        assertThat(scan.path("scheduleZh").asText()).isEqualTo("工作日 08:00");
        assertThat(scan.path("enabled").asBoolean()).isTrue();
        assertThat(scan.path("last").isNull()).isTrue();
        assertThat(scan.path("nextAt").asText()).isEqualTo("2026-11-24T00:00:00Z");
        assertThat(admin.get("/jobs?department=hr").expect(200).json().path("items"))
                .isEmpty();
        admin.get("/jobs/logistics/nothing").problem(404, "not-found");
        admin.get("/jobs/nobody/overstock-scan/runs").problem(404, "not-found");
    }

    @Test
    void aJobIsRunByHand() {
        JsonNode run = admin.post(SCAN + "/run", "").expect(200).json();
        assertThat(run.path("outcome").asText()).isEqualTo("succeeded");
        assertThat(run.path("text").asText()).isEqualTo("3 SKUs lie too long");
        assertThat(run.path("startedBy").asText()).isEqualTo("admin");
        assertThat(run.path("tookMillis").asLong()).isZero();
        assertThat(ranAs.get().username()).isEqualTo("logistics/overstock-scan");
        assertThat(admin.get(SCAN).expect(200).json().at("/last/id").asLong())
                .isEqualTo(run.path("id").asLong());
        assertThat(admin.post("/jobs/logistics/carrier-check/run", "")
                        .expect(200)
                        .json()
                        .path("outcome")
                        .asText())
                .isEqualTo("failed");
    }

    @Test
    void aJobThatRunsIsNotStartedAgain() {
        try (var held = logistics.jobs().hold("overstock-scan").orElseThrow()) {
            assertThat(held).isNotNull();
            admin.post(SCAN + "/run", "").problem(409, "job-running");
        }
        admin.post(SCAN + "/run", "").expect(200);
    }

    @Test
    void runsArePaged() {
        for (int i = 0; i < 5; i++) {
            admin.post(SCAN + "/run", "").expect(200);
        }
        JsonNode first = admin.get(SCAN + "/runs?limit=3").expect(200).json();
        assertThat(first.path("items")).hasSize(3);
        JsonNode second = admin.get(
                        SCAN + "/runs?limit=3&before=" + first.path("next").asLong())
                .expect(200)
                .json();
        assertThat(second.path("items")).hasSize(2);
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void aJobIsSwitchedOffAndOn() {
        JsonNode off = admin.post(SCAN + "/disable", "").expect(200).json();
        assertThat(off.path("enabled").asBoolean()).isFalse();
        assertThat(off.path("nextAt").isNull()).isTrue();
        clock.advance(Duration.ofDays(2));
        assertThat(jobs.runDue("logistics")).extracting(run -> run.job()).containsExactly("carrier-check");
        department
                .as("keeper", "administration:jobs:enable")
                .post(SCAN + "/enable", "")
                .expect(200);

        JsonNode history = admin.get(SCAN + "/history").expect(200).json().path("items");
        assertThat(history.findValuesAsText("action")).containsExactly("enabled", "disabled");
        assertThat(history.findValuesAsText("by")).containsExactly("keeper", "admin");
    }

    @Test
    void everyVerbAsksForItsPermission() {
        TestClient reader = department.as("reader", "administration:jobs:read");
        reader.get("/jobs").expect(200);
        reader.get(SCAN + "/runs").expect(200);
        reader.post(SCAN + "/run", "").problem(403, "forbidden");
        reader.post(SCAN + "/disable", "").problem(403, "forbidden");
        reader.post(SCAN + "/enable", "").problem(403, "forbidden");
        department
                .as("runner", "administration:jobs:run")
                .post(SCAN + "/run", "")
                .expect(200);
        department.as("nobody").get("/jobs").problem(403, "forbidden");
        department.anonymous().get("/jobs").problem(401, "sign-in-needed");
    }
}
