package argosy.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamCastMode;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server, named in the department's {@code storage.properties}. */
final class PostgresEngine implements Engine {

    private static final Set<String> REPEATABLE = Set.of("40001", "40P01", "55P03");
    private static final String ORDERED = "select 'B' < 'a' and lower('Ä') = 'ä'";
    private static final Pattern VIOLATED = Pattern.compile("constraint [\"“«]([^\"”»]+)[\"”»]");

    private final String department;
    private final PostgresSettings settings;
    private final Path attachments;
    private HikariDataSource pool;

    PostgresEngine(String department, PostgresSettings settings, Path attachments) {
        this.department = department;
        this.settings = settings;
        this.attachments = attachments;
    }

    @Override
    public void start() {
        try (Connection connection = connect()) {
            requireOrder(connection);
        } catch (SQLException e) {
            throw new StorageFailure(
                    "The database of " + department + " (" + settings + ") cannot be opened: " + Failures.sentence(e)
                            + ".",
                    e);
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName(department);
        config.setDataSource(source("-c statement_timeout=30000 -c lock_timeout=10000"));
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(10));
        pool = new HikariDataSource(config);
    }

    /**
     * Lists are sorted and paged alike on both databases only when text sorts by its characters' codes, and prefixes are
     * found in an index only then (ADR 17).
     */
    private void requireOrder(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ORDERED)) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new StorageFailure(
                        "The database of " + department + " (" + settings + ") sorts text by the rules of a language or"
                                + " knows no small letters; make a new one with: create database ... encoding 'UTF8'"
                                + " lc_collate 'C' lc_ctype 'C.UTF-8' template template0.",
                        null);
            }
        }
    }

    private PGSimpleDataSource source(String options) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        if (settings.user() != null) {
            source.setUser(settings.user());
        }
        if (settings.password() != null) {
            source.setPassword(settings.password());
        }
        if (options != null) {
            source.setOptions(options);
        }
        source.setApplicationName("argosy-" + department);
        return source;
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }

    @Override
    public DataSource pool() {
        return pool;
    }

    /** The driver keeps what it has prepared by itself. */
    @Override
    public Lease statement(Connection pooled, String text) throws SQLException {
        return new Lease(pooled.prepareStatement(text), false);
    }

    @Override
    public Connection connect() throws SQLException {
        return source(null).getConnection();
    }

    @Override
    public DataSource outsidePool() {
        return source(null);
    }

    @Override
    public Path attachments() {
        return attachments;
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("clob", "text", "blob", "bytea");
    }

    @Override
    public int statementTimeout() {
        return 0;
    }

    @Override
    public String holding() {
        return " for update";
    }

    /** Readers never wait. */
    @Override
    public String notWaiting() {
        return "";
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public LogPositions positions(long last) {
        return new PositionsInTurn();
    }

    @Override
    public ParamCastMode casts() {
        return ParamCastMode.DEFAULT;
    }

    @Override
    public int node() {
        return settings.node();
    }

    /** A lock of a session of its own: the server lets go of it when the session ends, however that happens. */
    @Override
    public Optional<JobLog.Held> hold(String name) throws SQLException {
        Connection session = connect();
        boolean taken = false;
        try (PreparedStatement lock =
                session.prepareStatement("select pg_try_advisory_lock(hashtext('argosy'), hashtext(?))")) {
            lock.setString(1, name);
            try (ResultSet row = lock.executeQuery()) {
                taken = row.next() && row.getBoolean(1);
            }
        } finally {
            if (!taken) {
                session.close();
            }
        }
        return taken ? Optional.of(() -> end(session)) : Optional.empty();
    }

    /** Lets go before it closes: the server ends a session in its own time, and others would find the lock taken. */
    private static void end(Connection session) {
        try (session;
                Statement unlock = session.createStatement()) {
            unlock.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            // The session is gone, and the lock with it.
            return;
        }
    }

    @Override
    public boolean mayBeRepeated(SQLException failure) {
        return REPEATABLE.contains(failure.getSQLState());
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
    }
}
