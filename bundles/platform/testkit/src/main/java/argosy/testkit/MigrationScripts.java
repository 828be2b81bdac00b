package argosy.testkit;

import argosy.storage.MigrationScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The migrations that lie beside a department's class: in its output folder or in its jar. */
final class MigrationScripts {

    private MigrationScripts() {}

    /** All of {@code db/*.sql} and {@code db/contract/*.sql} from where the class itself comes from. */
    static List<MigrationScript> onClassPathOf(Class<?> anchor) {
        try {
            Path location = Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(location)) {
                return in(location);
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + location.toUri()), Map.of())) {
                return in(jar.getPath("/"));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MigrationScript> in(Path root) throws IOException {
        List<MigrationScript> scripts = new ArrayList<>(in(root.resolve("db"), false));
        scripts.addAll(in(root.resolve("db").resolve("contract"), true));
        return scripts;
    }

    private static List<MigrationScript> in(Path folder, boolean contract) throws IOException {
        List<MigrationScript> scripts = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".sql"))
                        .sorted()
                        .toList()) {
                    URL location = file.toUri().toURL();
                    scripts.add(new MigrationScript(file.getFileName().toString(), location, contract));
                }
            }
        }
        return scripts;
    }
}
