package argosy.storage;

import argosy.department.Caller;
import argosy.department.EventType;
import argosy.department.ListQuery;
import argosy.department.Page;
import argosy.department.Prepared;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.Register;
import argosy.department.Stored;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DefaultConnectionProvider;

/** A transaction between its begin and its end, on one connection. */
final class OpenTransaction implements SubscriberTransaction {

    private static final int BATCH = 500;

    private final Transactions transactions;
    private final Connection connection;
    private final Caller by;
    private final Instant now;
    private final Reading reading;
    private final List<History.Entry> history = new ArrayList<>();
    private final List<EventLog.Told> told = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private LogPositions.Turn turn;
    private boolean muted;

    OpenTransaction(Transactions transactions, Connection connection, Caller by, Instant now) {
        this.transactions = transactions;
        this.connection = connection;
        this.by = by;
        this.now = now;
        this.reading = new Reading(transactions, new DefaultConnectionProvider(connection));
    }

    @Override
    public Caller by() {
        return by;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public ZoneId zone() {
        return transactions.zone();
    }

    @Override
    public long nextId() {
        return transactions.ids().next();
    }

    @Override
    public String number(String prefix) {
        return transactions.numbers().next(prefix, now);
    }

    @Override
    public DSLContext sql() {
        return reading.sql();
    }

    @Override
    public <R extends Record> Optional<Stored<R>> find(Register<R> register, long id) {
        return reading.find(register, id);
    }

    @Override
    public <R extends Record> List<Stored<R>> select(Register<R> register, Condition where, int limit) {
        return reading.select(register, where, limit);
    }

    @Override
    public <R extends Record> Page<R> list(Register<R> register, ListQuery query, Caller caller, Reach reach) {
        return reading.list(register, query, caller, reach);
    }

    @Override
    public <R extends Record> Stored<R> insert(Register<R> register, R record) {
        return insertAll(register, List.of(record)).get(0);
    }

    @Override
    public <R extends Record> List<Stored<R>> insertAll(Register<R> register, List<R> records) {
        List<Stored<R>> inserted = new ArrayList<>(records.size());
        for (int from = 0; from < records.size(); from += BATCH) {
            inserted.addAll(insertBatch(register, records.subList(from, Math.min(from + BATCH, records.size()))));
        }
        return inserted;
    }

    private <R extends Record> List<Stored<R>> insertBatch(Register<R> register, List<R> records) {
        Rows<R> rows = transactions.registers().rows(register);
        List<Stored<R>> inserted = new ArrayList<>(records.size());
        try (Lease lease = transactions.statement(connection, rows.insert)) {
            PreparedStatement insert = lease.statement();
            for (R record : records) {
                Stored<R> stored =
                        new Stored<>(nextId(), 1, now, by.username(), now, by.username(), by.unit(), record, Map.of());
                inserted.add(stored);
                rows.bindInsert(insert, stored);
                if (records.size() > 1) {
                    insert.addBatch();
                }
            }
            if (records.size() > 1) {
                insert.executeBatch();
            } else {
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw refused(e, transactions.refusals().writing(e, rows, records));
        }
        for (Stored<R> stored : inserted) {
            changed(register, "created", stored, null, stored.value());
        }
        return inserted;
    }

    @Override
    public <R extends Record> Stored<R> update(Register<R> register, Stored<R> before, R after) {
        Rows<R> rows = transactions.registers().rows(register);
        Stored<R> updated = new Stored<>(
                before.id(),
                before.version() + 1,
                before.createdAt(),
                before.createdBy(),
                now,
                by.username(),
                before.unit(),
                after,
                Map.of());
        BitSet changed = rows.changed(before.value(), after);
        try (Lease lease = transactions.statement(connection, rows.update(changed))) {
            PreparedStatement update = lease.statement();
            rows.bindUpdate(update, changed, updated, before.version());
            if (update.executeUpdate() == 0) {
                throw Problem.stale(before.id(), version(rows, before.id()).orElse(before.version()));
            }
        } catch (SQLException e) {
            throw refused(e, transactions.refusals().writing(e, rows, List.of(after)));
        }
        changed(register, "updated", updated, before.value(), after);
        return updated;
    }

    @Override
    public <R extends Record> void delete(Register<R> register, Stored<R> record) {
        Rows<R> rows = transactions.registers().rows(register);
        try (Lease lease = transactions.statement(connection, rows.delete)) {
            PreparedStatement delete = lease.statement();
            delete.setLong(1, record.id());
            delete.setInt(2, record.version());
            if (delete.executeUpdate() == 0) {
                throw Problem.stale(record.id(), version(rows, record.id()).orElse(record.version()));
            }
            Notes.removeAll(connection, register.name(), record.id());
            Attachments.removeAll(this, transactions.attachments(), register.name(), record.id());
        } catch (SQLException e) {
            throw refused(e, transactions.refusals().removing(e));
        }
        changed(register, "deleted", record, record.value(), null);
    }

    @Override
    public <T> List<T> all(Prepared.Query<T> query, Object... values) {
        return reading.all(query, values);
    }

    @Override
    public int run(Prepared.Change change, Object... values) {
        try {
            return transactions.statements().run(connection, change, values);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    @Override
    public int[] runEach(Prepared.Change change, List<Object[]> values) {
        try {
            return transactions.statements().runEach(connection, change, values);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    @Override
    public <R extends Record> Stored<R> hold(Register<R> register, long id) {
        Rows<R> rows = transactions.registers().rows(register);
        return withinReach(
                register, reading.find(rows, rows.findAndHold, id).orElseThrow(() -> Problem.notFound(register, id)));
    }

    @Override
    public void hold(Register<?> register, Collection<Long> ids) {
        String hold = transactions.registers().rows(register).hold;
        try (Lease lease = transactions.statement(connection, hold)) {
            PreparedStatement update = lease.statement();
            // In one order, so that two who hold the same records do not wait for each other.
            for (long id : new TreeSet<>(ids)) {
                update.setLong(1, id);
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    @Override
    public <R extends Record> Stored<R> target(Register<R> register, long id) {
        return withinReach(register, get(register, id));
    }

    private <R extends Record> Stored<R> withinReach(Register<R> register, Stored<R> found) {
        String permission = by.request().permission();
        if (permission != null) {
            Reach reach = by.reach(permission).orElseThrow(() -> Problem.forbidden(permission));
            if (!reach.covers(by, (String) register.value(found, register.owner()), found.unit())) {
                throw Problem.notFound(register, found.id());
            }
        }
        return found;
    }

    @Override
    public void remark(Register<?> register, long id, String action, String text) {
        remark(transactions.registers().rows(register), id, action, text);
    }

    @Override
    public <T extends Record> void publish(EventType<T> type, String subject, T data) {
        if (!muted) {
            told.add(transactions.events().told(type, subject, data));
        }
    }

    @Override
    public void mute(boolean replayed) {
        muted = replayed;
    }

    private void remark(Rows<?> rows, long id, String action, String text) {
        int version = version(rows, id).orElseThrow(() -> Problem.notFound(rows.register, id));
        keep(new History.Entry(nextId(), rows.register.name(), id, version, action, text, null));
    }

    /** Runs something once the transaction has been committed, and not at all otherwise. */
    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /**
     * Does a part of the work that is undone by itself when it meets a problem: what was done before it stays.
     *
     * @return the problem, or empty when the part succeeded
     */
    Optional<Problem> attempt(Runnable part) {
        writeHistory();
        try {
            Savepoint before = connection.setSavepoint();
            int actions = afterCommit.size();
            int events = told.size();
            try {
                part.run();
                writeHistory();
                return Optional.empty();
            } catch (RuntimeException e) {
                RuntimeException meaning = transactions.meaning(e);
                if (meaning instanceof Problem problem) {
                    connection.rollback(before);
                    history.clear();
                    afterCommit.subList(actions, afterCommit.size()).clear();
                    told.subList(events, told.size()).clear();
                    return Optional.of(problem);
                }
                throw meaning;
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    Connection connection() {
        return connection;
    }

    /** Everything that was only collected goes to the database; the commit follows. */
    void writeHistory() {
        try {
            History.write(transactions, connection, this, history);
            history.clear();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The events go into the log, as the last thing before the commit; {@link #ended} has to follow. */
    void writeEvents() {
        if (told.isEmpty()) {
            return;
        }
        try {
            turn = transactions.events().append(connection, now, told);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Whether it was committed or not: its events can be read, or never will. */
    void ended(boolean committed) {
        if (turn != null) {
            transactions.events().ended(turn, committed ? told.size() : 0);
        }
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }

    private <R extends Record> void changed(Register<R> register, String action, Stored<R> record, R before, R after) {
        if (!register.hasHistory()) {
            return;
        }
        String changes = Changes.between(register.shape(), before, after);
        if (changes != null || !action.equals("updated")) {
            keep(new History.Entry(nextId(), register.name(), record.id(), record.version(), action, null, changes));
        }
    }

    /** Adds an entry of the platform's own to the history. */
    void keep(History.Entry entry) {
        history.add(entry);
        if (history.size() >= BATCH) {
            writeHistory();
        }
    }

    private Optional<Integer> version(Rows<?> rows, long id) {
        try (Lease lease = transactions.statement(connection, rows.version)) {
            PreparedStatement select = lease.statement();
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** A deadlock goes up as it is, so that the transaction is repeated. */
    private RuntimeException refused(SQLException failure, RuntimeException meaning) {
        return transactions.mayBeRepeated(failure) ? new SqlFailure(failure) : meaning;
    }
}
