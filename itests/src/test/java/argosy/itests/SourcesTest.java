package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.house.HouseRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every module of this repository is held to, the platform's and the tests' too. */
class SourcesTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void namesSayWhatThingsAreAndNothingIsLeftForLater() throws IOException {
        List<Path> modules = modules();

        assertThat(modules).hasSizeGreaterThan(15);
        assertThat(modules).allSatisfy(module -> assertThat(HouseRules.breachesOfSources(module))
                .as(module.toString())
                .isEmpty());
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 4)) {
            return files.filter(file -> file.endsWith("src") && Files.exists(file.resolveSibling("pom.xml")))
                    .map(Path::getParent)
                    .filter(module -> !module.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }
}
