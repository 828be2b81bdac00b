package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import argosy.testkit.postgresql.PostgresqlFolder;
import argosy.testkit.postgresql.TestPostgresql;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The demo company moves to PostgreSQL and back: its exports are the same, table by table (issue 5, accepted when 5). */
final class MovingHouseIT {

    private static final List<String> DEPARTMENTS = List.of("operations", "logistics");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void exportsAreTheSameOnBothDatabases() throws IOException {
        try (PostgresqlFolder postgresql = postgresql();
                Installation server = Installation.start("moving-house", "-Dargosy.demo=true")) {
            Path secret = Files.writeString(
                    Files.createDirectories(server.data().resolve("secrets")).resolve("postgresql.password"),
                    "trusted");
            for (String department : DEPARTMENTS) {
                String database = postgresql.with(department).database(department);
                thereAndBack(server.admin(), department, TestPostgresql.url(database), secret);
            }
        }
    }

    /** What nobody works in does not change between one export and the next, so it is stopped for each. */
    private static void thereAndBack(TestClient client, String department, String url, Path secret) {
        Administrator administrator = new Administrator(client);
        administrator.ask(department, "stop").succeeded();
        Map<String, String> first = exported(client, department);
        assertThat(first).hasSizeGreaterThan(10);
        administrator
                .ask(
                        department,
                        "move",
                        Map.of("to", "postgresql", "url", url, "user", "postgres", "passwordFile", secret.toString()))
                .succeeded();
        isOn(administrator, department, "postgresql");
        assertThat(exported(client, department)).isEqualTo(first);

        administrator.ask(department, "start").succeeded();
        client.get("/api/" + department).expect(200);
        administrator.ask(department, "stop").succeeded();
        Map<String, String> later = exported(client, department);

        administrator.ask(department, "move", Map.of("to", "derby")).succeeded();
        isOn(administrator, department, "derby");
        assertThat(exported(client, department)).isEqualTo(later);
        administrator.ask(department, "start").succeeded();
    }

    private static void isOn(Administrator administrator, String department, String database) {
        assertThat(administrator.department(department).path("database").asText())
                .isEqualTo(database);
    }

    /** Table → checksum of a new export. */
    private static Map<String, String> exported(TestClient client, String department) {
        Administrator administrator = new Administrator(client);
        administrator.ask(department, "export").succeeded();
        String file = administrator.lastArchive(department, "export");
        byte[] archive = client.get(Administrator.path(department) + "/archives/" + file, "*/*")
                .expect(200)
                .bytes();
        Map<String, String> tables = new TreeMap<>();
        for (JsonNode table : manifest(archive).path("tables")) {
            tables.put(
                    table.path("name").asText(),
                    table.path("rows").asText() + ' ' + table.path("sha256").asText());
        }
        return tables;
    }

    private static JsonNode manifest(byte[] archive) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("manifest.json")) {
                    return JSON.readTree(zip.readAllBytes());
                }
            }
            throw new AssertionError("The archive has no manifest.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresqlFolder postgresql() {
        try {
            return PostgresqlFolder.create().with("trial");
        } catch (UncheckedIOException | IllegalStateException e) {
            return Assumptions.abort("There is no PostgreSQL here: " + e.getMessage());
        }
    }
}
