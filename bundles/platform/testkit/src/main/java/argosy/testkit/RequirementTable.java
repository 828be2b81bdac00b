package argosy.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Requirement → endpoint → test of one department, read from its sources: an endpoint serves the requirements that the
 * Javadoc of its resource class or method names, a test holds those of its {@code @Tag}s.
 *
 * <p>The catalogue has one requirement per line, {@code LOG-14 Overstock (积压)}; after {@code  -- } it says what of it is
 * left out and why, beginning with {@code all: } when nothing of it is there.
 */
final class RequirementTable {

    private static final Pattern ENTRY = Pattern.compile("([A-Z]+-\\d+) (.+?)(?: -- (.+))?");
    private static final Pattern ID = Pattern.compile("\\b([A-Z]+-)(\\d+)(?: to \\1(\\d+))?\\b");
    private static final Pattern DOCUMENTED = Pattern.compile(
            "/\\*\\*(.*?)\\*/((?:(?!/\\*\\*).)*?\\n *(?:public|protected|private|final|class|static|record)\\b[^\\n]*)",
            Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile("@(?:Path|Step)\\(\"([^\"]*)\"\\)");
    private static final Pattern VERB = Pattern.compile("@(GET|POST|PUT|PATCH|DELETE|Step)\\b");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([^\"]+)\"\\)");
    private static final Pattern DECLARED = Pattern.compile("\\b(class|void) (\\w+)");

    private static final String ALL = "all: ";

    private final String department;
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, String> leftOut = new LinkedHashMap<>();
    private final Map<String, Set<String>> endpoints = new TreeMap<>();
    private final Map<String, Set<String>> tests = new TreeMap<>();

    private RequirementTable(String department) {
        this.department = department;
    }

    /**
     * @param catalogue the list of requirements
     * @param main folder with the department's sources
     * @param test folders with tests; those that do not exist are passed over
     */
    static RequirementTable of(String department, Path catalogue, Path main, Path... test) {
        RequirementTable table = new RequirementTable(department);
        for (String line : text(catalogue).lines().toList()) {
            Matcher entry = ENTRY.matcher(line.strip());
            if (!entry.matches()) {
                throw new IllegalStateException("No requirement: " + line);
            }
            table.titles.put(entry.group(1), entry.group(2));
            if (entry.group(3) != null) {
                table.leftOut.put(entry.group(1), entry.group(3));
            }
        }
        sources(main).forEach(source -> table.readEndpoints(text(source)));
        for (Path folder : test) {
            sources(folder).forEach(source -> table.readTests(text(source)));
        }
        return table;
    }

    /** Requirements that no test holds although the catalogue does not leave them out. */
    List<String> untested() {
        return titles.keySet().stream()
                .filter(id ->
                        !tests.containsKey(id) && !leftOut.getOrDefault(id, "").startsWith(ALL))
                .toList();
    }

    /** Requirements that no endpoint serves although the catalogue does not leave them out. */
    List<String> unserved() {
        return titles.keySet().stream()
                .filter(id -> !endpoints.containsKey(id)
                        && !leftOut.getOrDefault(id, "").startsWith(ALL))
                .toList();
    }

    /** Tags of tests that look like a requirement and that the catalogue does not have: a slip of the pen. */
    Set<String> unknown() {
        Set<String> unknown = new TreeSet<>(tests.keySet());
        unknown.removeAll(titles.keySet());
        unknown.removeIf(tag -> !ID.matcher(tag).matches());
        return unknown;
    }

    /** The table for people. */
    String markdown() {
        StringBuilder page = new StringBuilder("# Requirements of ")
                .append(department)
                .append(
                        "\n\nWritten by the build from the sources: what each requirement is served by and held by.\n\n")
                .append("| requirement | endpoints | tests | left out |\n|---|---|---|---|\n");
        titles.forEach((id, title) -> page.append("| ")
                .append(id)
                .append(' ')
                .append(title)
                .append(" | ")
                .append(cell(endpoints.get(id)))
                .append(" | ")
                .append(cell(tests.get(id)))
                .append(" | ")
                .append(leftOut.getOrDefault(id, ""))
                .append(" |\n"));
        return page.toString();
    }

    private void readEndpoints(String source) {
        String base = null;
        Set<String> ofClass = Set.of();
        Matcher part = DOCUMENTED.matcher(source);
        while (part.find()) {
            String declaration = part.group(2);
            Matcher path = PATH.matcher(declaration);
            String own = path.find() ? path.group(1) : "";
            if (base == null && declaration.contains(" class ")) {
                if (own.isEmpty()) {
                    return;
                }
                base = "/api/" + department + "/" + own;
                ofClass = ids(part.group(1));
                add(endpoints, ofClass, "`" + base + "`");
                continue;
            }
            Matcher verb = VERB.matcher(declaration);
            if (base != null && verb.find()) {
                Set<String> more = ids(part.group(1));
                more.removeAll(ofClass);
                add(
                        endpoints,
                        more,
                        "`" + verb.group(1).replace("Step", "POST") + " " + base + (own.isEmpty() ? "" : "/" + own)
                                + "`");
            }
        }
    }

    private void readTests(String source) {
        String type = null;
        List<String> tags = new ArrayList<>();
        for (String line : source.lines().toList()) {
            Matcher tag = TAG.matcher(line);
            while (tag.find()) {
                tags.add(tag.group(1));
            }
            Matcher declared = DECLARED.matcher(line);
            if (!line.strip().startsWith("*") && declared.find()) {
                boolean method = declared.group(1).equals("void");
                if (!method && type == null) {
                    type = declared.group(2);
                }
                add(tests, tags, method ? type + "." + declared.group(2) : declared.group(2));
                tags.clear();
            }
        }
    }

    private static void add(Map<String, Set<String>> table, Collection<String> ids, String entry) {
        ids.forEach(id -> table.computeIfAbsent(id, i -> new TreeSet<>()).add(entry));
    }

    /** The requirements that a text names, one by one or {@code LOG-04 to LOG-08}; other words of that form are none. */
    private Set<String> ids(String text) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher id = ID.matcher(text);
        while (id.find()) {
            int last = Integer.parseInt(id.group(id.group(3) == null ? 2 : 3));
            for (int number = Integer.parseInt(id.group(2)); number <= last; number++) {
                ids.add(id.group(1) + String.format("%0" + id.group(2).length() + "d", number));
            }
        }
        ids.retainAll(titles.keySet());
        return ids;
    }

    private static String cell(Set<String> entries) {
        return entries == null ? "" : String.join("<br>", entries);
    }

    private static List<Path> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
