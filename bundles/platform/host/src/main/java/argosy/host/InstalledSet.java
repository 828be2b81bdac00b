package argosy.host;

import java.util.Set;

/** Which departments should run in this installation; recorded outside of Karaf's cache. */
public interface InstalledSet {

    /** Names of the departments that should run. */
    Set<String> names();
}
