package argosy.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A department's database while it is open, once for all versions of the department that work on it side by side: they
 * take their ids, numbers and positions in the log from one place, and whoever listens hears of what any of them tells.
 */
final class OpenDatabase {

    private final String department;
    private final Engine engine;
    private final Clock clock;
    private final ZoneId zone;
    private final Ids ids;
    private final Numbers numbers;
    private final LogPositions positions;
    private volatile Consumer<Set<EventLog.Mark>> listener = marks -> {};
    private int versions;

    /** @param engine started and migrated; closed with the last version */
    OpenDatabase(String department, Engine engine, Clock clock, ZoneId zone) {
        this.department = department;
        this.engine = engine;
        this.clock = clock;
        this.zone = zone;
        Counters counters = new Counters(engine);
        this.ids = new Ids(clock, engine.node(), counters);
        this.numbers = new Numbers(zone, counters);
        this.positions = engine.positions(lastPosition(engine));
    }

    private static long lastPosition(Engine engine) {
        try (Connection connection = engine.connect();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(EventLog.LAST)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    String department() {
        return department;
    }

    Engine engine() {
        return engine;
    }

    Clock clock() {
        return clock;
    }

    ZoneId zone() {
        return zone;
    }

    Ids ids() {
        return ids;
    }

    Numbers numbers() {
        return numbers;
    }

    LogPositions positions() {
        return positions;
    }

    void listen(Consumer<Set<EventLog.Mark>> told) {
        listener = told;
    }

    void tell(Set<EventLog.Mark> marks) {
        listener.accept(marks);
    }

    /** One more version works on it. */
    synchronized void enter() {
        versions++;
    }

    /** Whether no version works on it any more; then it has to be closed. */
    synchronized boolean leave() {
        return --versions == 0;
    }

    /** Whether exactly one version works on it. */
    synchronized boolean alone() {
        return versions == 1;
    }

    void close() {
        try {
            ids.close();
        } finally {
            engine.close();
        }
    }
}
