package argosy.administration.departments;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which versions of departments lie on the shelf, and how they leave it. */
class VersionsApiTest {

    @TempDir
    private Path data;

    private Quay quay;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(data.resolve("shipped"));
        Files.write(
                data.resolve("shipped/harbour.kar"),
                Draft.kar(Map.of(
                        "repository/harbour.jar",
                        Quay.pier("harbour", "1.0.0", "good").jar())));
        quay = new Quay(data);
        Quay.ended(quay.admin.post("/departments?wait=60", Map.of("name", "harbour")), "succeeded");
    }

    @AfterEach
    void close() {
        quay.close();
    }

    @Test
    void upgradesLeaveTheLastFewVersionsThatWereUploaded() throws Exception {
        for (int minor = 1; minor <= 6; minor++) {
            settle();
            quay.install("harbour", "1." + minor + ".0");
        }

        assertThat(versions()).containsExactly("1.6.0 in use", "1.5.0", "1.4.0", "1.3.0", "1.2.0", "1.0.0");
        assertThat(onDisk()).hasSize(6);
        Quay.ended(
                quay.admin.post("/departments/harbour/upgrade?wait=60", Map.of("version", "1.2.0", "downgrade", true)),
                "succeeded");
        quay.restart();
        assertThat(quay.of("harbour")
                        .get("/ships")
                        .expect(200)
                        .json()
                        .path("version")
                        .asText())
                .isEqualTo("1.2.0");
        assertThat(versions()).containsExactly("1.6.0", "1.5.0", "1.4.0", "1.3.0", "1.2.0 in use", "1.0.0");
    }

    @Test
    void anUpgradeThatFailsTakesNothingOffTheShelf() throws Exception {
        for (int minor = 1; minor <= 5; minor++) {
            settle();
            quay.install("harbour", "1." + minor + ".0");
        }
        List<String> before = versions();
        assertThat(before).hasSize(6);

        quay.upload(Quay.pier("harbour", "2.0.0", "unwell"), "failed");

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void aVersionThatIsNotInUseIsDropped() {
        quay.install("harbour", "1.1.0");
        quay.install("harbour", "1.2.0");

        assertThat(drop("1.1.0", "?dryRun=true")
                        .expect(200)
                        .json()
                        .at("/effects/0/en")
                        .asText())
                .startsWith("1.1.0 (")
                .endsWith("is taken off the shelf.");
        assertThat(versions()).containsExactly("1.2.0 in use", "1.1.0", "1.0.0");

        JsonNode action = Quay.ended(drop("1.1.0", "?wait=60"), "succeeded");
        assertThat(action.path("action").asText()).isEqualTo("drop");
        assertThat(action.path("toVersion").asText()).isEqualTo("1.2.0");
        assertThat(action.path("sha256").asText()).hasSize(64);
        assertThat(versions()).containsExactly("1.2.0 in use", "1.0.0");
        drop("1.1.0", "").problem(404, "unknown-department");
        drop("1.2.0", "").problem(409, "version-in-use");
        drop("1.0.0", "").problem(409, "department-ships");
    }

    @Test
    void ofSeveralFilesOfOneVersionTheOneThatIsMeantIsDropped() {
        quay.install("harbour", "1.1.0");
        String first = quay.here.entry("harbour").orElseThrow().sha256();
        quay.install("harbour", "1.2.0");
        Path again = Quay.pier("harbour", "1.1.0", "good").entry("again", "").writeTo(data.resolve("again.jar"));
        String second = quay.here.shelf().put(again).sha256();
        assertThat(versions()).containsExactly("1.2.0 in use", "1.1.0", "1.1.0", "1.0.0");

        Quay.ended(drop("1.1.0", "?wait=60&sha256=" + first), "succeeded");

        assertThat(quay.here.shelf().uploaded("harbour"))
                .extracting(DepartmentFile::sha256)
                .contains(second)
                .doesNotContain(first);
        quay.restart();
        quay.of("harbour").get("/ships").expect(200);
    }

    private Answer drop(String version, String query) {
        return quay.admin.send("DELETE", "/departments/harbour/versions/" + version + query, null, Map.of());
    }

    private List<String> versions() {
        List<String> versions = new ArrayList<>();
        quay.admin
                .get("/departments/harbour/versions")
                .expect(200)
                .json()
                .path("items")
                .forEach(item -> versions.add(
                        item.path("version").asText() + (item.path("inUse").asBoolean() ? " in use" : "")));
        return versions;
    }

    private List<Path> onDisk() throws Exception {
        try (Stream<Path> files = Files.list(data.resolve("shelf/harbour"))) {
            return files.toList();
        }
    }

    /** Files that came at the same moment came in no order. */
    private void settle() throws Exception {
        for (Path file : onDisk()) {
            Files.setLastModifiedTime(
                    file,
                    java.nio.file.attribute.FileTime.fromMillis(
                            Files.getLastModifiedTime(file).toMillis() - 10_000));
        }
    }
}
