package argosy.host;

import java.time.Duration;
import java.util.Optional;

/**
 * A new version that has the requests, the events and the jobs of its department, while the version before still waits to
 * have them back. Ends with exactly one of {@link #finish} and {@link #goBack}.
 */
public interface Takeover {

    /**
     * Watches the new version for a while.
     *
     * @return the reason, as a sentence, as soon as it is not well; empty when it was well all the time
     */
    Optional<String> watch(Duration forSoLong);

    /** The version before answers its last requests and leaves; what it alone needed of the schema is taken away. */
    void finish();

    /** The version before has everything back, and the new one leaves. */
    void goBack(String reason);
}
