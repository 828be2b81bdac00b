package argosy.events;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of the delivery: a few for what happens, one for history, one for times. All begin here: a thread remembers
 * who was calling when it began, so one that began with a department's commit would keep that department's classes.
 */
final class Workers implements AutoCloseable {

    private static final int MOST = 16;
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final AtomicInteger numbers = new AtomicInteger();
    private final BooleanSupplier busy;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ThreadPoolExecutor pool = pool(MOST);
    private final ThreadPoolExecutor history = pool(1);
    private final ScheduledThreadPoolExecutor times = new ScheduledThreadPoolExecutor(1, threads());

    Workers(BooleanSupplier busy) {
        this.busy = busy;
        times.prestartAllCoreThreads();
        times.setRemoveOnCancelPolicy(true);
    }

    private ThreadPoolExecutor pool(int most) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(most, most, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads());
        pool.prestartAllCoreThreads();
        return pool;
    }

    private ThreadFactory threads() {
        return work -> {
            Thread thread = new Thread(work, "argosy-events-" + numbers.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Whether history has to stand back. */
    boolean busy() {
        return busy.getAsBoolean();
    }

    /** Does it as soon as a thread is free; nothing more after {@link #close}. */
    void now(Runnable work) {
        submit(pool, work);
    }

    /** Does a piece of history: one at a time, and as long a rest after each as it took while others need the machine. */
    void inTheBackground(Runnable work) {
        submit(history, () -> {
            long began = System.nanoTime();
            work.run();
            if (busy()) {
                rest(System.nanoTime() - began);
            }
        });
    }

    Future<?> later(long millis, Runnable work) {
        try {
            return times.schedule(() -> guarded(work), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Nothing is planned any more", e);
            return CompletableFuture.completedFuture(null);
        }
    }

    void every(long millis, Runnable work) {
        times.scheduleWithFixedDelay(() -> guarded(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    private void rest(long nanos) {
        try {
            closing.await(Math.min(nanos, TimeUnit.SECONDS.toNanos(1)), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void submit(ExecutorService executor, Runnable work) {
        try {
            executor.execute(() -> guarded(work));
        } catch (RejectedExecutionException e) {
            LOG.debug("Nothing is delivered any more", e);
        }
    }

    private void guarded(Runnable work) {
        if (closing.getCount() == 0) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The delivery of events met something unforeseen", e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        times.shutdownNow();
        // Not interrupted while it works: Derby closes the files of an interrupted thread.
        history.shutdown();
        pool.shutdown();
        try {
            if (!pool.awaitTermination(10, TimeUnit.SECONDS) || !history.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("A subscriber still works on an event after 10 seconds");
            }
            times.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
