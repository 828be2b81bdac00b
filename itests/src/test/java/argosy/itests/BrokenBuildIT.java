package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Modules that break a rule which Maven's plugins enforce, each with this project's parent: none is built, and each says
 * why. They lie in {@code src/test/resources/crooked}, and
 * are built elsewhere, so that nobody takes what comes of them for test classes.
 */
final class BrokenBuildIT {

    @Test
    void eachRuleStopsItsModule() throws Exception {
        Path project = copied();
        Path said = Archive.TARGET.resolve("crooked.txt");
        Process maven = new ProcessBuilder(
                        System.getProperty("argosy.maven"),
                        "--offline",
                        "--batch-mode",
                        "--quiet",
                        "--fail-at-end",
                        "-Dstyle.color=never",
                        "--file",
                        project.resolve("pom.xml").toString(),
                        "verify")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(maven.waitFor(5, TimeUnit.MINUTES)).as("Maven ends").isTrue();

        String text = Files.readString(said);
        assertThat(text)
                .as("formatting")
                .contains("(formatted) on project unformatted", "Run 'mvn spotless:apply' to fix these violations");
        assertThat(text).as("warnings").contains("on project warning", "warnings found and -Werror specified");
        assertThat(text)
                .as("unused dependencies")
                .contains(
                        "(no-unused-dependencies) on project unused",
                        "Unused declared dependencies found",
                        "jakarta.inject:jakarta.inject-api");
        assertThat(text)
                .as("a feature that does not resolve alone")
                .contains("on project unresolved", "missing requirement", "osgi.wiring.package");
    }

    private static Path copied() throws Exception {
        Path project = Path.of(BrokenBuildIT.class.getResource("/crooked").toURI());
        Path copy = Archive.empty("crooked");
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(project.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return copy;
    }
}
