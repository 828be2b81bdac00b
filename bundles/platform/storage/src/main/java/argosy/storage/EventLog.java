package argosy.storage;

import argosy.department.EventType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a department has told others, in the order in which it was committed. Events get their positions together with
 * their transaction's commit; a reader who has had everything up to a position never misses one before it.
 *
 * <p>Events of one subject are in one of {@value #LANES} lanes, so that lanes can be read side by side.
 */
public final class EventLog {

    /** A subject's events keep their order in one of so many; part of what is stored. */
    public static final int LANES = 8;

    private static final int BATCH = 500;
    private static final String COLUMNS =
            "select log_position, lane, id, type, subject, data_version, occurred_at, data from argosy_events";
    static final String LAST = "select max(log_position) from argosy_events";
    private static final String INSERT = "insert into argosy_events"
            + " (log_position, lane, id, type, subject, data_version, occurred_at, data) values (?, ?, ?, ?, ?, ?, ?, ?)";

    /** @param data JSON */
    public record Entry(
            long position, int lane, long id, String type, String subject, int version, Instant time, String data) {}

    /** Where something new can be read. */
    public record Mark(String type, int lane) {}

    /** An event that its transaction has collected. */
    record Told(String type, String subject, int version, String data) {}

    private final Transactions transactions;
    private final OpenDatabase open;
    private final Engine engine;
    private final LogPositions positions;
    private final Function<Record, String> json;
    private final AtomicLong published = new AtomicLong();
    private volatile Set<String> declared;

    EventLog(Transactions transactions, OpenDatabase open, Function<Record, String> json) {
        this.transactions = transactions;
        this.open = open;
        this.engine = open.engine();
        this.json = json;
        this.positions = open.positions();
    }

    /** The lane of a subject. */
    public static int lane(String subject) {
        return Math.floorMod(subject.hashCode(), LANES);
    }

    /** From now on only events of these types may be told. */
    public void declare(Set<String> types) {
        declared = Set.copyOf(types);
    }

    /**
     * Has it told of what became readable, whichever version of the department told it, on the thread that committed it;
     * one listener at a time.
     */
    public void listen(Consumer<Set<Mark>> told) {
        open.listen(told);
    }

    /** Tells nobody any more. */
    public void deafen() {
        open.listen(marks -> {});
    }

    /** Whether other nodes write into this log, of whose events nobody here is told. */
    public boolean shared() {
        return engine.shared();
    }

    /** Events told since it was opened. */
    public long published() {
        return published.get();
    }

    /** The events of a lane behind a position, in their order; those of other lanes are between. */
    public List<Entry> read(int lane, long after, int limit) {
        return entries(
                COLUMNS + " where lane = ? and log_position > ? and log_position <= ? order by log_position"
                        + " fetch first ? rows only" + engine.notWaiting(),
                lane,
                after,
                positions.horizon(),
                limit);
    }

    /** The event at a position, unless it is not there any more. */
    public Optional<Entry> at(long position) {
        return entries(COLUMNS + " where log_position = ?" + engine.notWaiting(), position).stream()
                .findFirst();
    }

    /**
     * Events of all lanes behind a position, up to another one.
     *
     * @param type only of this type, or null
     * @param subject only about this, or null
     */
    public List<Entry> list(String type, String subject, long after, long upTo, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" where log_position > ? and log_position <= ?");
        values.add(after);
        values.add(Math.min(upTo, positions.horizon()));
        if (subject != null) {
            where.append(" and lane = ? and subject = ?");
            values.add(lane(subject));
            values.add(subject);
        }
        if (type != null) {
            where.append(" and type = ?");
            values.add(type);
        }
        values.add(limit);
        return entries(
                COLUMNS + where + " order by log_position fetch first ? rows only" + engine.notWaiting(),
                values.toArray());
    }

    /** The last position that may be read, 0 when there is none. */
    public long last() {
        long horizon = positions.horizon();
        return horizon < Long.MAX_VALUE ? horizon : transactions.run(connection -> number(connection, LAST));
    }

    /** The oldest event that is kept. */
    public Optional<Entry> oldest() {
        return list(null, null, 0, Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** How many events of a lane are behind a position; more than {@code most} are not counted. */
    public long behind(int lane, long after, int most) {
        return transactions.run(connection -> number(
                connection,
                "select count(*) from (select log_position from argosy_events where lane = ? and log_position > ?"
                        + " and log_position <= ? fetch first ? rows only) as l" + engine.notWaiting(),
                lane,
                after,
                positions.horizon(),
                most));
    }

    /**
     * Removes what is older than this and not behind the position. The last event stays, so that no position is given
     * twice.
     *
     * @return how many events went
     */
    public long trim(Instant before, long upTo) {
        long end = Math.min(upTo, last() - 1);
        long removed = 0;
        long from = 0;
        while (true) {
            Optional<Entry> first = list(null, null, from, end, 1).stream().findFirst();
            if (first.isEmpty() || !first.get().time().isBefore(before)) {
                return removed;
            }
            from = Math.min(first.get().position() + BATCH - 1, end);
            removed += remove(before, from);
        }
    }

    private int remove(Instant before, long upTo) {
        return transactions.run(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from argosy_events where log_position <= ? and occurred_at < ?")) {
                delete.setLong(1, upTo);
                delete.setTimestamp(2, ColumnType.timestamp(before));
                return delete.executeUpdate();
            }
        });
    }

    Told told(EventType<?> type, String subject, Record data) {
        if (declared != null && !declared.contains(type.name())) {
            throw new IllegalStateException(transactions.department() + " does not declare that it publishes "
                    + type.name() + "; name it in context.publishes");
        }
        if (subject == null || subject.isBlank() || subject.length() > 200) {
            throw new IllegalArgumentException("The subject of " + type.name() + " needs 1 to 200 characters.");
        }
        return new Told(type.name(), subject, type.version(), json.apply(data));
    }

    /** Writes a transaction's events; its commit has to follow at once, and then {@link #ended}. */
    LogPositions.Turn append(Connection connection, Instant now, List<Told> events) throws SQLException {
        Set<Mark> marks = new LinkedHashSet<>();
        for (Told event : events) {
            marks.add(new Mark(event.type(), lane(event.subject())));
        }
        LogPositions.Turn turn = positions.take(connection, events.size(), List.copyOf(marks));
        try (Lease lease = engine.statement(connection, INSERT)) {
            PreparedStatement insert = lease.statement();
            long position = turn.first();
            int waiting = 0;
            for (Told event : events) {
                insert.setLong(1, position++);
                insert.setInt(2, lane(event.subject()));
                insert.setLong(3, transactions.ids().next());
                insert.setString(4, event.type());
                insert.setString(5, event.subject());
                insert.setInt(6, event.version());
                insert.setTimestamp(7, ColumnType.timestamp(now));
                insert.setString(8, event.data());
                if (events.size() == 1) {
                    insert.executeUpdate();
                } else {
                    insert.addBatch();
                    if (++waiting == BATCH) {
                        insert.executeBatch();
                        waiting = 0;
                    }
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        } catch (SQLException | RuntimeException e) {
            ended(turn, 0);
            throw e;
        }
        return turn;
    }

    /** @param committed how many events the transaction has committed, 0 when it was rolled back */
    void ended(LogPositions.Turn turn, int committed) {
        List<Mark> readable = turn.ended(committed > 0);
        published.addAndGet(committed);
        if (!readable.isEmpty()) {
            open.tell(new LinkedHashSet<>(readable));
        }
    }

    private List<Entry> entries(String text, Object... values) {
        return transactions.run(connection -> {
            try (Lease lease = engine.statement(connection, text)) {
                Statements.bind(lease.statement(), List.of(values));
                List<Entry> entries = new ArrayList<>();
                try (ResultSet row = lease.statement().executeQuery()) {
                    while (row.next()) {
                        entries.add(new Entry(
                                row.getLong(1),
                                row.getInt(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5),
                                row.getInt(6),
                                ColumnType.instant(row, 7),
                                row.getString(8)));
                    }
                }
                return entries;
            }
        });
    }

    private static long number(Connection connection, String text, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(text)) {
            Statements.bind(select, List.of(values));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
