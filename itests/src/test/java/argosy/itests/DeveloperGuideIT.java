package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The developer guide does what it says: its IT centre comes into a running Argosy, helps, and is kept from mistakes. */
final class DeveloperGuideIT {

    private static final Path GUIDE = Path.of("../docs/developer-guide.md");
    private static final Path IT_CENTRE = Path.of("../docs/it-centre/target");

    /** The first cell of a row of the guide's last table: what is said to whom made the mistake. */
    private static final Pattern MESSAGE = Pattern.compile("(?m)^\\| `([^`]+\\.)` \\|");

    private static Installation argosy;

    @BeforeAll
    static void dropTheItCentreIntoTheDeployFolder() throws IOException {
        argosy = Installation.start("developer-guide");
        Files.copy(
                built(".kar"),
                Files.createDirectories(argosy.data().resolve("deploy")).resolve("it-centre.kar"));
        Condition.await(
                Duration.ofMinutes(1),
                () -> "the IT centre asks who is there",
                () -> argosy.anonymous().get("/api/it-centre/tickets").status() == 401);
    }

    @AfterAll
    static void stop() {
        if (argosy != null) {
            argosy.close();
        }
    }

    @Test
    void theTourLeadsFromTheQuestionToTheSolution() throws Exception {
        Path folder = Archive.empty("developer-guide-tour");

        List<String> answers = Tour.of(GUIDE, argosy, folder);

        assertThat(Tour.refusal(answers)).as("what nobody has taken").contains("step-not-allowed");
        assertThat(String.join("\n", answers))
                .contains(
                        "\"state\":\"solved\"", "\"solution\":\"传感器积灰，清洁后恢复\"", "工单号,标题,类别", "\"state\":\"submitted\"");
        assertThat(Files.size(folder.resolve("openapi.json"))).isGreaterThan(10_000);
    }

    @Test
    void aSessionThatOperationsPlansBecomesALiveOrder() {
        TestClient admin = argosy.admin();
        long shop = admin.post(
                        "/api/operations/shops",
                        Map.of("code", "DY", "name", "抖音店", "platform", "douyin", "supervisor", "admin"))
                .expect(201)
                .id();
        admin.post("/api/operations/shops/" + shop + "/open", Map.of()).expect(200);
        admin.post(
                        "/api/operations/live-sessions",
                        Map.of(
                                "title", "灯具专场",
                                "shop", "DY",
                                "room", "ZBJ-1",
                                "plannedStart", "2036-11-22T12:00:00Z",
                                "plannedEnd", "2036-11-22T14:00:00Z",
                                "anchor", "小满"))
                .expect(201);

        Condition.await(
                Duration.ofMinutes(1),
                () -> "the session has its live order",
                () -> admin.get("/api/it-centre/live-orders?room=ZBJ-1")
                                .json()
                                .path("items")
                                .size()
                        == 1);
        assertThat(admin.get("/api/administration/events/catalogue").json().path("gaps"))
                .isEmpty();
    }

    @Test
    void anUpgradeThatTheVersionBeforeCannotLiveWithIsRefusedAsTheGuideSays() throws IOException {
        refused("0.1.1", "db/V4__serial.sql", "alter table ticket add column serial varchar(64) not null;\n");
    }

    @Test
    void aMigrationThatWasEditedIsRefusedAsTheGuideSays() throws IOException {
        String edited = Files.readString(IT_CENTRE.resolve("classes/db/V1__tickets.sql")) + "-- edited\n";
        refused("0.1.2", "db/V1__tickets.sql", edited);
    }

    private static void refused(String version, String script, String sql) throws IOException {
        Administrator administrator = new Administrator(argosy.admin());
        Answer answer = administrator.tryUpload(edition(version, script, sql));
        String reason = answer.status() == 422
                ? answer.json().path("detail").asText()
                : administrator.await(answer).notDone().reason();
        List<String> explained = MESSAGE.matcher(Files.readString(GUIDE))
                .results()
                .map(row -> row.group(1))
                .filter(reason::contains)
                .toList();
        assertThat(explained)
                .as("What the guide's last table explains of: " + reason)
                .hasSize(1);
    }

    /** The IT centre in another version and with another script. */
    private static Path edition(String version, String script, String sql) throws IOException {
        Path file = Archive.TARGET.resolve("it-centre-" + version + ".jar");
        try (JarInputStream base = new JarInputStream(Files.newInputStream(built(".jar")))) {
            Manifest manifest = base.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
                for (ZipEntry entry = base.getNextEntry(); entry != null; entry = base.getNextEntry()) {
                    if (!entry.getName().equals(script)) {
                        jar.putNextEntry(new JarEntry(entry.getName()));
                        base.transferTo(jar);
                    }
                }
                jar.putNextEntry(new JarEntry(script));
                jar.write(sql.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static Path built(String ending) throws IOException {
        try (Stream<Path> files = Files.list(IT_CENTRE)) {
            return files.filter(file -> file.getFileName().toString().matches("it-centre-.*" + ending))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
