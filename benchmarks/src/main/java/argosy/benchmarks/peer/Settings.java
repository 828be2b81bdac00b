package argosy.benchmarks.peer;

import com.zaxxer.hikari.HikariConfig;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** What both peers are started with, and the pool as Argosy has it. */
public final class Settings {

    /** Ids of new rows; those that were there before are smaller. */
    public static final AtomicLong IDS = new AtomicLong(System.currentTimeMillis() << 16);

    private Settings() {}

    /** Opens this database with as many connections as a department of Argosy has; it is closed with the process. */
    public static HikariConfig pool(String database) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(database);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(database)));
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        config.setMaxLifetime(0);
        config.setConnectionTimeout(10_000);
        return config;
    }

    /** Derby reports a shut-down as an exception; 08006 is success, the others mean that it was not running. */
    public static void shutDown(String database) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(database);
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            if (!List.of("08006", "XJ004").contains(e.getSQLState())) {
                throw new IllegalStateException(e);
            }
        }
    }
}
