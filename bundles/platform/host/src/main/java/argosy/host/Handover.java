package argosy.host;

import argosy.gateway.Traffic;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Two versions of a department, of which the newer one has everything and the older one nothing to do. */
final class Handover implements Takeover {

    private static final Duration CHECK_EVERY = Duration.ofMillis(200);

    /** So many failed requests may be an accident. */
    private static final int FEW = 5;

    private final SideBySide versions;
    private final Running before;
    private final Running after;

    Handover(SideBySide versions, Running before, Running after) {
        this.versions = versions;
        this.before = before;
        this.after = after;
    }

    @Override
    public Optional<String> watch(Duration forSoLong) {
        long end = System.nanoTime() + forSoLong.toNanos();
        do {
            try {
                Preparation.check(after.module(), after.department());
            } catch (Exception | LinkageError e) {
                return Optional.of(Reason.of("It is not well: ", e));
            }
            Traffic traffic = after.mount().traffic();
            long failed = traffic.answered(5);
            if (failed >= FEW && failed * 5 > traffic.answered(2) + traffic.answered(4) + failed) {
                return Optional.of("It is not well: " + failed + " requests failed; the log has the causes.");
            }
            LockSupport.parkNanos(CHECK_EVERY.toNanos());
        } while (System.nanoTime() < end && !versions.ending().getAsBoolean());
        return Optional.empty();
    }

    @Override
    public void finish() {
        versions.finish(before, after);
    }

    @Override
    public void goBack(String reason) {
        versions.goBack(before, after, reason);
    }
}
