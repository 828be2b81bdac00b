package argosy.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that tests run on: Derby in memory, or a new database each on the PostgreSQL server that the environment
 * variable {@code ARGOSY_TEST_POSTGRES} names ({@code jdbc:postgresql://127.0.0.1:5432/}, user postgres, trusted).
 */
final class TestStorage {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private TestStorage() {}

    static DepartmentDatabase open() {
        String server = System.getenv("ARGOSY_TEST_POSTGRES");
        return server == null
                ? Storage.inMemory(Clock.systemUTC(), ZONE).open("logistics", Parcel.scripts())
                : onServer(server);
    }

    private static DepartmentDatabase onServer(String server) {
        String name = "argosy_" + UUID.randomUUID().toString().replace("-", "");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server + "postgres");
        source.setUser("postgres");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            Path folder = Files.createTempDirectory("argosy");
            Path home = Files.createDirectories(folder.resolve("departments/logistics"));
            Files.writeString(
                    home.resolve("storage.properties"), "url=" + server + name + "\nuser=postgres\npool.size=10\n");
            return Storage.at(folder, Clock.systemUTC(), ZONE).open("logistics", Parcel.scripts());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
