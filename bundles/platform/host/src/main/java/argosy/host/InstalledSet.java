package argosy.host;

import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Which departments should run in this installation; recorded outside of Karaf's cache. */
public interface InstalledSet {

    /** Names of the departments that should run. */
    Set<String> names();

    /** Completes when the bundles of these departments were installed and started, as far as that was possible. */
    CompletionStage<Void> installed();
}
