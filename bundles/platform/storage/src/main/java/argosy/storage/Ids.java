package argosy.storage;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids in the order of time: 41 bits of milliseconds since 2025-01-01, 4 bits of node, 8 bits of counter. When a
 * millisecond's 256 ids are used up they run ahead into the next one.
 *
 * <p>So that no id is given twice after a restart, whatever the clock says then, the time up to which ids may be given
 * is written down beforehand, one minute at a time.
 */
final class Ids {

    private static final long EPOCH = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    private static final int COUNTER_BITS = 8;
    private static final int NODE_BITS = 4;
    private static final long AHEAD = 60_000;

    private final Clock clock;
    private final int node;
    private final Counters counters;
    private final AtomicLong last = new AtomicLong();
    private volatile long reserved;

    Ids(Clock clock, int node, Counters counters) {
        this.clock = clock;
        this.node = node;
        this.counters = counters;
        this.reserved = counters.last(name());
        last.set((reserved << COUNTER_BITS) - 1);
    }

    long next() {
        long tick = last.updateAndGet(before -> Math.max(before + 1, (clock.millis() - EPOCH) << COUNTER_BITS));
        long millis = tick >> COUNTER_BITS;
        if (millis >= reserved) {
            reserve(millis);
        }
        return (millis << (COUNTER_BITS + NODE_BITS))
                | ((long) node << COUNTER_BITS)
                | (tick & ((1 << COUNTER_BITS) - 1));
    }

    /** The smallest id of that time; those given since are not below it. */
    static long first(Instant time) {
        return Math.max(0, time.toEpochMilli() - EPOCH) << (COUNTER_BITS + NODE_BITS);
    }

    private synchronized void reserve(long millis) {
        if (millis >= reserved) {
            counters.raise(name(), millis + AHEAD);
            reserved = millis + AHEAD;
        }
    }

    /** Gives back the rest of the minute, so that ids after a clean restart are not ahead of the clock. */
    void close() {
        counters.set(name(), (last.get() >> COUNTER_BITS) + 1);
    }

    private String name() {
        return "ids-of-node-" + node;
    }
}
