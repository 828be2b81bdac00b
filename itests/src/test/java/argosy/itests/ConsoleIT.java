package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Commands that are piped into {@code bin/argosy --console}, and what a start without a console has of it. */
final class ConsoleIT {

    private final Path data = Archive.empty("console");

    @Test
    void commandsAreCarriedOutOnTheRealDepartmentsAndFailuresAreTold() throws Exception {
        Said first = pipe("""
                # what an administrator does at night
                department:list
                department:backup logistics
                department:stop --dry-run logistics
                department:stop treasury
                department:stop operations
                """);

        assertThat(first.text())
                .containsPattern("logistics +. \\d+\\.\\d+\\.\\d+ +. running")
                .contains("Done: backup of logistics.", "This would happen:", "treasury")
                .doesNotContain("Done: stop");
        assertThat(first.status()).isEqualTo(1);
        try (Stream<Path> backups = Files.list(data.resolve("backups/logistics"))) {
            assertThat(backups.map(Path::toString)).anyMatch(file -> file.endsWith(".argosy-backup"));
        }

        Said second = pipe("department:stop operations\ndepartment:start operations\ndepartment:actions\n");
        assertThat(second.text())
                .contains("Done: stop of operations", "Done: start of operations")
                .containsPattern("console +. backup of logistics");
        assertThat(second.status()).isZero();

        try (Installation without = Installation.start(Archive.unpacked(), data)) {
            assertThat(without.data()).isEqualTo(data);
            assertThat(consoleBundles())
                    .as("bundles of the console after a start without it")
                    .isZero();
        }
    }

    private record Said(int status, String text) {}

    private Said pipe(String commands) throws IOException, InterruptedException {
        Path input = Files.writeString(data.resolveSibling("console.in"), commands);
        Path output = data.resolveSibling("console.out");
        ProcessBuilder command = new ProcessBuilder(
                        Archive.unpacked().resolve("bin/argosy").toString(),
                        "--port",
                        String.valueOf(Server.freePort()),
                        "--data",
                        data.toString(),
                        "--console")
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        command.environment().put("ARGOSY_ADMIN_PASSWORD", Server.ADMIN_PASSWORD);
        Process process = command.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("It ends by itself")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Said(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private long consoleBundles() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("karaf/cache"))) {
            return files.filter(file -> file.getFileName().toString().equals("bundle.info"))
                    .filter(ConsoleIT::isOfTheConsole)
                    .count();
        }
    }

    private static boolean isOfTheConsole(Path info) {
        try {
            return Files.readString(info, StandardCharsets.UTF_8).contains("console:mvn:");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
