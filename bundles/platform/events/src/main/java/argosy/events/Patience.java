package argosy.events;

import java.time.Duration;
import java.util.List;

/**
 * How long events are tried and kept.
 *
 * @param retries how long after each failure an event is tried again; after the last it is a dead letter
 * @param mostSetAside subjects that may be set aside before a subscriber pauses by itself
 * @param retention how long a log keeps what everybody has had; null for ever
 */
public record Patience(List<Duration> retries, int mostSetAside, Duration retention) {

    /** Five tries within a quarter of an hour; everything is kept. */
    public static final Patience STANDARD = new Patience(
            List.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10)),
            1000,
            null);

    public Patience {
        retries = List.copyOf(retries);
    }

    public Patience keeping(Duration time) {
        return new Patience(retries, mostSetAside, time);
    }
}
