package argosy.operations;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.RequirementTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every requirement of the department is served by an endpoint and held by a test, or said to be left out. */
class RequirementsTest {

    private static final Path ROOT = Path.of("../../..");
    private static final Path PAGE = ROOT.resolve("docs/requirements/operations.md");

    private final RequirementTable table = RequirementTable.of(
            "operations",
            ROOT.resolve("docs/requirements/operations.txt"),
            Path.of("src/main/java"),
            Path.of("src/test/java"),
            ROOT.resolve("itests/src/test/java"));

    @Test
    void everyRequirementIsServedAndTested() {
        assertThat(table.unserved()).as("requirements without an endpoint").isEmpty();
        assertThat(table.unknown()).as("tags that are no requirement").isEmpty();
        assertThat(table.untested()).as("requirements without a test").isEmpty();
    }

    /** Run with {@code -Dargosy.write} to write the page anew. */
    @Test
    void theTableInTheDocumentationIsThatOfTheSources() throws IOException {
        if (System.getProperty("argosy.write") != null) {
            Files.writeString(PAGE, table.markdown());
        }
        assertThat(PAGE).hasContent(table.markdown());
    }
}
