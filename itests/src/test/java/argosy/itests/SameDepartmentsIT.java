package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The data folder says which departments there are, in which version and with which data; nothing else does (issue 5). */
final class SameDepartmentsIT {

    @Test
    void theDataFolderAloneBringsThemBack() {
        Map<String, String> departments;
        List<String> berths;
        Path data;
        try (Installation server = Installation.start("same-departments")) {
            data = server.data();
            Administrator administrator = new Administrator(server.admin());
            HarbourMaster master = new HarbourMaster(server.admin());
            administrator.upload(HarbourFile.first("1.0.0").jar()).succeeded();
            master.open(5);
            administrator.upload(HarbourFile.second("1.1.0").kar()).succeeded();
            master.open(5);
            administrator.ask("operations", "stop").succeeded();
            administrator.remove("logistics", "keep").succeeded();
            departments = departments(server.admin());
            berths = master.berths();
            assertThat(departments)
                    .containsEntry("harbour", "1.1.0 running")
                    .doesNotContainKey("logistics")
                    .hasEntrySatisfying(
                            "operations", operations -> assertThat(operations).endsWith(" stopped"));
        }
        delete(data.resolve("karaf/cache"));
        sameAt(Archive.unpacked(), data, departments, berths);
        Path elsewhere = Archive.empty("same-departments-elsewhere");
        copy(data, elsewhere);
        sameAt(Archive.unpack(Archive.empty("unpacked-elsewhere")), elsewhere, departments, berths);
    }

    private static void sameAt(Path home, Path data, Map<String, String> departments, List<String> berths) {
        try (Installation server = Installation.start(home, data)) {
            assertThat(departments(server.admin())).isEqualTo(departments);
            HarbourMaster master = new HarbourMaster(server.admin());
            assertThat(master.berths()).containsExactlyInAnyOrderElementsOf(berths);
        }
    }

    /** What is installed, with version and state. */
    private static Map<String, String> departments(TestClient client) {
        Map<String, String> departments = new TreeMap<>();
        for (JsonNode department :
                client.get(Administrator.DEPARTMENTS).expect(200).json().path("items")) {
            if (department.path("installed").isTextual()) {
                departments.put(
                        department.path("name").asText(),
                        department.path("installed").asText()
                                + ' '
                                + department.path("state").asText());
            }
        }
        return departments;
    }

    private static void delete(Path folder) {
        assertThat(folder).isDirectory();
        Archive.delete(folder);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
