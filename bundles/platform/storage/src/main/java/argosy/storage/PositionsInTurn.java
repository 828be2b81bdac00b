package argosy.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Positions for several nodes that write into one database: a lock of the server is held from taking them to the commit,
 * so that they are committed in their order and a reader sees no gap that will be filled later.
 */
final class PositionsInTurn implements LogPositions {

    /** Departments may have their schemas in one database. */
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtext('argosy_events'), hashtext(current_schema()))";

    private static final String LAST = "select coalesce(max(log_position), 0) from argosy_events";

    @Override
    public Turn take(Connection connection, int count, List<EventLog.Mark> marks) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
        long first;
        try (PreparedStatement select = connection.prepareStatement(LAST);
                ResultSet row = select.executeQuery()) {
            row.next();
            first = row.getLong(1) + 1;
        }
        return new Turn() {
            @Override
            public long first() {
                return first;
            }

            @Override
            public List<EventLog.Mark> ended(boolean committed) {
                return committed ? marks : List.of();
            }
        };
    }

    @Override
    public long horizon() {
        return Long.MAX_VALUE;
    }
}
