package argosy.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until the test moves it; a department that is started with it takes its time from there. */
public final class TestClock extends Clock {

    private final AtomicReference<Instant> now;

    /** @param now an instant such as {@code 2026-11-22T15:59:00Z} */
    public TestClock(String now) {
        this.now = new AtomicReference<>(Instant.parse(now));
    }

    /** It is that instant now. */
    public void set(Instant instant) {
        now.set(instant);
    }

    /** So much later: {@code clock.advance(Duration.ofDays(8))}. */
    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
