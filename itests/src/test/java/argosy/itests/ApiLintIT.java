package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The API description of every department passes the linter; {@code ./argosy test} installs it. */
@OnDistribution
final class ApiLintIT {

    private final Distribution distribution;

    ApiLintIT(Distribution distribution) {
        this.distribution = distribution;
    }

    @Test
    void everyApiDescriptionIsLintClean() throws Exception {
        Path lint = Path.of("openapi-lint").toAbsolutePath();
        Path folder = Archive.empty("openapi");
        List<String> command = new ArrayList<>(List.of(
                lint.resolve("node_modules/.bin/spectral").toString(),
                "lint",
                "--fail-severity=warn",
                "--ruleset",
                lint.resolve(".spectral.yaml").toString()));
        JsonNode departments =
                distribution.anonymous().get("/api").expect(200).json().path("departments");
        assertThat(departments).isNotEmpty();
        for (JsonNode department : departments) {
            Path document = folder.resolve(department.path("name").asText() + ".json");
            Files.write(
                    document,
                    distribution
                            .admin()
                            .get(department.path("links").path("openapi").asText())
                            .expect(200)
                            .bytes());
            command.add(document.toString());
        }
        Path said = folder.resolve("spectral.txt");
        Process spectral = new ProcessBuilder(command)
                .directory(lint.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(spectral.waitFor(3, TimeUnit.MINUTES)).as("Spectral ends").isTrue();
        assertThat(spectral.exitValue())
                .as(Files.readString(said, StandardCharsets.UTF_8))
                .isZero();
    }
}
