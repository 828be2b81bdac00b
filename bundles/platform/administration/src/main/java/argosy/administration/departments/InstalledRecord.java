package argosy.administration.departments;

import argosy.department.Problem;
import argosy.department.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Version;

/**
 * {@code departments.installed} in the data folder: which departments this company has, whatever Karaf's cache says. One
 * line per department, {@code name version sha256 state}; {@code #} begins a comment, {@code -} stands for what is not
 * known. A line with a name alone, as older versions of Argosy wrote it, means the version that ships.
 *
 * <p>The file is read anew by every call and replaced as a whole by every change.
 */
final class InstalledRecord {

    private static final String HEADER = "# The departments that are installed here: name version sha256 state\n";
    private static final String UNKNOWN = "-";

    /** What is to become of a department at the next start. */
    enum State {
        RUNNING,
        STOPPED,
        /** Its data are being deleted for good; whoever finds this goes on with it. */
        PURGING;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One department.
     *
     * @param version null when the version that ships is meant
     * @param sha256 of its bundle; null when the version is
     */
    record Entry(String name, Version version, String sha256, State state) {

        /** A department in the version that ships, running. */
        static Entry shipped(String name) {
            return new Entry(name, null, null, State.RUNNING);
        }

        private String line() {
            return String.join(
                    " ",
                    name,
                    version == null ? UNKNOWN : version.toString(),
                    sha256 == null ? UNKNOWN : sha256,
                    state.word());
        }
    }

    private final Path file;

    InstalledRecord(Path file) {
        this.file = file;
    }

    /** Whether a choice has been written down, be it that nothing is installed. */
    boolean exists() {
        return Files.exists(file);
    }

    /**
     * The departments by name.
     *
     * @throws Problem 409 {@code installed-record-unreadable}, with the line that is wrong
     */
    synchronized List<Entry> entries() {
        return List.copyOf(read().values());
    }

    synchronized Optional<Entry> find(String name) {
        return Optional.ofNullable(read().get(name));
    }

    /** Adds a department or replaces what is written of it. On return the disk has it. */
    synchronized void put(Entry entry) {
        Map<String, Entry> entries = read();
        entries.put(entry.name(), entry);
        write(entries.values());
    }

    /** Takes a department out, if it is in. On return the disk has it. */
    synchronized void remove(String name) {
        Map<String, Entry> entries = read();
        entries.remove(name);
        write(entries.values());
    }

    /** Writes a new choice down, whatever was there. */
    synchronized void replace(Collection<Entry> entries) {
        Map<String, Entry> sorted = new TreeMap<>();
        entries.forEach(entry -> sorted.put(entry.name(), entry));
        write(sorted.values());
    }

    private Map<String, Entry> read() {
        Map<String, Entry> entries = new TreeMap<>();
        if (!exists()) {
            return entries;
        }
        List<String> lines;
        try {
            lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int comment = line.indexOf('#');
            String text = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!text.isEmpty()) {
                Optional<Entry> entry = entry(text.split("\\s+"));
                if (entry.isEmpty() || entries.put(entry.get().name(), entry.get()) != null) {
                    throw unreadable(i + 1, text);
                }
            }
        }
        return entries;
    }

    private static Optional<Entry> entry(String[] words) {
        if (words.length == 1) {
            return Optional.of(Entry.shipped(words[0]));
        }
        if (words.length != 4 || words[1].equals(UNKNOWN) != words[2].equals(UNKNOWN)) {
            return Optional.empty();
        }
        for (State state : State.values()) {
            if (state.word().equals(words[3])) {
                return words[1].equals(UNKNOWN)
                        ? Optional.of(new Entry(words[0], null, null, state))
                        : known(words[0], words[1], words[2], state);
            }
        }
        return Optional.empty();
    }

    private static Optional<Entry> known(String name, String version, String sha256, State state) {
        try {
            return Sha256.isOne(sha256)
                    ? Optional.of(new Entry(name, Version.parseVersion(version), sha256, state))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Problem unreadable(int line, String text) {
        String name = String.valueOf(file.getFileName());
        return Problem.conflict(
                "installed-record-unreadable",
                Text.of(
                        "Line " + line + " of " + name + " cannot be read: “" + text
                                + "”; correct it to “name version sha256 state”, one line for each department. Nothing was"
                                + " changed.",
                        name + " 第 " + line + " 行无法读取：“" + text + "”；请改为“名称 版本 sha256 状态”，每个部门一行。未做任何更改。"),
                Map.of("line", line));
    }

    private void write(Collection<Entry> entries) {
        List<String> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(entry.line() + "\n"));
        String text = HEADER + String.join("", lines);
        try {
            WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
