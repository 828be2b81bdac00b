package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every check and every broken sample that the developer guide names is there. */
class HouseRulesPageTest {

    private static final Path ROOT = Path.of("..");

    private static final Pattern CHECK = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`");

    @Test
    void everyCheckIsThere() throws IOException {
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/developer-guide.md")).stream()
                .dropWhile(line -> !line.equals("| rule | checked by | seen failing by |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("| "))
                .toList();
        Map<String, Path> sources = sources();

        assertThat(rows).hasSizeGreaterThan(20);
        List<String> missing = new ArrayList<>();
        for (String row : rows) {
            String checks = row.substring(row.indexOf('|', 1));
            for (MatchResult check : CHECK.matcher(checks).results().toList()) {
                Path source = sources.get(check.group(1));
                if (source == null
                        || !(check.group(2) == null || Files.readString(source).contains(" " + check.group(2) + "("))) {
                    missing.add(check.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Map<String, Path> sources() throws IOException {
        Map<String, Path> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().contains("/target/"))
                    .forEach(file -> sources.put(file.getFileName().toString().replace(".java", ""), file));
        }
        return sources;
    }
}
