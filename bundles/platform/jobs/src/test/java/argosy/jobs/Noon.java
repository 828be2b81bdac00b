package argosy.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands at noon of Monday, 23 November 2026 in Shanghai until the test moves it. */
final class Noon extends Clock {

    static final Instant BEGIN = Instant.parse("2026-11-23T04:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);

    void advance(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
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
