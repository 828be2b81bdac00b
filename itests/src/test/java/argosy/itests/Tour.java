package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The commands of a page (its blocks of {@code sh}), run as they stand, one after the other. */
final class Tour {

    private Tour() {}

    /** What the commands say, line by line, when the page's Argosy is this one; they run in the folder. */
    static List<String> of(Path page, Installation argosy, Path folder) throws Exception {
        String commands = commands(page)
                .replace("http://localhost:8181", argosy.address())
                .replace("choose a long one", Server.ADMIN_PASSWORD);
        Path script = Files.writeString(folder.resolve("tour.sh"), commands);
        Path said = folder.resolve("said.txt");
        Process tour = new ProcessBuilder("sh", script.getFileName().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(tour.waitFor(2, TimeUnit.MINUTES)).as("The tour ends").isTrue();
        return Files.readAllLines(said, StandardCharsets.UTF_8);
    }

    /** The one answer that is a refusal. */
    static String refusal(List<String> answers) {
        List<String> refused = answers.stream()
                .filter(line -> line.contains("urn:argosy:problem"))
                .toList();
        assertThat(refused).as("one is refused, as the page says").hasSize(1);
        return refused.get(0);
    }

    private static String commands(Path page) throws IOException {
        boolean[] inside = {false};
        return Files.readAllLines(page, StandardCharsets.UTF_8).stream()
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
