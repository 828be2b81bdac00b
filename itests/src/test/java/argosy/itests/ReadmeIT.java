package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tour of the README does what the README says. */
final class ReadmeIT {

    @Test
    void theTourLeadsFromTheSignInToTheDayReport() throws Exception {
        Path folder = Archive.empty("readme-tour");
        try (Installation argosy = Installation.start("readme")) {
            List<String> answers = Tour.of(Path.of("../README.md"), argosy, folder);

            assertThat(Tour.refusal(answers))
                    .as("only the wrong lamp is refused")
                    .contains("goods-mismatched");
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
}
