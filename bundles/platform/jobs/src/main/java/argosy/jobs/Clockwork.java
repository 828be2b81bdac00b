package argosy.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The one thread that waits for what is due, and the few that do it. */
final class Clockwork implements Executor, AutoCloseable {

    private static final int WORKERS = 4;

    /** Nothing is waited for longer: the clock may be set, the calendar changed, a job switched on by another node. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Clock clock;
    private final ScheduledThreadPoolExecutor timer;
    private final ThreadPoolExecutor workers;

    Clockwork(Clock clock) {
        this.clock = clock;
        this.timer = new ScheduledThreadPoolExecutor(1, daemon("argosy-jobs-timer"));
        timer.setRemoveOnCancelPolicy(true);
        this.workers = new ThreadPoolExecutor(
                WORKERS, WORKERS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemon("argosy-jobs"));
        workers.allowCoreThreadTimeOut(true);
    }

    /** Does the work at that time, or after the longest wait, when it looks again. */
    Future<?> at(Instant time, Runnable work) {
        Duration wait = Duration.between(clock.instant(), time);
        long millis = Math.max(0, (wait.compareTo(LONGEST) > 0 ? LONGEST : wait).toMillis());
        return timer.schedule(() -> workers.execute(work), millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void execute(Runnable work) {
        workers.execute(work);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdown();
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
