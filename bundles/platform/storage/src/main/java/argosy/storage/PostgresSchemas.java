package argosy.storage;

import argosy.department.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The schemas in a department's PostgreSQL database: its own, the one in which new data is prepared, and those that keep
 * what was before. Tables go from one to the other in a single transaction.
 */
final class PostgresSchemas {

    private static final int LONGEST = 40;

    private final String department;
    private final PostgresSettings settings;

    PostgresSchemas(String department, PostgresSettings settings) {
        this.department = department;
        this.settings = settings;
    }

    private interface Work<T> {
        T with(Connection connection, Statement statement) throws SQLException;
    }

    /** Whether the department has no table there. */
    boolean empty() {
        return inTransaction((connection, statement) -> !ArchivedTable.any(connection));
    }

    /** Bytes of the department's tables. */
    long bytes() {
        return inTransaction((connection, statement) -> {
            try (ResultSet row = statement.executeQuery("select coalesce(sum(pg_total_relation_size(c.oid)), 0)"
                    + " from pg_class c where c.relkind = 'r'"
                    + " and c.relnamespace = current_schema()::regnamespace")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Makes the schema for new data, empty, and answers how it is reached. */
    PostgresSettings prepare() {
        return inTransaction((connection, statement) -> {
            try (ResultSet row = statement.executeQuery("select has_database_privilege(current_database(), 'CREATE')"
                    + " and has_schema_privilege(current_schema(), 'CREATE')")) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw Problem.conflict(
                            "no-right",
                            "The user of " + settings + " may not create schemas and tables there; make it the owner"
                                    + " of the database.",
                            settings + " 的用户无权创建模式和表，请将其设为数据库所有者。");
                }
            }
            statement.execute("drop schema if exists " + preparing() + " cascade");
            statement.execute("create schema " + preparing());
            return at(name("restoring"));
        });
    }

    /** Removes the schema for new data, when it is there. */
    void discard() {
        inTransaction(
                (connection, statement) -> statement.execute("drop schema if exists " + preparing() + " cascade"));
    }

    /** Has the prepared tables take the place of the present ones, unless it was done before. */
    void replace(Change change) {
        inTransaction((connection, statement) -> {
            List<String> prepared = tables(connection, name("restoring"));
            if (!prepared.isEmpty()) {
                String own = ArchivedTable.quoted(connection.getSchema());
                putAside(connection, statement, change);
                move(statement, prepared, preparing(), own);
                statement.execute("drop schema " + preparing() + " cascade");
            }
            return null;
        });
    }

    /** Puts the present tables aside. */
    void putAside(Change change) {
        inTransaction((connection, statement) -> {
            putAside(connection, statement, change);
            return null;
        });
    }

    private void putAside(Connection connection, Statement statement, Change change) throws SQLException {
        List<String> present = tables(connection, connection.getSchema());
        if (!present.isEmpty()) {
            statement.execute("drop schema if exists " + aside(change) + " cascade");
            statement.execute("create schema " + aside(change));
            move(statement, present, ArchivedTable.quoted(connection.getSchema()), aside(change));
        }
    }

    /** Removes all tables of the department, those that were put aside as well. */
    void dropAll() {
        inTransaction((connection, statement) -> {
            for (String table : tables(connection, connection.getSchema())) {
                statement.execute("drop table if exists " + ArchivedTable.quoted(table) + " cascade");
            }
            dropAside(statement);
            return null;
        });
    }

    private void dropAside(Statement statement) throws SQLException {
        for (Change change : Change.values()) {
            statement.execute("drop schema if exists " + aside(change) + " cascade");
        }
        statement.execute("drop schema if exists " + preparing() + " cascade");
    }

    private static void move(Statement statement, List<String> tables, String from, String to) throws SQLException {
        for (String table : tables) {
            statement.execute("alter table " + from + "." + ArchivedTable.quoted(table) + " set schema " + to);
        }
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select tablename from pg_tables where schemaname = ? order by tablename")) {
            select.setString(1, schema);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
        }
        return tables;
    }

    private String preparing() {
        return ArchivedTable.quoted(name("restoring"));
    }

    private String aside(Change change) {
        return ArchivedTable.quoted(name(change.before().replace('-', '_')));
    }

    private String name(String what) {
        String own = department.replace('-', '_');
        return own.substring(0, Math.min(LONGEST, own.length())) + "_" + what;
    }

    private PostgresSettings at(String schema) {
        String url = settings.url();
        return new PostgresSettings(
                url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema + "&reWriteBatchedInserts=true",
                settings.user(),
                settings.password(),
                2,
                settings.node());
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = new PostgresEngine(department, settings, null).connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '10s'");
                T done = work.with(connection, statement);
                connection.commit();
                return done;
            }
        } catch (SQLException e) {
            throw new StorageFailure(
                    "The database of " + department + " (" + settings + ") does not answer as it should: "
                            + Failures.sentence(e) + ".",
                    e);
        }
    }
}
