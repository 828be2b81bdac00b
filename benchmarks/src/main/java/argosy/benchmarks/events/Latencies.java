package argosy.benchmarks.events;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** How long things took, as far as there is room. */
final class Latencies {

    private final long[] nanos = new long[1 << 20];
    private final AtomicInteger count = new AtomicInteger();

    void add(long took) {
        int index = count.getAndIncrement();
        if (index < nanos.length) {
            nanos[index] = took;
        }
    }

    void clear() {
        count.set(0);
    }

    int count() {
        return Math.min(count.get(), nanos.length);
    }

    /** The time in milliseconds that this share did not exceed. */
    double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, count());
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
