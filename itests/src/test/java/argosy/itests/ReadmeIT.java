package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tour of the README does what the README says: its commands are run as they stand, one after the other. */
final class ReadmeIT {

    @Test
    void theTourLeadsFromTheSignInToTheDayReport() throws Exception {
        Path folder = Archive.empty("readme-tour");
        Path script = Files.writeString(folder.resolve("tour.sh"), tour());
        try (Installation argosy = Installation.start("readme")) {
            String commands = Files.readString(script)
                    .replace("http://localhost:8181", argosy.address())
                    .replace("choose a long one", Server.ADMIN_PASSWORD);
            Files.writeString(script, commands);
            Path said = folder.resolve("said.txt");
            Process tour = new ProcessBuilder("sh", script.getFileName().toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            assertThat(tour.waitFor(2, TimeUnit.MINUTES)).as("The tour ends").isTrue();

            List<String> answers = Files.readAllLines(said, StandardCharsets.UTF_8);
            List<String> refused = answers.stream()
                    .filter(line -> line.contains("urn:argosy:problem"))
                    .toList();
            assertThat(refused)
                    .as("only the wrong lamp is refused")
                    .singleElement()
                    .satisfies(refusal -> assertThat(refusal).contains("goods-mismatched"));
            String all = String.join("\n", answers);
            assertThat(all).contains("\"quantity\":100", "\"state\":\"handed_over\"", "\"status\":\"up\"");
            assertThat(answers).as("the day's report").contains(dayReport(answers));
            assertThat(all).as("the proof").containsPattern("\"name\":\"ledger-proof\".*\"rows\":\\[\\]");
            assertThat(Files.size(folder.resolve("openapi.json"))).isGreaterThan(10_000);
        }
    }

    /** The line of the report with all orders: one created, reviewed, picked, packed, checked, signed, handed over. */
    private static String dayReport(List<String> answers) {
        return answers.stream()
                .filter(line -> line.startsWith("total,,1,1,1,1,1,1,1,"))
                .findFirst()
                .orElse("total,,1,1,1,1,1,1,1,…");
    }

    private static String tour() throws IOException {
        boolean[] inside = {false};
        return Files.readAllLines(Path.of("..", "README.md"), StandardCharsets.UTF_8).stream()
                .filter(line -> {
                    if (line.startsWith("```")) {
                        inside[0] = line.equals("```sh");
                        return false;
                    }
                    return inside[0];
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
