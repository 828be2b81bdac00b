package argosy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * That every requirement of a department is served by an endpoint and held by a test, or said to be left out. The
 * department's own test extends this one.
 *
 * <p>The requirements stand in {@code docs/requirements/<department>.txt}, one a line: {@code LOG-14 Overstock (积压)}; after
 * {@code  -- } what of it is left out and why, beginning with {@code all: } when nothing of it is there. An endpoint serves
 * those that the Javadoc of its resource names, a test holds those of its {@code @Tag}s. The table of both is
 * {@code docs/requirements/<department>.md}, written anew with {@code -Dargosy.write}.
 */
public abstract class RequirementsContract {

    private static final Path ROOT = Path.of("../../..");

    /** The department's name: {@code logistics}. */
    protected abstract String department();

    @Test
    void everyRequirementIsServedAndTested() {
        RequirementTable table = table();
        assertThat(table.unserved()).as("requirements without an endpoint").isEmpty();
        assertThat(table.unknown()).as("tags that are no requirement").isEmpty();
        assertThat(table.untested()).as("requirements without a test").isEmpty();
    }

    @Test
    void theTableInTheDocumentationIsThatOfTheSources() throws IOException {
        Path page = page(".md");
        String table = table().markdown();
        if (System.getProperty("argosy.write") != null) {
            Files.writeString(page, table);
        }
        assertThat(page).hasContent(table);
    }

    private RequirementTable table() {
        return RequirementTable.of(
                department(),
                page(".txt"),
                Path.of("src/main/java"),
                Path.of("src/test/java"),
                ROOT.resolve("itests/src/test/java"));
    }

    private Path page(String kind) {
        return ROOT.resolve("docs/requirements").resolve(department() + kind);
    }
}
