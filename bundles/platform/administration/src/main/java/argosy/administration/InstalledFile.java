package argosy.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code departments.installed} in the data folder: one name per line, {@code #} begins a comment. */
record InstalledFile(Path path) {

    private static final String HEADER = "# The departments that run in this installation, one per line.\n";

    /** The names, or nothing when no choice has been written down yet. */
    Optional<Set<String>> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        try {
            for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
                int comment = line.indexOf('#');
                String name = (comment < 0 ? line : line.substring(0, comment)).strip();
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
        return Optional.of(names);
    }

    /** Writes all names or none: a crash leaves the old file or the new one. */
    void write(Collection<String> names) {
        StringBuilder text = new StringBuilder(HEADER);
        new TreeSet<>(names).forEach(name -> text.append(name).append('\n'));
        Path written = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.getParent());
            try (FileChannel channel = FileChannel.open(
                    written,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }
}
