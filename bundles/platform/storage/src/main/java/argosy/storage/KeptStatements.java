package argosy.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The statements of each connection, kept prepared from one use to the next: preparing a short statement costs Derby more
 * than running it, as it builds the plan's objects anew each time. A connection is used by one thread at a time, and so are
 * its statements.
 */
final class KeptStatements {

    /** Per connection; those not used for the longest time go first. */
    private static final int MOST = 200;

    private final Map<Connection, Recent> byConnection = new ConcurrentHashMap<>();

    /** @param pooled the pool's connection, whose own one keeps the statement when it goes back to the pool */
    Lease lease(Connection pooled, String text) throws SQLException {
        Connection own = pooled.unwrap(Connection.class);
        Recent statements = byConnection.get(own);
        if (statements == null) {
            byConnection.keySet().removeIf(KeptStatements::closed);
            statements = new Recent();
            byConnection.put(own, statements);
        }
        PreparedStatement statement = statements.get(text);
        if (statement == null) {
            statement = own.prepareStatement(text);
            statements.put(text, statement);
        }
        return new Lease(statement, true);
    }

    private static boolean closed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private static final class Recent extends LinkedHashMap<String, PreparedStatement> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparedStatement> eldest) {
            if (size() <= MOST) {
                return false;
            }
            try {
                eldest.getValue().close();
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
            return true;
        }
    }
}
