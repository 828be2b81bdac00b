package argosy.administration.departments;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.ListQuery;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries actions out and keeps a record of each: one of a department at a time, those of others beside it. An action
 * that hangs keeps its own department busy and nobody else's.
 */
final class Actions implements AutoCloseable {

    /** As many actions at once; the others wait for their turn. */
    private static final int AT_ONCE = 8;

    /** How long a stop waits for those under way; nearly all are over by then, or have left off where they copy rows. */
    private static final Duration MOMENT = Duration.ofSeconds(6);

    /** How long it waits for the others, which hang in a department's start and are interrupted. */
    private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Actions.class);

    private final Database database;
    private final Clock clock;
    private final ExecutorService pool;
    private final Map<String, Course> busy = new ConcurrentHashMap<>();
    private final Map<Long, Course> byId = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /** What an action does; a {@link Problem} that it throws means that nothing was changed. */
    interface Work {
        void run(Course course) throws Exception;
    }

    /** What is thrown when something was begun and taken back. */
    static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Text why;

        Undone(Text why) {
            super(why.en());
            this.why = why;
        }

        Undone(String en, String zh) {
            this(Text.of(en, zh));
        }
    }

    Actions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "argosy-action-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        this.pool = threads;
    }

    /**
     * Ends on record what a stop of the whole process cut off.
     *
     * @param version of a department by the record of what is installed; null when it is not installed
     */
    void closeCutOff(Function<String, String> version) {
        var table = argosy.administration.db.Tables.DEPARTMENT_ACTIONS;
        database.write(Caller.PLATFORM, tx -> {
            for (Stored<DepartmentAction> cutOff :
                    tx.select(DepartmentAction.ACTIONS, table.STATE.in("queued", "running"), 1000)) {
                DepartmentAction action = cutOff.value();
                Text why = interrupted(action, version.apply(action.department()));
                tx.update(
                        DepartmentAction.ACTIONS, cutOff, action.ended(clock.instant(), Action.State.INTERRUPTED, why));
            }
            return null;
        });
    }

    private static Text interrupted(DepartmentAction action, String version) {
        boolean begun = action.state() == Action.State.RUNNING;
        return Text.of(
                (begun ? "Argosy was stopped while it ran; " : "Argosy was stopped before it began; ")
                        + (version == null
                                ? "the department is not installed."
                                : "the department is at version " + version + "."),
                (begun ? "执行期间商舟已停止；" : "商舟在其开始前已停止；") + (version == null ? "该部门未安装。" : "该部门当前版本为 " + version + "。"));
    }

    /**
     * Keeps the department for an action that is about to be looked at.
     *
     * @throws Problem 409 with who does what to it now, 503 when Argosy is stopping
     */
    Course claim(Caller by, Action.Kind kind, String department) {
        if (closing) {
            throw stopping();
        }
        Course course = new Course(database, clock, by, DepartmentAction.queued(kind, department));
        Course other = busy.putIfAbsent(department, course);
        if (other != null) {
            throw running(other.action());
        }
        return course;
    }

    /** Gives the department free again: nothing was begun. */
    void release(Course course) {
        busy.remove(course.action().department(), course);
    }

    /** Puts the action on record and carries it out as soon as there is a thread for it. */
    void begin(Course course, Work work) {
        course.queue();
        byId.put(course.action().id(), course);
        try {
            pool.execute(() -> carryOut(course, work));
        } catch (RejectedExecutionException e) {
            cutOff(course);
        }
    }

    /** The action while it is queued or runs. */
    Optional<Course> underWay(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** How the action stands, or ended. */
    Stored<DepartmentAction> get(long id) {
        Course course = byId.get(id);
        return course == null ? database.get(DepartmentAction.ACTIONS, id) : course.present();
    }

    /** The latest ones, newest first. */
    List<Action> recent(int limit) {
        return database
                .list(
                        DepartmentAction.ACTIONS,
                        ListQuery.parse(
                                DepartmentAction.ACTIONS,
                                new jakarta.ws.rs.core.MultivaluedHashMap<>(Map.of("limit", String.valueOf(limit)))),
                        Caller.PLATFORM,
                        argosy.department.Reach.COMPANY)
                .items()
                .stream()
                .map(DepartmentAction::shown)
                .toList();
    }

    private void carryOut(Course course, Work work) {
        if (closing) {
            cutOff(course);
            return;
        }
        Action.State state = Action.State.SUCCEEDED;
        Text problem = null;
        try {
            course.start();
            work.run(course);
        } catch (Problem e) {
            state = Action.State.REFUSED;
            problem = e.detail();
        } catch (Undone e) {
            state = Action.State.FAILED;
            problem = e.why;
        } catch (Exception | LinkageError e) {
            if (!closing) {
                LOG.warn(
                        "{} of {} failed",
                        course.action().kind(),
                        course.action().department(),
                        e);
            }
            state = Action.State.FAILED;
            problem = said(e);
        }
        if (closing && state != Action.State.SUCCEEDED) {
            cutOff(course);
            return;
        }
        Action action = course.action();
        busy.remove(action.department(), course);
        try {
            course.end(state, problem);
        } catch (RuntimeException e) {
            if (!closing) {
                LOG.error("The end of action {} ({}) is not on record", action.id(), state, e);
            }
        } finally {
            byId.remove(action.id(), course);
        }
        LOG.info(
                "{} of {} by {}: {}{}",
                action.kind(),
                action.department(),
                action.by(),
                state,
                problem == null ? "" : ", " + problem.en());
    }

    /** It stays on record as it is, for {@link #closeCutOff}; whoever waits for its end does so no longer. */
    private void cutOff(Course course) {
        if (course.cutOff()) {
            Action action = course.action();
            LOG.info(
                    "{} of {} by {} is cut off, because Argosy is stopping; the next start puts it right",
                    action.kind(),
                    action.department(),
                    action.by());
        }
    }

    private static Text said(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return Text.of(message, message);
    }

    private static Problem running(Action other) {
        String kind = argosy.department.Shape.code(other.kind());
        return Problem.conflict(
                "action-running",
                Text.of(
                        "Another action (" + kind + ", by " + other.by() + ") is under way for " + other.department()
                                + "; wait until it has ended.",
                        "部门 " + other.department() + " 正在执行其他操作（" + kind + "，操作人：" + other.by() + "），请等待其结束。"),
                Map.of("action", other.id(), "kind", kind, "by", other.by()));
    }

    private static Problem stopping() {
        return new Problem(
                503,
                "stopping",
                Text.of("Argosy is stopping; give the order again when it is back.", "商舟正在停止，请在其恢复后重新操作。"),
                List.of(),
                Map.of("retryAfter", 30));
    }

    /**
     * What is under way gets a moment to end; what does not is cut off, and told of at the next start. A thread in the
     * middle of Derby is left alone as long as can be: an interrupt costs it the connection, with much noise in the log.
     */
    @Override
    public void close() {
        closing = true;
        pool.shutdown();
        byId.values().forEach(Course::leaveOff);
        try {
            if (!pool.awaitTermination(MOMENT.toMillis(), TimeUnit.MILLISECONDS)) {
                pool.shutdownNow();
                pool.awaitTermination(LAST_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byId.values().forEach(this::cutOff);
    }
}
