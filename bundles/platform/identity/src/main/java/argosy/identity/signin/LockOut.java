package argosy.identity.signin;

import argosy.department.Problem;
import argosy.department.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Slows down guessing: after five failures for one username from one address further tries are refused, first for half a
 * minute, then twice as long each time, up to a quarter of an hour. Forgotten an hour after the last failure.
 */
final class LockOut {

    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final int MOST_KEYS = 20_000;

    private record Key(String username, String address) {}

    private record Failures(int count, Instant last, Instant until) {}

    private final Clock clock;
    private final Map<Key, Failures> failures = new LinkedHashMap<>();

    LockOut(Clock clock) {
        this.clock = clock;
    }

    /** Refuses with 429 and the seconds to wait while the key is locked. */
    synchronized void check(String username, String address) {
        Failures known = failures.get(new Key(username, address));
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.until())) {
            long seconds = Math.max(
                    1, Duration.between(now, known.until()).plusMillis(999).toSeconds());
            throw new Problem(
                    429,
                    "locked-out",
                    Text.of(
                            "Too many failed sign-ins; try again in " + seconds + " seconds.",
                            "登录失败次数过多，请 " + seconds + " 秒后重试。"),
                    List.of(),
                    Map.of("retryAfter", seconds));
        }
    }

    synchronized void failed(String username, String address) {
        Instant now = clock.instant();
        forget(now);
        // Taken out and put in again, so that the oldest stand first.
        Failures known = failures.remove(new Key(username, address));
        int count = known == null ? 1 : known.count() + 1;
        failures.put(new Key(username, address), new Failures(count, now, now.plus(delay(count))));
    }

    synchronized void succeeded(String username, String address) {
        failures.remove(new Key(username, address));
    }

    private static Duration delay(int count) {
        if (count < FREE_FAILURES) {
            return Duration.ZERO;
        }
        Duration delay = FIRST.multipliedBy(1L << Math.min(10, count - FREE_FAILURES));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private void forget(Instant now) {
        Iterator<Failures> oldest = failures.values().iterator();
        while (oldest.hasNext() && (oldest.next().last().plus(MEMORY).isBefore(now) || failures.size() >= MOST_KEYS)) {
            oldest.remove();
        }
    }
}
