package argosy.administration.departments;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.RequestMark;
import argosy.department.Stored;
import argosy.department.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * An action on its way. It is on record when it begins and ends, its steps and progress a few times in a second meanwhile;
 * whoever watches is told of everything.
 */
final class Course {

    /** Nanoseconds between two writes. */
    private static final long PACE = TimeUnit.MILLISECONDS.toNanos(500);

    private final Database database;
    private final Clock clock;
    private final Caller by;
    private final List<Runnable> afterwards = new ArrayList<>();
    private Stored<DepartmentAction> present;
    private long changes;
    private long kept;
    private boolean ended;
    private volatile boolean leavesOff;

    Course(Database database, Clock clock, Caller by, DepartmentAction first) {
        this.database = database;
        this.clock = clock;
        this.by = by;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        this.present = new Stored<>(0, 0, now, by.username(), now, by.username(), by.unit(), first, java.util.Map.of());
    }

    /** How it stands. */
    synchronized Stored<DepartmentAction> present() {
        return present;
    }

    Action action() {
        return DepartmentAction.shown(present());
    }

    /** What is done from now on. */
    void step(Text what) {
        change(present().value().step(now(), what));
        keepProgressAtTimes();
    }

    void step(String en, String zh) {
        step(Text.of(en, zh));
    }

    /**
     * How far it is in its step: through so many rows, of what.
     *
     * @throws CancellationException when it is to leave off
     */
    void rows(String what, long rows) {
        if (leavesOff) {
            throw new CancellationException("Argosy is stopping.");
        }
        change(present().value().at(Text.of(what + ", " + rows + " rows", what + "，" + rows + " 行")));
        keepProgressAtTimes();
    }

    /** It is not to go on with work that is long and can be left at any row. */
    void leaveOff() {
        leavesOff = true;
    }

    /** Which versions and which file it turned out to be about. */
    void about(String from, String to, String sha256) {
        change(present().value().about(from, to, sha256));
    }

    void of(Action.Kind kind) {
        change(present().value().of(kind));
    }

    /** Writes it down for the first time, before anything is done; a request that is repeated is refused here. */
    void queue() {
        DepartmentAction first = present().value();
        renew(database.write(by, tx -> tx.insert(DepartmentAction.ACTIONS, first)));
    }

    void start() {
        keep(present().value().started(now()));
    }

    /** Its last word; nothing is told after it. */
    void end(Action.State state, Text problem) {
        List<Runnable> last;
        if (over()) {
            return;
        }
        try {
            keep(present().value().ended(now(), state, problem));
        } finally {
            synchronized (this) {
                ended = true;
                changes++;
                last = List.copyOf(afterwards);
                notifyAll();
            }
        }
        last.forEach(Runnable::run);
    }

    /**
     * It is told of no more, and not written down any further: the next start of Argosy says what came of it.
     *
     * @return whether it had not ended yet
     */
    synchronized boolean cutOff() {
        boolean cut = !ended;
        ended = true;
        changes++;
        notifyAll();
        return cut;
    }

    /** Whether nothing more will be told of it. */
    synchronized boolean over() {
        return ended;
    }

    /** Is run when the action has ended; at once when it has. */
    void afterwards(Runnable work) {
        synchronized (this) {
            if (!ended) {
                afterwards.add(work);
                return;
            }
        }
        work.run();
    }

    /**
     * Waits until the action has ended, at most for so long.
     *
     * @param progress is told how it stands: at once, then of changes, not more often than {@code pause} apart
     * @return how it stands at the end of the wait
     */
    Stored<DepartmentAction> await(Duration forSoLong, Duration pause, Consumer<Stored<DepartmentAction>> progress)
            throws InterruptedException {
        long deadline = System.nanoTime() + forSoLong.toNanos();
        long told = -1;
        while (true) {
            Stored<DepartmentAction> now;
            boolean last;
            synchronized (this) {
                long left = deadline - System.nanoTime();
                while (told == changes && !ended && left > 0) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                    left = deadline - System.nanoTime();
                }
                last = ended || left <= 0;
                now = present;
                if (told == changes && !ended) {
                    return now;
                }
                told = changes;
            }
            progress.accept(now);
            if (last) {
                return now;
            }
            synchronized (this) {
                long until = System.nanoTime() + pause.toNanos();
                while (!ended && System.nanoTime() < until) {
                    TimeUnit.NANOSECONDS.timedWait(this, Math.max(1_000_000, until - System.nanoTime()));
                }
            }
        }
    }

    private void keep(DepartmentAction next) {
        renew(database.write(
                later(),
                tx -> tx.update(
                        DepartmentAction.ACTIONS,
                        tx.get(DepartmentAction.ACTIONS, present().id()),
                        next)));
        kept = System.nanoTime();
    }

    /** Progress is no change that the history need know of: the log tells it. */
    private void keepProgressAtTimes() {
        Stored<DepartmentAction> now;
        synchronized (this) {
            if (ended || System.nanoTime() - kept < PACE) {
                return;
            }
            now = present;
        }
        database.write(later(), tx -> {
            var table = argosy.administration.db.Tables.DEPARTMENT_ACTIONS;
            return tx.sql()
                    .update(table)
                    .set(table.VERSION, table.VERSION.plus(1))
                    .set(table.STEP, now.value().step())
                    .set(table.STEP_ZH, now.value().stepZh())
                    .set(table.LOG, now.value().log())
                    .set(table.LOG_ZH, now.value().logZh())
                    .where(table.ID.eq(now.id()))
                    .execute();
        });
        kept = System.nanoTime();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Who ordered it, outside of the request in which they did. */
    private Caller later() {
        return by.in(RequestMark.NONE);
    }

    private void change(DepartmentAction next) {
        renew(present().with(next));
    }

    private synchronized void renew(Stored<DepartmentAction> next) {
        present = next;
        changes++;
        notifyAll();
    }
}
