package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A developer makes a department with one command, builds it and drops it into the Argosy that runs; clerks work with it,
 * it gets a second field, and goes (issue 6, accepted when 1).
 */
@OnDistribution
final class NewDepartmentIT {

    private static final String NAME = "weather-office";
    private static final String TASKS = "/api/weather-office/tasks";

    private final Distribution distribution;
    private final TestClient client;
    private final Administrator administrator;
    private final Workshop workshop = Workshop.open();
    private final StringBuilder times = new StringBuilder();
    private long last;

    NewDepartmentIT(Distribution distribution) {
        this.distribution = distribution;
        this.client = distribution.admin();
        this.administrator = new Administrator(client);
    }

    @AfterEach
    void leaveNothingBehind() {
        administrator.forget(NAME);
    }

    @Test
    void fromTheCommandToTheFirstAnswerToASecondFieldToTheEnd() {
        distribution.watchBundles();
        last = System.nanoTime();
        assertThat(workshop.argosy("new-department", NAME, "Weather office", "气象室"))
                .contains("8 files", "./argosy test " + NAME, "./argosy dev " + NAME);
        took("command");
        Path first = workshop.build(NAME, "verify");
        took("build, tests and format");
        drop(first);
        Condition.await(Duration.ofSeconds(30), () -> NAME + " answers", () -> answers(TASKS));
        took("install to the first answer");

        long mast = client.post(TASKS, Map.of("title", "校准风速仪")).expect(201).id();
        client.patch(TASKS + '/' + mast, 1, Map.of("title", "校准并记录风速仪")).expect(200);
        assertThat(titles()).containsExactly("校准并记录风速仪");
        bringsBackWhatItExports();
        assertThat(client.get(TASKS + '/' + mast + "/history").json()).hasSize(2);
        distribution.anonymous().get(TASKS).problem(401, "sign-in-needed");
        took("work");

        aTaskIsDueOnADay();
        Path second = workshop.build(NAME, "package", "-Dmaven.test.skip=true");
        took("second build");
        drop(second);
        String version = nextVersion();
        Condition.await(
                Duration.ofSeconds(30),
                () -> NAME + " is " + administrator.department(NAME),
                () -> version.equals(administrator.installed(NAME)));
        took("upgrade");

        JsonNode old = client.get(TASKS + '/' + mast).expect(200).json();
        assertThat(old.path("title").asText()).isEqualTo("校准并记录风速仪");
        assertThat(old.path("dueOn").isNull()).isTrue();
        client.patch(TASKS + '/' + mast, 2, Map.of("dueOn", "2026-12-01")).expect(200);
        assertThat(client.get(TASKS + '/' + mast).json().path("dueOn").asText()).isEqualTo("2026-12-01");
        assertThat(client.get(TASKS + '/' + mast + "/history").json()).hasSize(3);

        administrator.remove(NAME, "purge").succeeded();
        client.get(TASKS).problem(404, "unknown-department");
        distribution.nobodyWasDisturbed();
        took("removal");
        System.out.println("A new department, in seconds:" + times);
    }

    /** What a clerk exports another may change in a spreadsheet and import. */
    private void bringsBackWhatItExports() {
        String file =
                client.get(TASKS + "?fields=title", "text/csv").expect(200).text();
        assertThat(file).contains("Title", "校准并记录风速仪");
        byte[] more = file.replace("校准并记录风速仪", "更换雨量筒").getBytes(StandardCharsets.UTF_8);
        long batch = client.post(TASKS, more, "text/csv").expect(201).id();
        client.post(TASKS + "/imports/" + batch + "/accept", "").expect(200);
        assertThat(titles()).containsExactly("更换雨量筒", "校准并记录风速仪");
    }

    private void aTaskIsDueOnADay() {
        workshop.edit(
                NAME,
                "pom.xml",
                pom -> pom.replace(
                        "<artifactId>" + NAME + "</artifactId>",
                        "<artifactId>" + NAME + "</artifactId><version>" + nextVersion() + "</version>"));
        workshop.edit(
                NAME, "src/main/resources/db/V2__due_on.sql", nothing -> "alter table task add column due_on date;\n");
        workshop.edit(
                NAME,
                "src/main/java/argosy/weatheroffice/Task.java",
                task -> task.replace(
                        "String title)",
                        "String title, @Label(en = \"Due on\", zh = \"截止日期\") java.time.LocalDate dueOn)"));
    }

    private static String nextVersion() {
        String version = System.getProperty("argosy.version");
        return Integer.parseInt(version.substring(0, version.indexOf('.'))) + 1 + ".0.0";
    }

    private Iterable<String> titles() {
        return client.get(TASKS).expect(200).json().path("items").findValuesAsText("title");
    }

    private boolean answers(String path) {
        return client.get(path).status() == 200;
    }

    /** Into the deploy folder in one step. */
    private void drop(Path kar) {
        try {
            Path folder = distribution.log().folder().resolveSibling("deploy");
            Path copy = Files.copy(kar, folder.resolve("." + kar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, folder.resolve(kar.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void took(String what) {
        long now = System.nanoTime();
        times.append(String.format(" %s %.1f;", what, (now - last) / 1e9));
        last = now;
    }
}
