package argosy.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A statement for one use.
 *
 * @param kept whether it stays prepared afterwards, for the next use on its connection
 */
record Lease(PreparedStatement statement, boolean kept) implements AutoCloseable {

    @Override
    public void close() throws SQLException {
        if (kept) {
            // What a failure has left must not be executed by the next.
            statement.clearBatch();
        } else {
            statement.close();
        }
    }
}
