package argosy.testkit;

import argosy.storage.MigrationScript;
import argosy.storage.Storage;
import argosy.testkit.postgresql.PostgresqlFolder;
import argosy.testkit.postgresql.TestPostgresql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a test has its departments' databases: Derby in memory or in a folder, or with
 * {@code -Dargosy.test.database=postgresql} on {@linkplain TestPostgresql PostgreSQL}. Gone when it is closed.
 */
final class TestHome implements AutoCloseable {

    private final Map<String, Path> templates = new ConcurrentHashMap<>();
    private final PostgresqlFolder postgresql;
    private final Path folder;
    private final Storage storage;

    /** @param lasting whether departments find their data again when they come back */
    TestHome(boolean lasting, Clock clock) {
        this.postgresql = TestPostgresql.asked() ? PostgresqlFolder.create() : null;
        this.folder = postgresql != null ? postgresql.path() : lasting ? folder() : null;
        this.storage = folder == null
                ? Storage.inMemory(templates::get, clock, TestDatabase.ZONE)
                : Storage.at(folder, clock, TestDatabase.ZONE);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("argosy-company");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Storage storage() {
        return storage;
    }

    /** Gives a department that has no tables yet those of these migrations. */
    void prepare(String department, List<MigrationScript> scripts) {
        if (postgresql != null) {
            postgresql.with(department, scripts.toString(), path -> Templates.migrate(path, department, scripts));
        } else if (folder == null) {
            templates.put(department, Templates.of(department, scripts));
        } else {
            Templates.copy(department, scripts, folder);
        }
    }

    @Override
    public void close() {
        if (postgresql != null) {
            postgresql.close();
        } else if (folder != null) {
            Templates.delete(folder);
        }
    }
}
