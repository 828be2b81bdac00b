package argosy.administration.departments;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups and exports of departments by REST. */
class ArchivesApiTest {

    @TempDir
    private Path data;

    private Quay quay;
    private TestClient ships;

    @BeforeEach
    void open() {
        quay = new Quay(data);
        quay.install("harbour", "1.0.0");
        ships = quay.of("harbour");
        ships.post("/ships", "").expect(200);
    }

    @AfterEach
    void close() {
        Pier.hold.countDown();
        quay.close();
    }

    @Test
    void aBackupIsVerifiedListedDownloadedAndBroughtBack() throws Exception {
        JsonNode action = Quay.ended(quay.order("harbour", "backup?wait=60"), "succeeded");
        ships.post("/ships", "").expect(200);

        JsonNode archive = archive();
        assertThat(archive.path("kind").asText()).isEqualTo("backup");
        assertThat(archive.path("verified").asBoolean()).isTrue();
        assertThat(archive.path("sha256").asText())
                .isEqualTo(action.path("sha256").asText())
                .hasSize(64);
        String file = archive.path("file").asText();
        assertThat(quay.department("harbour").path("lastBackup").asText())
                .isEqualTo(archive.path("takenAt").asText());
        byte[] content = quay.admin
                .get("/departments/harbour/archives/" + file)
                .expect(200)
                .bytes();
        assertThat(content).hasSize(archive.path("bytes").asInt()).startsWith('P', 'K');

        Quay.ended(quay.admin.post("/departments/harbour/restore?wait=60", Map.of("file", file)), "succeeded");
        assertThat(ships.get("/ships").expect(200).json().path("count").asInt()).isEqualTo(1);

        Path stored = data.resolve("backups/harbour").resolve(file);
        Files.write(stored, "PK nothing".getBytes(StandardCharsets.UTF_8));
        JsonNode refused =
                Quay.ended(quay.admin.post("/departments/harbour/restore?wait=60", Map.of("file", file)), "refused");
        assertThat(refused.path("problem").asText()).isNotEmpty();
        assertThat(ships.get("/ships").expect(200).json().path("count").asInt()).isEqualTo(1);

        quay.admin
                .send("DELETE", "/departments/harbour/archives/" + file, null, Map.of())
                .expect(204);
        assertThat(quay.admin.get("/departments/harbour/archives").json().path("items"))
                .isEmpty();
    }

    @Test
    void onlyTheDepartmentsOwnArchivesCanBeNamed() throws Exception {
        Files.writeString(data.resolve("secret"), "x");
        for (String file : new String[] {"secret", "..%2F..%2Fsecret", "harbour-1.0.0-20260101-000000.argosy-backup"}) {
            assertThat(quay.admin.get("/departments/harbour/archives/" + file).status())
                    .isIn(400, 404);
        }
        quay.admin
                .post("/departments/harbour/restore", Map.of("file", "../../secret"))
                .problem(404, "unknown-archive");
    }

    @Test
    void anExportIsLoadedWhereThereIsNothingYet() {
        Quay.ended(quay.order("harbour", "export?wait=60"), "succeeded");
        JsonNode archive = archive();
        assertThat(archive.path("kind").asText()).isEqualTo("export");
        String file = archive.path("file").asText();
        byte[] content = quay.admin
                .get("/departments/harbour/archives/" + file)
                .expect(200)
                .bytes();
        quay.admin.post("/departments/harbour/import", Map.of("file", file)).problem(409, "has-data");

        Quay.ended(quay.remove("harbour", "?data=purge&confirm=harbour&wait=60"), "succeeded");
        Quay.ended(quay.admin.post("/departments/harbour/import?wait=60", content, "application/zip"), "succeeded");
        quay.install("harbour", "1.0.0");
        assertThat(ships.get("/ships").expect(200).json().path("count").asInt()).isEqualTo(1);
    }

    @Test
    void aFreshlyInstalledDepartmentTakesAnExport() {
        Quay.ended(quay.remove("harbour", "?data=export&wait=60"), "succeeded");
        assertThat(quay.here.lifecycle().storage().archives().holdsData("harbour"))
                .isFalse();
        quay.install("harbour", "1.0.0");
        assertThat(ships.get("/ships").expect(200).json().path("count").asInt()).isZero();

        Quay.ended(
                quay.admin.post(
                        "/departments/harbour/import?wait=60",
                        Map.of("file", archive().path("file").asText())),
                "succeeded");
        assertThat(ships.get("/ships").expect(200).json().path("count").asInt()).isEqualTo(1);
    }

    @Test
    void aDepartmentThatBeginsWithRecordsTakesAnExportInTheirPlace() {
        Quay.ended(quay.remove("harbour", "?data=export&wait=60"), "succeeded");
        quay.upload(Quay.pier("harbour", "1.0.0", "stocks"), "succeeded");
        ships.post("/ships", "").expect(200);
        Map<String, String> export = Map.of("file", archive().path("file").asText());

        quay.admin.post("/departments/harbour/import", export).problem(409, "has-data");
        assertThat(quay.admin
                        .post("/departments/harbour/import?replace=true&dryRun=true", export)
                        .expect(200)
                        .json()
                        .path("effects"))
                .hasSize(2);
        assertThat(ships.get("/ships").json().path("count").asInt()).isEqualTo(2);

        Quay.ended(quay.admin.post("/departments/harbour/import?replace=true&wait=60", export), "succeeded");
        assertThat(ships.get("/ships").expect(200).json().path("count").asInt()).isEqualTo(1);
    }

    @Test
    void everyDepartmentIsBackedUpInOneGo() {
        quay.install("quay", "1.0.0");

        JsonNode outlook = quay.admin
                .post("/departments/backups?dryRun=true", "")
                .expect(200)
                .json();
        assertThat(outlook.path("possible").asBoolean()).isTrue();
        assertThat(outlook.path("effects").toString()).contains("harbour goes on", "quay goes on");

        JsonNode ordered =
                quay.admin.post("/departments/backups?wait=60", "").expect(200).json();
        assertThat(ordered.path("refused")).isEmpty();
        List<String> names = new ArrayList<>();
        for (JsonNode action : ordered.path("items")) {
            assertThat(action.path("action").asText()).isEqualTo("backup");
            assertThat(action.path("state").asText()).isEqualTo("succeeded");
            assertThat(action.path("id").asLong()).isPositive();
            names.add(action.path("department").asText());
        }
        assertThat(names).contains("harbour", "quay");
        assertThat(archive().path("kind").asText()).isEqualTo("backup");
    }

    @Test
    void aDepartmentThatIsBusyKeepsNoOtherFromItsBackup() {
        Pier.hold = new CountDownLatch(1);
        quay.admin
                .post(
                        "/departments/harbour/upgrade",
                        Quay.pier("harbour", "1.1.0", "hangs").jar(),
                        "application/java-archive")
                .expect(202);
        quay.install("quay", "1.0.0");

        JsonNode ordered =
                quay.admin.post("/departments/backups?wait=60", "").expect(200).json();

        Pier.hold.countDown();
        assertThat(ordered.path("items").toString()).contains("\"quay\"").doesNotContain("\"harbour\"");
        assertThat(ordered.at("/refused/0/department").asText()).isEqualTo("harbour");
        assertThat(ordered.at("/refused/0/reason/en").asText()).contains("Another action (upgrade, by admin)");
    }

    @Test
    void aMoveThatCannotBeMadeLeavesTheDepartmentWhereItIs() throws Exception {
        quay.admin.post("/departments/harbour/move", Map.of("to", "derby")).problem(409, "there-already");
        quay.admin.post("/departments/harbour/move", Map.of("to", "postgresql")).problem(422, "invalid");
        Path elsewhere = Files.writeString(data.resolve("password"), "secret");
        quay.admin
                .post(
                        "/departments/harbour/move",
                        Map.of(
                                "to", "postgresql",
                                "url", "jdbc:postgresql://localhost:1/harbour",
                                "user", "harbour",
                                "passwordFile", elsewhere.toString()))
                .problem(422, "invalid");
        Path password = Files.writeString(
                Files.createDirectories(data.resolve("secrets")).resolve("harbour"), "secret");
        JsonNode action = quay.admin
                .post(
                        "/departments/harbour/move?wait=60",
                        Map.of(
                                "to", "postgresql",
                                "url", "jdbc:postgresql://localhost:1/harbour",
                                "user", "harbour",
                                "passwordFile", password.toString()))
                .expect(200)
                .json();
        assertThat(action.path("state").asText()).isIn("failed", "refused");
        assertThat(action.toString()).doesNotContain("secret");
        assertThat(quay.department("harbour").path("database").asText()).isEqualTo("derby");
        assertThat(ships.get("/ships").expect(200).json().path("count").asInt()).isEqualTo(1);
        assertThat(data.resolve("incoming")).isEmptyDirectory();
    }

    private JsonNode archive() {
        return quay.admin
                .get("/departments/harbour/archives")
                .expect(200)
                .json()
                .at("/items/0");
    }
}
