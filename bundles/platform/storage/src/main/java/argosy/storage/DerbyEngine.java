package argosy.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamCastMode;

/** The embedded database: nothing to install, nothing to configure. */
final class DerbyEngine implements Engine {

    private static final Set<String> REPEATABLE = Set.of("40001", "40XL1", "40XL2");
    private static final Pattern VIOLATED = Pattern.compile("(?:identified by|constraint) '([^']+)'");

    /** Static properties work from the next boot on; a new database is shut down once before it is used. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "derby.locks.deadlockTimeout", "2",
            "derby.locks.waitTimeout", "10",
            "derby.storage.pageCacheSize", "5000",
            "derby.language.statementCacheSize", "500");

    private final String department;
    private final Path database;
    private final String name;
    private final Path copied;
    private final Path attachments;
    private final KeptStatements statements = new KeptStatements();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private HikariDataSource pool;

    private DerbyEngine(String department, Path database, String name, Path copied, Path attachments) {
        this.department = department;
        this.database = database;
        this.name = name;
        this.copied = copied;
        this.attachments = attachments;
    }

    static DerbyEngine at(String department, Path home) {
        Path database = home.resolve("db").toAbsolutePath();
        return new DerbyEngine(department, database, database.toString(), null, home.resolve("attachments"));
    }

    /** @param copied the closed database on disk that it begins as a copy of, or null */
    static DerbyEngine inMemory(String department, String unique, Path copied, Path attachments) {
        return new DerbyEngine(department, null, "memory:" + department + "-" + unique, copied, attachments);
    }

    @Override
    public void start() {
        try {
            if (copied != null) {
                copy();
            } else if (database == null) {
                create(name);
            } else if (!Files.exists(database.resolve("service.properties"))) {
                createInPlace();
            }
            // Booting may take longer than the pool's login timeout, after a crash above all.
            connect().close();
        } catch (SQLException | IOException e) {
            throw new StorageFailure(
                    "The database of " + department + " cannot be opened: " + Failures.sentence(e) + ".", e);
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName(department);
        config.setDataSource(source());
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        config.setMaxLifetime(0);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(10));
        pool = new HikariDataSource(config);
    }

    /** A kill in between leaves a folder under the temporary name, never a half-made database under the real one. */
    private void createInPlace() throws SQLException, IOException {
        Path creating = database.resolveSibling(".db.creating");
        Folders.delete(creating);
        if (Files.exists(database)) {
            // only an empty folder: anything else is somebody's data and stays where it is
            Files.delete(database);
        }
        create(creating.toString());
        shutDown(creating.toString(), "shutdownDatabase", "shutdown");
        Files.move(creating, database, StandardCopyOption.ATOMIC_MOVE);
    }

    private void copy() throws SQLException {
        EmbeddedDataSource source = source();
        source.setConnectionAttributes("createFrom=" + copied);
        source.getConnection().close();
    }

    private static void create(String name) throws SQLException {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(name);
        source.setCreateDatabase("create");
        try (Connection connection = source.getConnection();
                CallableStatement set = connection.prepareCall("call SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY(?, ?)")) {
            for (Map.Entry<String, String> property : PROPERTIES.entrySet()) {
                set.setString(1, property.getKey());
                set.setString(2, property.getValue());
                set.execute();
            }
        }
    }

    private EmbeddedDataSource source() {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(name);
        return source;
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.DERBY;
    }

    @Override
    public DataSource pool() {
        return pool;
    }

    /** Derby closes the connection on which a statement met its own recompilation; the pool is to replace it silently. */
    @Override
    public void giveBack(Connection pooled) throws SQLException {
        if (pooled.unwrap(Connection.class).isClosed()) {
            pool.evictConnection(pooled);
        }
        pooled.close();
    }

    @Override
    public Lease statement(Connection pooled, String text) throws SQLException {
        return statements.lease(pooled, text);
    }

    @Override
    public Connection connect() throws SQLException {
        return source().getConnection();
    }

    @Override
    public DataSource outsidePool() {
        return source();
    }

    @Override
    public Path attachments() {
        return attachments;
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("clob", "clob", "blob", "blob");
    }

    @Override
    public int statementTimeout() {
        return 30;
    }

    /** Only while the isolation is raised for this statement does Derby keep the lock behind the row. */
    @Override
    public String holding() {
        return " for update with rs";
    }

    /** Without locks: the reader sees what is not committed as well, and has to know where to stop. */
    @Override
    public String notWaiting() {
        return " with ur";
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public LogPositions positions(long last) {
        return new PositionsInMemory(last);
    }

    /** Derby does not look up a cast value in an index where several are compared with: it reads all rows. */
    @Override
    public ParamCastMode casts() {
        return ParamCastMode.NEVER;
    }

    @Override
    public int node() {
        return 0;
    }

    /** One process has the database, so that its memory is enough. */
    @Override
    public Optional<JobLog.Held> hold(String what) {
        return held.add(what) ? Optional.of(() -> held.remove(what)) : Optional.empty();
    }

    @Override
    public boolean mayBeRepeated(SQLException failure) {
        return REPEATABLE.contains(failure.getSQLState()) || recompiled(failure);
    }

    /**
     * When Derby compiles a statement anew because its table has grown, another connection that begins to execute it just
     * then can meet the parts of both plans; its transaction is rolled back and its connection closed.
     */
    private static boolean recompiled(SQLException failure) {
        return "XJ001".equals(failure.getSQLState())
                && String.valueOf(failure.getMessage()).contains("ClassCastException");
    }

    @Override
    public Optional<String> violated(SQLException failure) {
        Matcher matcher = VIOLATED.matcher(String.valueOf(failure.getMessage()));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
        if (database == null) {
            // Derby sleeps for half a second over it, which nobody has to wait for.
            Thread drop = new Thread(() -> shutDown(name, "connectionAttributes", "drop=true"), "drop " + name);
            drop.setDaemon(true);
            drop.start();
            Folders.delete(attachments);
        } else {
            shutDown(name, "shutdownDatabase", "shutdown");
        }
    }

    /** Derby reports a shut-down as an exception; 08006 is success, the others mean it was not running any more. */
    private static void shutDown(String name, String property, String value) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(name);
        if (property.equals("shutdownDatabase")) {
            source.setShutdownDatabase(value);
        } else {
            source.setConnectionAttributes(value);
        }
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            if (!Set.of("08006", "XJ004", "XBM0J").contains(e.getSQLState())) {
                throw new StorageFailure("A database cannot be shut down: " + Failures.sentence(e) + ".", e);
            }
        }
    }
}
