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
        // Both as parameters: with the number in its text, each would be a statement of its own to be compiled and
        // cached.
        change(name, "case when last_value < ? then cast(? as bigint) else last_value end", value, value);
    }

    void set(String name, long value) {
        change(name, "?", value);
    }

    private long change(String name, String expression, long... values) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = engine.connect()) {
                connection.setAutoCommit(false);
                try {
                    return change(connection, name, expression, values);
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

    private static long change(Connection connection, String name, String expression, long... values)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update argosy_counters set last_value = " + expression + " where name = ?")) {
            for (int i = 0; i < values.length; i++) {
                update.setLong(i + 1, values[i]);
            }
            update.setString(values.length + 1, name);
            if (update.executeUpdate() == 0) {
                try (PreparedStatement insert =
                        connection.prepareStatement("insert into argosy_counters (name, last_value) values (?, ?)")) {
                    insert.setString(1, name);
                    insert.setLong(2, values[0]);
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
