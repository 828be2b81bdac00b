package argosy.testkit;

import argosy.gateway.json.EventData;
import argosy.storage.DepartmentDatabase;
import argosy.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A department's real database: Derby in memory, gone when it is closed; or a new one on the PostgreSQL server that the
 * environment variable {@code ARGOSY_TEST_POSTGRES} names ({@code jdbc:postgresql://127.0.0.1:5432/}, user postgres,
 * trusted).
 */
public final class TestDatabase {

    /** The company's time zone in tests. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private TestDatabase() {}

    /**
     * Opens an empty database with the migrations that lie in {@code db/} beside the anchor: in the same folder of
     * classes or the same jar.
     *
     * @param anchor a class of the department
     */
    public static DepartmentDatabase open(String department, Class<?> anchor) {
        return open(department, anchor, Clock.systemUTC());
    }

    /** The same with a clock of the test's own, for what happens over days. */
    public static DepartmentDatabase open(String department, Class<?> anchor, Clock clock) {
        String server = System.getenv("ARGOSY_TEST_POSTGRES");
        Storage storage = server == null ? Storage.inMemory(clock, ZONE) : onServer(server, department, clock);
        return storage.open(department, MigrationScripts.onClassPathOf(anchor), new EventData()::write);
    }

    private static Storage onServer(String server, String department, Clock clock) {
        String name = "argosy_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(server + "postgres", "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            Path folder = Files.createTempDirectory("argosy-" + department);
            Path home = Files.createDirectories(folder.resolve("departments").resolve(department));
            Files.writeString(
                    home.resolve("storage.properties"), "url=" + server + name + "\nuser=postgres\npool.size=10\n");
            return Storage.at(folder, clock, ZONE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
