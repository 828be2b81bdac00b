package argosy.storage;

import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Positions for the only process that writes into the database: counted in memory, and remembered as under way until the
 * transaction has ended. Transactions commit side by side; readers stop before the first that has not.
 */
final class PositionsInMemory implements LogPositions {

    private final Deque<Taken> underWay = new ArrayDeque<>();
    private long last;

    PositionsInMemory(long last) {
        this.last = last;
    }

    @Override
    public synchronized Turn take(Connection connection, int count, List<EventLog.Mark> marks) {
        Taken taken = new Taken(last + 1, marks);
        last += count;
        underWay.addLast(taken);
        return taken;
    }

    @Override
    public synchronized long horizon() {
        return underWay.isEmpty() ? last : underWay.getFirst().first - 1;
    }

    private synchronized List<EventLog.Mark> ended(Taken taken, boolean committed) {
        taken.ended = true;
        if (!committed) {
            taken.marks = List.of();
        }
        List<EventLog.Mark> readable = new ArrayList<>();
        while (!underWay.isEmpty() && underWay.getFirst().ended) {
            readable.addAll(underWay.removeFirst().marks);
        }
        return readable;
    }

    private final class Taken implements Turn {

        private final long first;
        private List<EventLog.Mark> marks;
        private boolean ended;

        Taken(long first, List<EventLog.Mark> marks) {
            this.first = first;
            this.marks = marks;
        }

        @Override
        public long first() {
            return first;
        }

        @Override
        public List<EventLog.Mark> ended(boolean committed) {
            return PositionsInMemory.this.ended(this, committed);
        }
    }
}
