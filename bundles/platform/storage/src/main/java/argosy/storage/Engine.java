package argosy.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamCastMode;

/** A database product: everything that differs between Derby and PostgreSQL stands in the two implementations. */
interface Engine extends AutoCloseable {

    /** Makes the database when there is none, opens it and fills the pool. */
    void start();

    SQLDialect dialect();

    /** Connections of requests. */
    DataSource pool();

    /** Takes back a connection of the pool, also one that the database has closed. */
    default void giveBack(Connection pooled) throws SQLException {
        pooled.close();
    }

    /** A statement on a connection of the pool, for the statements that are used again and again. */
    Lease statement(Connection pooled, String text) throws SQLException;

    /** A connection beside the pool, for work that must not wait until a request gives one back. */
    Connection connect() throws SQLException;

    /** The same as a data source, for migrations, which may take longer than a request. */
    DataSource outsidePool();

    /** Where files of records are kept. */
    Path attachments();

    /** Types whose names differ: {@code clob}, {@code blob}. */
    Map<String, String> placeholders();

    /** Seconds after which a statement that may take long is cancelled, 0 where the server does that itself. */
    int statementTimeout();

    /** What, behind a select, keeps its rows from being changed by others until the transaction ends. */
    String holding();

    /** What, behind a select, keeps it from waiting for writers: for rows that are known to be committed. */
    String notWaiting();

    /** Whether other nodes write into the same database. */
    boolean shared();

    /**
     * How events get their positions.
     *
     * @param last the last one that is in the log
     */
    LogPositions positions(long last);

    /** Whether jOOQ writes bind values with their types. */
    ParamCastMode casts();

    /** Which of up to 16 nodes on the same database this is, 0 to 15. */
    int node();

    /**
     * Keeps what has that name from being done by others on this database, on whatever node, until it is closed or the
     * process ends; empty when it is being done.
     */
    Optional<JobLog.Held> hold(String name) throws SQLException;

    /** Whether the transaction was a deadlock's victim or waited too long, and may succeed when it is repeated. */
    boolean mayBeRepeated(SQLException failure);

    /** The name of the constraint or index that a statement violated. */
    Optional<String> violated(SQLException failure);

    /** Closes the pool and shuts the database down. */
    @Override
    void close();
}
