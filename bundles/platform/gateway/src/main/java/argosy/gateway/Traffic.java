package argosy.gateway;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** What passes through one department: the bulkhead that keeps it from starving the others, and the figures of it. */
public final class Traffic {

    private final Semaphore places;
    private final int limit;
    private final LongAdder[] byStatusClass = {
        new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder()
    };
    private volatile boolean closed;
    private final LongAdder nanos = new LongAdder();
    private final LongAdder refused = new LongAdder();

    Traffic(int limit) {
        this.limit = limit;
        this.places = new Semaphore(limit);
    }

    boolean enter() {
        if (!closed && places.tryAcquire()) {
            if (!closed) {
                return true;
            }
            places.release();
        }
        if (!closed) {
            refused.increment();
        }
        return false;
    }

    /** Lets nobody in any more, and waits until everybody has left or the time is up. */
    void close(Duration longest) {
        closed = true;
        awaitIdle(longest);
    }

    boolean closed() {
        return closed;
    }

    /** Waits until nobody is inside or the time is up; who comes meanwhile is let in. */
    void awaitIdle(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (inFlight() > 0
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    void leave(int status, long tookNanos) {
        places.release();
        nanos.add(tookNanos);
        byStatusClass[Math.min(Math.max(status / 100, 0), 5)].increment();
    }

    /** Requests being answered at this moment. */
    public int inFlight() {
        return limit - places.availablePermits();
    }

    /** Requests answered with this class of status (2 for 2xx …). */
    public long answered(int statusClass) {
        return byStatusClass[statusClass].sum();
    }

    /** Requests refused because the department was at its limit. */
    public long refused() {
        return refused.sum();
    }

    /** Seconds spent answering, all requests together. */
    public double seconds() {
        return nanos.sum() / 1e9;
    }
}
