package argosy.itests;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits on facts, with a deadline. */
final class Condition {

    private static final Duration POLL = Duration.ofMillis(100);

    private Condition() {}

    /** Returns as soon as the fact holds. */
    static void await(Duration deadline, Supplier<String> what, BooleanSupplier fact) {
        long end = System.nanoTime() + deadline.toNanos();
        while (!fact.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + deadline.toSeconds() + " s: " + what.get());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
