package argosy.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Gives events their positions so that no reader who goes by them misses one: whatever is behind the horizon is committed
 * or will never be. How, depends on who else writes into the same database.
 */
interface LogPositions {

    /** The positions of one transaction's events, from {@link #first()} on. */
    interface Turn {

        long first();

        /**
         * The transaction has ended.
         *
         * @return what became readable by that, also of others that had to wait for it
         */
        List<EventLog.Mark> ended(boolean committed);
    }

    /**
     * Takes so many positions, immediately before the events are written and committed.
     *
     * @param marks where they can be found, told once they can be read
     */
    Turn take(Connection connection, int count, List<EventLog.Mark> marks) throws SQLException;

    /** Everything up to here may be read. */
    long horizon();
}
