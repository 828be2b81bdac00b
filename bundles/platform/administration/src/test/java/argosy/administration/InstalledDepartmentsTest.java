package argosy.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledDepartmentsTest {

    private static final Set<String> SHIP = Set.of("hr", "logistics");

    @TempDir
    private Path data;

    private InstalledFile file;

    @BeforeEach
    void nothingWritten() {
        file = new InstalledFile(data.resolve("departments.installed"));
    }

    @Test
    void aFirstStartTakesEverythingThatShipsAndWritesItDown() {
        assertThat(InstalledDepartments.decide(file, Set.of(), SHIP)).isEqualTo(SHIP);
        assertThat(file.read()).contains(SHIP);
    }

    @Test
    void laterStartsKeepWhatIsWrittenThoughMoreShips() {
        file.write(Set.of("logistics"));

        assertThat(InstalledDepartments.decide(file, Set.of(), SHIP)).containsExactly("logistics");
    }

    @Test
    void anExplicitChoiceReplacesWhatIsWritten() {
        file.write(Set.of("logistics"));

        assertThat(InstalledDepartments.decide(file, Set.of("hr"), SHIP)).containsExactly("hr");
        assertThat(file.read()).contains(Set.of("hr"));
    }

    @Test
    void anEmptyChoiceThatIsWrittenDownStaysEmpty() {
        file.write(Set.of());

        assertThat(InstalledDepartments.decide(file, Set.of(), SHIP)).isEmpty();
    }

    @Test
    void commentsBlanksAndEmptyLinesAreNoNames() throws Exception {
        Files.writeString(file.path(), "# ours\n\n  logistics  # since spring\n#hr\n");

        assertThat(file.read()).contains(Set.of("logistics"));
    }

    @Test
    void writingLeavesNothingElseBehind() throws Exception {
        file.write(SHIP);

        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(file.path());
        }
    }
}
