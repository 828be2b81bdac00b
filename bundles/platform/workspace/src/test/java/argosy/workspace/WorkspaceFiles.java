package argosy.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The workspace's files as they lie in this module. */
final class WorkspaceFiles {

    static final Path FOLDER = Path.of("src", "main", "resources", "ui");

    private WorkspaceFiles() {}

    static SortedMap<String, URL> all() {
        return in(FOLDER);
    }

    static SortedMap<String, URL> in(Path folder) {
        SortedMap<String, URL> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        file.toUri().toURL());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
