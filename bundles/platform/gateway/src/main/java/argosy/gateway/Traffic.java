package argosy.gateway;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** What passes through one department: the bulkhead that keeps it from starving the others, and the figures of it. */
public final class Traffic {

    private final Semaphore places;
    private final int limit;
    private final LongAdder[] byStatusClass = {
        new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder()
    };
    private final LongAdder nanos = new LongAdder();
    private final LongAdder refused = new LongAdder();

    Traffic(int limit) {
        this.limit = limit;
        this.places = new Semaphore(limit);
    }

    boolean enter() {
        if (places.tryAcquire()) {
            return true;
        }
        refused.increment();
        return false;
    }

    /** Lets nobody in any more, and waits until everybody has left or the time is up. */
    void close(Duration longest) {
        try {
            places.tryAcquire(limit, longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
