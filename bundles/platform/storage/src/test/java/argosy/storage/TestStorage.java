package argosy.storage;

import argosy.testkit.postgresql.PostgresqlFolder;
import argosy.testkit.postgresql.TestPostgresql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/** The database that tests run on: Derby, or with {@code -Dargosy.test.database=postgresql} a new one there. */
final class TestStorage {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private TestStorage() {}

    /** A department with parcels, which nobody keeps. */
    static DepartmentDatabase open() {
        if (!TestPostgresql.asked()) {
            return Storage.inMemory(Clock.systemUTC(), ZONE).open("logistics", Parcel.scripts());
        }
        return lasting(PostgresqlFolder.create()
                .with("logistics", "parcels", folder -> lasting(folder).close())
                .path());
    }

    private static DepartmentDatabase lasting(Path folder) {
        return Storage.at(folder, Clock.systemUTC(), ZONE).open("logistics", Parcel.scripts());
    }

    /** The department of a data folder will have its tables where the tests run. */
    static void prepare(Path folder) {
        if (TestPostgresql.asked()) {
            PostgresqlFolder.at(folder).with("logistics");
        }
    }

    /** Makes a new, empty database in PostgreSQL, whatever the tests run on, and writes the settings that lead there. */
    static void settings(Path file) {
        PostgresqlFolder folder = PostgresqlFolder.create().with("logistics");
        try {
            Files.createDirectories(file.getParent());
            Files.copy(folder.path().resolve("departments/logistics/storage.properties"), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
