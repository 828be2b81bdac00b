package argosy.devloop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {

    @TempDir
    private Path module;

    private Path script;

    @BeforeEach
    void prepare() throws IOException {
        Files.writeString(module.resolve("pom.xml"), "<project/>");
        script =
                Files.createDirectories(module.resolve("src/main/resources/db")).resolve("V1__papers.sql");
        Files.writeString(script, "create table papers");
    }

    @Test
    void whateverTheDepartmentIsMadeOfIsSeenToChange() throws IOException {
        Sources sources = new Sources(module);
        Map<Path, Sources.Stamp> first = sources.seen();
        assertThat(sources.seen()).isEqualTo(first);

        Files.writeString(script, "create table bags and more");
        Map<Path, Sources.Stamp> second = sources.seen();
        assertThat(second).isNotEqualTo(first);

        Files.move(script, script.resolveSibling("V1__bags.sql"));
        assertThat(sources.seen()).isNotEqualTo(second);
    }

    @Test
    void testsAndWhatEditorsKeepBesideAreNotOfIt() throws IOException {
        Sources sources = new Sources(module);
        Map<Path, Sources.Stamp> first = sources.seen();
        Files.writeString(script.resolveSibling(".V1__papers.sql.swp"), "");
        Files.writeString(script.resolveSibling("V1__papers.sql~"), "");
        Files.createDirectories(module.resolve("src/test/java"));
        Files.writeString(module.resolve("src/test/java/KioskTest.java"), "");
        assertThat(sources.seen()).isEqualTo(first);
    }
}
