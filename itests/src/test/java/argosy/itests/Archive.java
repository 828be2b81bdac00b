package argosy.itests;

import aQute.bnd.osgi.Jar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The distribution archive that the build has made. */
final class Archive {

    static final Path FILE = Path.of(property("argosy.archive")).normalize();
    static final Path TARGET = Path.of(property("argosy.target"));

    private static Path shared;
    private static List<Path> departments;

    private Archive() {}

    /** An unpacked copy that all tests of this run share; nothing is written to it. */
    static synchronized Path unpacked() {
        if (shared == null) {
            shared = unpack(empty("unpacked"));
        }
        return shared;
    }

    /** The bundles of ours, as they are shipped: the platform's and the departments'. */
    static List<Path> bundles() {
        return Stream.concat(files("system/argosy", ".jar").stream(), departments().stream())
                .toList();
    }

    /** The bundles of the departments, each out of its KAR. */
    static synchronized List<Path> departments() {
        if (departments == null) {
            Path folder = empty("departments");
            departments = files("departments", ".kar").stream()
                    .map(kar -> bundle(kar, folder))
                    .toList();
        }
        return departments;
    }

    private static List<Path> files(String below, String ending) {
        try (Stream<Path> files = Files.walk(unpacked().resolve(below))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path bundle(Path kar, Path folder) {
        try (ZipFile zip = new ZipFile(kar.toFile())) {
            ZipEntry bundle = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            Path file = folder.resolve(Path.of(bundle.getName()).getFileName().toString());
            try (InputStream content = zip.getInputStream(bundle)) {
                Files.copy(content, file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder below {@code target} with nothing in it. */
    static Path empty(String name) {
        Path folder = TARGET.resolve(name);
        delete(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder with all that is in it, where there is one. */
    static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The manifest rules read bundles through bnd, which parses headers as the framework does. */
    static Jar open(Path bundle) {
        try {
            return new Jar(bundle.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another copy; answers its home. */
    static Path unpack(Path folder) {
        try {
            Process tar = new ProcessBuilder("tar", "-xzf", FILE.toString(), "-C", folder.toString())
                    .inheritIO()
                    .start();
            if (tar.waitFor() != 0) {
                throw new IllegalStateException("Cannot unpack " + FILE);
            }
            try (Stream<Path> roots = Files.list(folder)) {
                return roots.findFirst().orElseThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("The build sets the system property " + name + "; run mvn verify.");
        }
        return value;
    }
}
