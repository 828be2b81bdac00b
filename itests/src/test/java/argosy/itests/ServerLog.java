package argosy.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The log of a running Argosy. */
record ServerLog(Path folder) {

    private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z (\\w+) .*");

    /** Where the log ends now. */
    int end() {
        return text().length();
    }

    /** What was written since. */
    String since(int position) {
        String text = text();
        return position > text.length() ? text : text.substring(position);
    }

    /** Its last lines, and before them what went wrong. */
    String tail() {
        List<String> lines = text().lines().toList();
        return String.join("\n", entries("WARN", "ERROR")) + "\n…\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    /** Entries of these levels, each with its stack trace. */
    List<String> entries(String... levels) {
        List<String> entries = new ArrayList<>();
        boolean wanted = false;
        for (String line : text().split("\n")) {
            var start = ENTRY.matcher(line);
            if (start.matches()) {
                wanted = List.of(levels).contains(start.group(1));
                if (wanted) {
                    entries.add(line);
                }
            } else if (wanted) {
                entries.set(entries.size() - 1, entries.get(entries.size() - 1) + '\n' + line);
            }
        }
        return entries;
    }

    private String text() {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        // Rolled files first: argosy.1.log holds older entries than argosy.log.
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("argosy."))
                    .sorted()
                    .toList()) {
                all.append(Files.readString(file, StandardCharsets.UTF_8));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
