package argosy.testkit;

import argosy.gateway.json.EventData;
import argosy.storage.MigrationScript;
import argosy.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Databases on disk with nothing but a department's tables in them, one for all tests of this process: a copy is there in
 * a tenth of the time that the migrations take.
 */
final class Templates {

    private static final Map<String, Path> DATABASES = new HashMap<>();

    private Templates() {}

    /** The closed embedded database of a department with these migrations. */
    static synchronized Path of(String department, List<MigrationScript> scripts) {
        return DATABASES.computeIfAbsent(department + ' ' + scripts, absent -> {
            Path folder = folder();
            migrate(folder, department, scripts);
            return folder.resolve("departments").resolve(department).resolve("db");
        });
    }

    /** Puts a copy of it into a data folder, unless the department has something there. */
    static void copy(String department, List<MigrationScript> scripts, Path folder) {
        Path home = folder.resolve("departments").resolve(department);
        if (Files.exists(home)) {
            return;
        }
        Path template = of(department, scripts);
        try (Stream<Path> files = Files.walk(template)) {
            for (Path file : files.toList()) {
                Path copy = home.resolve("db").resolve(template.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the tables of a department in a data folder. */
    static void migrate(Path folder, String department, List<MigrationScript> scripts) {
        Storage.at(folder, Clock.systemUTC(), TestDatabase.ZONE)
                .open(department, scripts, new EventData()::write)
                .close();
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("argosy-template");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
