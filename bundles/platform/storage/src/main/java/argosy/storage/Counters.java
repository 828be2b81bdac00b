package argosy.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Numbers that only grow, kept in the database and raised in short transactions of their own beside the pool, so that
 * no writer waits for another's commit and none waits for a connection that another waiting writer holds.
 */
final class Counters {

    private final Engine engine;

    Counters(Engine engine) {
        this.engine = engine;
    }

    /** The counter's value, 0 when it was never set. */
    long last(String name) {
        try (Connection connection = engine.connect()) {
            return read(connection, name);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Raises the counter by so many and answers the value before. */
    long take(String name, int count) {
        return change(name, "last_value + ?", count) - count;
    }

    /** Raises the counter to at least this value. */
    void raise(String name, long value) {
        change(name, "case when last_value < ? then " + value + " else last_value end", value);
    }

    void set(String name, long value) {
        change(name, "?", value);
    }

    private long change(String name, String expression, long value) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = engine.connect()) {
                connection.setAutoCommit(false);
                try {
                    return change(connection, name, expression, value);
                } catch (SQLException e) {
                    connection.rollback();
                    throw e;
                }
            } catch (SQLException e) {
                boolean another = engine.mayBeRepeated(e) || "23505".equals(e.getSQLState());
                if (!another || attempt == 10) {
                    throw new SqlFailure(e);
                }
            }
        }
    }

    private static long change(Connection connection, String name, String expression, long value) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update argosy_counters set last_value = " + expression + " where name = ?")) {
            update.setLong(1, value);
            update.setString(2, name);
            if (update.executeUpdate() == 0) {
                try (PreparedStatement insert =
                        connection.prepareStatement("insert into argosy_counters (name, last_value) values (?, ?)")) {
                    insert.setString(1, name);
                    insert.setLong(2, value);
                    insert.executeUpdate();
                }
            }
        }
        long now = read(connection, name);
        connection.commit();
        return now;
    }

    private static long read(Connection connection, String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select last_value from argosy_counters where name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
