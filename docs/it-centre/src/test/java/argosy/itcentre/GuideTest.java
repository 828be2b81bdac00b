package argosy.itcentre;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The developer guide shows code that is compiled and run, and leads to pages that are there. */
class GuideTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path GUIDE = ROOT.resolve("docs/developer-guide.md");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    /** Run with {@code -Dargosy.write} to bring the guide up to date. */
    @Test
    void everyBlockOfCodeIsThatOfTheSources() throws IOException {
        String fresh = new CodeBlocks(ROOT).refreshed(Files.readString(GUIDE));
        if (System.getProperty("argosy.write") != null) {
            Files.writeString(GUIDE, fresh);
        }
        assertThat(GUIDE)
                .as("The guide shows what the sources no longer say; refresh it:\n"
                        + "mvn test -pl docs/it-centre -am -Dtest=GuideTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dargosy.write")
                .hasContent(fresh);
    }

    @Test
    void noBlockOfCodeComesFromNowhere() throws IOException {
        assertThat(CodeBlocks.unfounded(Files.readString(GUIDE)))
                .as("code without a comment <!-- from FILE : TEXT --> before it")
                .isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> links = LINK.matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(GUIDE.resolveSibling(link))
                .exists());
    }
}
