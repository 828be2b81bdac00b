package argosy.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the scripts of the workspace, ours and those of others, without running them. */
final class OwnCodeTest {

    private static final Path SHELL = WorkspaceFiles.FOLDER.resolve("shell");
    private static final Path VENDOR = WorkspaceFiles.FOLDER.resolve("vendor");

    @Test
    void theLibrariesAreThoseThatWereTaken() throws Exception {
        JsonNode taken =
                new ObjectMapper().readTree(VENDOR.resolve("vendor.json").toFile());
        Set<String> files = new TreeSet<>(Set.of("vendor.json"));
        for (JsonNode library : taken) {
            String file = library.path("file").asText();
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(VENDOR.resolve(file)));
            assertThat(HexFormat.of().formatHex(sha))
                    .as(file)
                    .isEqualTo(library.path("sha256").asText());
            assertThat(library.path("version").asText()).as(file).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(library.path("licence").asText()).as(file).isEqualTo("MIT");
            files.add(file);
        }
        try (Stream<Path> there = Files.list(VENDOR)) {
            assertThat(there.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @Test
    void everyTextThatIsShownIsThereInBothLanguages() throws Exception {
        String texts = Files.readString(SHELL.resolve("texts.js"));
        Set<String> known = found("(?m)^  (\\w+): \\['[^']+', (?:'[^']+'|\"[^\"]+\")\\],$", texts);
        assertThat(known).as("texts").hasSize((int)
                texts.lines().filter(line -> line.startsWith("  ")).count());
        Set<String> used = new TreeSet<>();
        for (Path script : scripts()) {
            String code = Files.readString(script);
            used.addAll(found("\\bt\\('(\\w+)'", code));
            used.addAll(found("'(was\\w+|\\w+State)'", code));
        }
        assertThat(known).containsAll(used);
    }

    @Test
    void serverTextIsNeverHtmlAndNothingIsEvaluated() throws Exception {
        for (Path script : scripts()) {
            assertThat(Files.readString(script))
                    .as(script.toString())
                    .doesNotContain("innerHTML", "dangerouslyUseHTMLString", "eval(", "new Function", "template:");
        }
    }

    @Test
    void everyScriptImportsWhatIsThere() throws Exception {
        for (Path script : scripts()) {
            for (String imported : found("from '([^']+)'", Files.readString(script))) {
                if (!Set.of("vue", "element-plus").contains(imported)) {
                    assertThat(script.resolveSibling(imported))
                            .as(script + " imports")
                            .isRegularFile();
                }
            }
        }
    }

    private static List<Path> scripts() throws Exception {
        try (Stream<Path> files = Files.list(SHELL)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }

    private static Set<String> found(String expression, String in) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = Pattern.compile(expression).matcher(in); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
