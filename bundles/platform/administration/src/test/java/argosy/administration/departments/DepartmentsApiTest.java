package argosy.administration.departments;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installing, upgrading, stopping and removing departments by REST. */
class DepartmentsApiTest {

    @TempDir
    private Path data;

    private Quay quay;

    @BeforeEach
    void open() {
        Pier.hold = new CountDownLatch(0);
        quay = new Quay(data);
    }

    @AfterEach
    void close() {
        Pier.hold.countDown();
        quay.close();
    }

    @Test
    void anUploadedDepartmentIsInstalledAndServes() {
        JsonNode action = quay.install("harbour", "1.0.0");

        assertThat(action.path("action").asText()).isEqualTo("install");
        assertThat(action.path("department").asText()).isEqualTo("harbour");
        assertThat(action.path("toVersion").asText()).isEqualTo("1.0.0");
        assertThat(action.path("sha256").asText()).hasSize(64);
        assertThat(action.path("createdBy").asText()).isEqualTo("admin");
        assertThat(action.path("log").asText()).contains("starting it").contains("writing it down");
        assertThat(action.path("logZh").asText()).contains("创建数据库并启动").contains("写入安装记录");
        assertThat(action.path("logZh").asText().lines())
                .hasSameSizeAs(action.path("log").asText().lines().toList());
        assertThat(action.path("stepZh").asText()).isEqualTo("写入安装记录");
        quay.of("harbour").get("/ships").expect(200);
        JsonNode department = quay.department("harbour");
        assertThat(department.path("state").asText()).isEqualTo("running");
        assertThat(department.path("installed").asText()).isEqualTo("1.0.0");
        assertThat(department.at("/available/0/source").asText()).isEqualTo("uploaded");
        assertThat(department.path("roles")).hasSize(1);
        assertThat(quay.here.entry("harbour").orElseThrow().sha256())
                .isEqualTo(action.path("sha256").asText());
        assertThat(data.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void aDepartmentThatDoesNotStartLeavesNothingBehind() {
        JsonNode action = quay.upload(Quay.pier("harbour", "1.0.0", "throws"), "failed");

        assertThat(action.path("problem").asText()).contains("the crane is missing");
        assertThat(quay.here.entry("harbour")).isEmpty();
        assertThat(quay.here.shelf().available()).isEmpty();
        assertThat(quay.framework.present()).isEmpty();
        assertThat(quay.company.outside().get("/health").json().toString()).doesNotContain("harbour");
        assertThat(quay.here.lifecycle().storage().archives().holdsData("harbour"))
                .isFalse();
        quay.admin.get("/departments/harbour").problem(404, "unknown-department");
        quay.of("harbour").get("/ships").problem(404, "unknown-department");
    }

    @Test
    void whatCannotBeWiredOrWouldRestartOthersIsRefused() {
        JsonNode unwired = quay.upload(Quay.pier("harbour", "1.0.0", "good").entry("unwired", ""), "refused");
        assertThat(unwired.path("problem").asText()).contains("no.such.thing");

        quay.framework.affected = java.util.List.of("argosy.logistics");
        JsonNode restarting = quay.upload(Quay.pier("harbour", "1.0.0", "good"), "refused");
        assertThat(restarting.path("problem").asText()).contains("argosy.logistics");
        assertThat(quay.here.shelf().available()).isEmpty();
    }

    @Test
    void anUpgradeKeepsTheDataAndABadOneTheVersion() {
        quay.install("harbour", "1.0.0");
        TestClient ships = quay.of("harbour");
        ships.post("/ships", "").expect(200);

        JsonNode action = quay.upload(Quay.pier("harbour", "2.0.0", "good"), "succeeded");

        assertThat(action.path("action").asText()).isEqualTo("upgrade");
        assertThat(action.path("fromVersion").asText()).isEqualTo("1.0.0");
        assertThat(ships.get("/ships").expect(200).json().toString()).isEqualTo("{\"count\":1,\"version\":\"2.0.0\"}");
        assertThat(quay.framework.present()).hasSize(1);

        for (String bad : new String[] {"throws", "unwell"}) {
            JsonNode failed = quay.upload(Quay.pier("harbour", "3.0.0", bad), "failed");
            assertThat(failed.path("problem").asText())
                    .contains("stays at version 2.0.0")
                    .containsAnyOf("the crane is missing", "the tide is out");
            assertThat(ships.get("/ships").expect(200).json().path("version").asText())
                    .isEqualTo("2.0.0");
            assertThat(quay.here.entry("harbour").orElseThrow().version()).hasToString("2.0.0");
            assertThat(quay.framework.present()).hasSize(1);
        }
    }

    @Test
    void aVersionThatIsBuiltManyTimesTakesItsOwnPlaceAndIsKeptOnce() {
        quay.install("harbour", "1.0.0");
        TestClient ships = quay.of("harbour");
        ships.post("/ships", "").expect(200);

        Draft again = Quay.pier("harbour", "1.0.0", "good").entry("again", "");
        JsonNode action = quay.upload(again, "succeeded");
        quay.upload(Quay.pier("harbour", "1.0.0", "throws"), "failed");

        assertThat(action.path("action").asText()).isEqualTo("upgrade");
        assertThat(quay.here.shelf().available()).singleElement().satisfies(kept -> assertThat(kept.sha256())
                .isEqualTo(quay.here.entry("harbour").orElseThrow().sha256())
                .isEqualTo(action.path("sha256").asText()));
        quay.restart();
        assertThat(ships.get("/ships").expect(200).json().path("count").asInt()).isEqualTo(1);
    }

    @Test
    void anOlderVersionIsInstalledOnlyWhenItIsMeant() {
        quay.install("harbour", "1.0.0");
        var second = Quay.pier("harbour", "2.0.0", "good");
        quay.upload(second, "succeeded");

        quay.admin
                .post("/departments", second.jar(), "application/octet-stream")
                .problem(409, "installed-already");
        quay.admin
                .post("/departments", Map.of("name", "harbour", "version", "1.0.0"))
                .problem(409, "older-version");
        Quay.ended(
                quay.admin.post("/departments/harbour/upgrade?wait=60", Map.of("version", "1.0.0", "downgrade", true)),
                "succeeded");
        assertThat(quay.of("harbour").get("/ships").json().path("version").asText())
                .isEqualTo("1.0.0");
        quay.admin
                .post("/departments/harbour/upgrade", Map.of("version", "9.0.0"))
                .problem(404, "unknown-department");
        quay.admin
                .post("/departments/harbour/upgrade", Map.of("version", "nine"))
                .problem(422, "invalid");
        quay.admin.post("/departments", Map.of("name", "nowhere")).problem(404, "unknown-department");
    }

    @Test
    void aStoppedDepartmentSaysSoAlsoAfterARestart() {
        quay.install("harbour", "1.0.0");
        TestClient ships = quay.of("harbour");
        Quay.ended(quay.order("harbour", "stop?wait=60"), "succeeded");
        quay.order("harbour", "stop").problem(409, "stopped-already");

        for (int again = 0; again < 2; again++) {
            TestClient.Answer answer = ships.get("/ships");
            answer.problem(503, "department-unavailable");
            assertThat(answer.header("Retry-After")).isNotNull();
            assertThat(quay.department("harbour").path("state").asText()).isEqualTo("stopped");
            quay.restart();
        }
        Quay.ended(quay.order("harbour", "start?wait=60"), "succeeded");
        ships.get("/ships").expect(200);
        quay.restart();
        ships.get("/ships").expect(200);
    }

    @Test
    void aRemovedDepartmentsDataStayUntilTheyArePurged() {
        quay.install("harbour", "1.0.0");
        quay.of("harbour").post("/ships", "").expect(200);

        Quay.ended(quay.remove("harbour", "?wait=60"), "succeeded");
        quay.of("harbour").get("/ships").problem(404, "unknown-department");
        assertThat(quay.department("harbour").path("installed").isNull()).isTrue();

        Quay.ended(quay.admin.post("/departments?wait=60", Map.of("name", "harbour")), "succeeded");
        assertThat(quay.of("harbour").get("/ships").json().path("count").asInt())
                .isEqualTo(1);

        quay.remove("harbour", "?data=purge").problem(422, "invalid");
        quay.remove("harbour", "?data=purge&confirm=pier").problem(422, "invalid");
        Quay.ended(quay.remove("harbour", "?data=purge&confirm=harbour&wait=60"), "succeeded");
        assertThat(quay.here.lifecycle().storage().archives().holdsData("harbour"))
                .isFalse();
        quay.install("harbour", "1.0.0");
        assertThat(quay.of("harbour").get("/ships").json().path("count").asInt())
                .isZero();
    }

    @Test
    void oneActionOfADepartmentAtATimeAndAHangingOneBlocksNobodyElse() {
        Pier.hold = new CountDownLatch(1);
        JsonNode hanging = quay.admin
                .post("/departments", Quay.pier("quay", "1.0.0", "hangs").jar(), "application/java-archive")
                .expect(202)
                .json();
        assertThat(hanging.path("state").asText()).isIn("queued", "running");

        JsonNode problem = quay.admin
                .post("/departments", Quay.pier("quay", "1.0.1", "good").jar(), "application/java-archive")
                .problem(409, "action-running");
        assertThat(problem.path("by").asText()).isEqualTo("admin");
        quay.install("harbour", "1.0.0");

        Pier.hold.countDown();
        String path = "/department-actions/" + hanging.path("id").asLong();
        String events = quay.admin
                .get(path + "/events", "text/event-stream")
                .expect(200)
                .text();
        assertThat(events).contains("event: end").contains("\"state\":\"succeeded\"");
        assertThat(quay.admin.get(path).expect(200).json().path("state").asText())
                .isEqualTo("succeeded");
        quay.of("quay").get("/ships").expect(200);
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndChangesNothing() {
        JsonNode install = quay.admin
                .post(
                        "/departments?dryRun=true",
                        Quay.pier("harbour", "1.0.0", "good").jar(),
                        "application/java-archive")
                .expect(200)
                .json();
        assertThat(install.path("possible").asBoolean()).isTrue();
        assertThat(install.path("effects").toString())
                .contains("V1__berths.sql")
                .contains("New roles: harbour:pilot");
        assertThat(quay.here.entry("harbour")).isEmpty();
        assertThat(quay.framework.present()).isEmpty();
        assertThat(quay.here.shelf().available()).isEmpty();

        quay.install("harbour", "1.0.0");
        JsonNode upgrade = quay.admin
                .post(
                        "/departments?dryRun=true",
                        Quay.pier("harbour", "2.0.0", "good")
                                .entry("db/V2__tide.sql", "create table tide (id bigint not null primary key);")
                                .jar(),
                        "application/java-archive")
                .expect(200)
                .json();
        assertThat(upgrade.path("effects").toString())
                .contains("V2__tide.sql")
                .doesNotContain("V1__berths.sql")
                .contains("New roles: harbour:harbour-master");
        JsonNode broken = quay.admin
                .post(
                        "/departments?dryRun=true",
                        Quay.pier("harbour", "2.0.0", "throws").jar(),
                        "application/java-archive")
                .expect(200)
                .json();
        assertThat(broken.path("possible").asBoolean()).isFalse();
        assertThat(broken.at("/reason/en").asText()).contains("the crane is missing");
        assertThat(quay.admin
                        .post("/departments/harbour/stop?dryRun=true", "")
                        .expect(200)
                        .json()
                        .path("effects"))
                .hasSize(2);
        quay.of("harbour").get("/ships").expect(200);
    }

    @Test
    void whatWasCutOffIsTold() throws Exception {
        quay.install("harbour", "1.0.0");
        long id = quay.admin.get("/department-actions").json().at("/items/0/id").asLong();
        quay.company.departments().database("administration").write(argosy.department.Caller.PLATFORM, tx -> tx.sql()
                .execute("update department_actions set state = 'running', ended_at = null"));

        quay.restart();

        JsonNode action =
                quay.admin.get("/department-actions/" + id).expect(200).json();
        assertThat(action.path("state").asText()).isEqualTo("interrupted");
        assertThat(action.path("problem").asText())
                .isEqualTo("Argosy was stopped while it ran; the department is at version 1.0.0.");
        assertThat(Files.readString(data.resolve("departments.installed"))).contains("harbour 1.0.0");
    }

    @Test
    void everyOrderAsksForItsPermission() {
        quay.install("harbour", "1.0.0");
        TestClient reader = quay.company.as("administration", "reader", "administration:departments:read");
        reader.get("/departments").expect(200);
        reader.get("/departments/harbour/archives").expect(200);
        for (String order : new String[] {"start", "stop", "upgrade", "backup", "export"}) {
            reader.post("/departments/harbour/" + order, "{}").problem(403, "forbidden");
        }
        reader.post("/departments/harbour/restore", Map.of("file", "x")).problem(403, "forbidden");
        reader.post("/departments/harbour/import", Map.of("file", "x")).problem(403, "forbidden");
        reader.post("/departments/harbour/move", Map.of("to", "derby")).problem(403, "forbidden");
        reader.post("/departments", Map.of("name", "harbour")).problem(403, "forbidden");
        reader.post("/departments/backups", "").problem(403, "forbidden");
        reader.send("DELETE", "/departments/harbour/versions/1.0.0", null, Map.of())
                .problem(403, "forbidden");
        reader.send("DELETE", "/departments/harbour", null, Map.of()).problem(403, "forbidden");
        reader.get("/departments/harbour/archives/x").problem(403, "forbidden");
    }

    @Test
    void partsOfThePlatformAreListedAndStay() {
        assertThat(quay.department("administration").path("state").asText()).isEqualTo("running");
        quay.order("administration", "stop").problem(409, "part-of-the-platform");
        quay.remove("administration", "").problem(409, "part-of-the-platform");
        quay.order("nobody", "stop").problem(404, "unknown-department");
    }
}
