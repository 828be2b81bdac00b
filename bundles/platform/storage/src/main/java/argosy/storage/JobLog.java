package argosy.storage;

import argosy.department.Caller;
import argosy.department.HistoryEntry;
import argosy.department.Label;
import argosy.department.Shape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The jobs of a department, kept in its own database: what is due is taken once by all nodes that share it, a job runs
 * on one of them at a time, and each run is recorded.
 */
public final class JobLog {

    /** Runs of a job that are kept; older ones go. */
    static final int KEPT = 500;

    /** The collection that changes of jobs stand under in the history. */
    private static final String COLLECTION = "jobs";

    private static final int LONGEST = 1000;
    private static final String COLUMNS =
            "select id, job, due_at, started_at, started_by, node, ended_at, outcome, text from argosy_job_runs";

    /** What became of a run. */
    public enum Outcome {
        @Label(en = "Running", zh = "运行中")
        RUNNING,
        @Label(en = "Succeeded", zh = "成功")
        SUCCEEDED,
        @Label(en = "Failed", zh = "失败")
        FAILED,
        /** The process ended before the run did. */
        @Label(en = "Abandoned", zh = "中断")
        ABANDONED
    }

    /**
     * One run of a job.
     *
     * @param dueAt when it was due; null when it was started by hand
     * @param startedBy who started it: a username, or the job itself
     * @param node which of the nodes on this database it ran on
     * @param endedAt null while it runs, and when nobody knows
     * @param text what was done, or why it failed
     */
    public record Run(
            long id,
            String job,
            Instant dueAt,
            Instant startedAt,
            String startedBy,
            int node,
            Instant endedAt,
            Outcome outcome,
            String text) {}

    /**
     * A job as it stands.
     *
     * @param lastDue the time up to which all due times have been taken care of
     */
    public record State(long id, String name, boolean enabled, Instant lastDue) {}

    /** A job that is kept from running elsewhere until this is closed. */
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    private final Transactions transactions;
    private final Engine engine;

    JobLog(Transactions transactions, Engine engine) {
        this.transactions = transactions;
        this.engine = engine;
    }

    /** Takes up a job that is new here; it is first due after {@code now}. */
    public void declare(String job, Instant now) {
        if (state(job).isPresent()) {
            return;
        }
        transactions.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into argosy_jobs (id, name, enabled, last_due) values (?, ?, ?, ?)")) {
                insert.setLong(1, transactions.ids().next());
                insert.setString(2, job);
                insert.setBoolean(3, true);
                insert.setTimestamp(4, ColumnType.timestamp(now));
                return insert.executeUpdate();
            } catch (SQLException e) {
                if ("23505".equals(e.getSQLState())) {
                    // Another node was first.
                    return 0;
                }
                throw e;
            }
        });
    }

    /** All jobs that were ever declared, by name. */
    public Map<String, State> states() {
        return transactions.run(connection -> {
            Map<String, State> states = new HashMap<>();
            try (PreparedStatement select =
                            connection.prepareStatement("select id, name, enabled, last_due from argosy_jobs");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    State state =
                            new State(row.getLong(1), row.getString(2), row.getBoolean(3), ColumnType.instant(row, 4));
                    states.put(state.name(), state);
                }
            }
            return states;
        });
    }

    public Optional<State> state(String job) {
        return Optional.ofNullable(states().get(job));
    }

    /**
     * Takes care of all due times up to {@code upTo}; false when another node has done so since the state was read, or
     * somebody has switched the job off.
     */
    public boolean take(State state, Instant upTo) {
        return transactions.run(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update argosy_jobs set last_due = ? where name = ? and last_due = ? and enabled = ?")) {
                update.setTimestamp(1, ColumnType.timestamp(upTo));
                update.setString(2, state.name());
                update.setTimestamp(3, ColumnType.timestamp(state.lastDue()));
                update.setBoolean(4, true);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Has the job due once more at a time that was taken care of already, and at those after it. */
    public void dueAgain(String job, Instant due) {
        transactions.run(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update argosy_jobs set last_due = ? where name = ? and last_due >= ?")) {
                update.setTimestamp(1, ColumnType.timestamp(due.minusMillis(1)));
                update.setString(2, job);
                update.setTimestamp(3, ColumnType.timestamp(due));
                return update.executeUpdate();
            }
        });
    }

    /** Keeps the job from running on any node; empty when it runs. */
    public Optional<Held> hold(String job) {
        try {
            return engine.hold("job " + transactions.department() + '/' + job);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Switches the job on, from now on, or off; the history shows who did. */
    public void enable(Caller by, State state, boolean enabled) {
        transactions.write(by, tx -> {
            try (PreparedStatement update = tx.connection()
                    .prepareStatement(
                            "update argosy_jobs set enabled = ?, last_due = ? where name = ? and enabled <> ?")) {
                update.setBoolean(1, enabled);
                update.setTimestamp(2, ColumnType.timestamp(tx.now()));
                update.setString(3, state.name());
                update.setBoolean(4, enabled);
                if (update.executeUpdate() == 1) {
                    String action = enabled ? "enabled" : "disabled";
                    tx.keep(new History.Entry(tx.nextId(), COLLECTION, state.id(), 1, action, state.name(), null));
                }
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
            return null;
        });
    }

    /** Who switched the job on and off, newest first. */
    public List<HistoryEntry> history(State state, int limit) {
        return transactions.run(connection -> History.read(connection, COLLECTION, state.id(), 0, limit));
    }

    /**
     * Records that a job begins to run, while it is held; what stands there as running has died with its process.
     *
     * @param dueAt null when it was started by hand
     */
    public Run begin(String job, Instant dueAt, String startedBy, Instant now) {
        abandon(job);
        Run run = new Run(
                transactions.ids().next(), job, dueAt, now, startedBy, engine.node(), null, Outcome.RUNNING, null);
        transactions.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into argosy_job_runs"
                    + " (id, job, due_at, started_at, started_by, node, outcome) values (?, ?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, run.id());
                insert.setString(2, job);
                insert.setTimestamp(3, ColumnType.timestamp(dueAt));
                insert.setTimestamp(4, ColumnType.timestamp(now));
                insert.setString(5, startedBy);
                insert.setInt(6, run.node());
                insert.setString(7, Shape.code(run.outcome()));
                return insert.executeUpdate();
            }
        });
        return run;
    }

    /** Records how a run ended, and lets go of the oldest runs. */
    public Run end(Run run, Outcome outcome, String text, Instant now) {
        String kept = text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + '…';
        transactions.run(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update argosy_job_runs set ended_at = ?, outcome = ?, text = ? where id = ?")) {
                update.setTimestamp(1, ColumnType.timestamp(now));
                update.setString(2, Shape.code(outcome));
                update.setString(3, kept);
                update.setLong(4, run.id());
                update.executeUpdate();
            }
            trim(connection, run.job());
            return null;
        });
        return new Run(
                run.id(), run.job(), run.dueAt(), run.startedAt(), run.startedBy(), run.node(), now, outcome, kept);
    }

    /** Shows the job's runs that nobody can be running as abandoned; called while the job is held. */
    public void abandon(String job) {
        transactions.run(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update argosy_job_runs set outcome = ?, text = ? where job = ? and outcome = ?")) {
                update.setString(1, Shape.code(Outcome.ABANDONED));
                update.setString(2, "The process ended before the run did.");
                update.setString(3, job);
                update.setString(4, Shape.code(Outcome.RUNNING));
                return update.executeUpdate();
            }
        });
    }

    /** Runs of a job, newest first, older than the run {@code before} (0 for all). */
    public List<Run> runs(String job, long before, int limit) {
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    COLUMNS + " where job = ? and id < ? order by id desc fetch first ? rows only")) {
                select.setString(1, job);
                select.setLong(2, before == 0 ? Long.MAX_VALUE : before);
                select.setInt(3, limit);
                return read(select);
            }
        });
    }

    /** The last run of each job that ran, by its name. */
    public Map<String, Run> latest() {
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    COLUMNS + " where id in (select max(id) from argosy_job_runs group by job)")) {
                Map<String, Run> latest = new HashMap<>();
                read(select).forEach(run -> latest.put(run.job(), run));
                return latest;
            }
        });
    }

    private static void trim(Connection connection, String job) throws SQLException {
        long oldest;
        try (PreparedStatement select = connection.prepareStatement("select id from argosy_job_runs where job = ?"
                + " order by id desc offset " + KEPT + " rows fetch next 1 rows only")) {
            select.setString(1, job);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return;
                }
                oldest = row.getLong(1);
            }
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from argosy_job_runs where job = ? and id <= ?")) {
            delete.setString(1, job);
            delete.setLong(2, oldest);
            delete.executeUpdate();
        }
    }

    private static List<Run> read(PreparedStatement select) throws SQLException {
        List<Run> runs = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                runs.add(new Run(
                        row.getLong(1),
                        row.getString(2),
                        ColumnType.instant(row, 3),
                        ColumnType.instant(row, 4),
                        row.getString(5),
                        row.getInt(6),
                        ColumnType.instant(row, 7),
                        Shape.constant(Outcome.class, row.getString(8)).orElseThrow(),
                        row.getString(9)));
            }
        }
        return runs;
    }
}
