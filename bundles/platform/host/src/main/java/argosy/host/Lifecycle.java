package argosy.host;

import argosy.department.Text;
import argosy.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;

/**
 * Starts, replaces and stops the departments whose bundles administration brings. Bundles whose location begins with
 * {@link #LOCATION} do nothing of their own accord: they wait for this.
 */
public interface Lifecycle {

    /** What the locations of bundles begin with that administration brings. */
    String LOCATION = "argosy-department:";

    /** Starts the department of a resolved bundle; returns when it runs or has failed. The bundle is started transiently. */
    DepartmentStatus start(Bundle bundle);

    /**
     * Starts the department of a resolved bundle beside the running one of the same name, and gives it the requests.
     *
     * @param progress told what is being done, in a word or two
     * @throws NotTakenOver when it cannot be; the running one never stopped
     */
    Takeover takeOver(Bundle bundle, Consumer<Text> progress);

    /** Takes a department down: its last requests answered, its database closed, its bundle stopped. */
    void stop(String name);

    /** The department of an installed bundle is not to run now; requests are answered that it was stopped. */
    void rest(Bundle bundle);

    /** A department that was stopped is not here any more. */
    void forget(String name);

    /** The bundle whose department of that name runs or failed. */
    Optional<Bundle> bundle(String name);

    /** How every department is that is here or should be. */
    List<DepartmentStatus> statuses();

    /** What the running department of that name brings. */
    Optional<Offer> offer(String name);

    /**
     * What the department of a resolved bundle would bring, found by starting it on a database in memory, apart from
     * everything.
     *
     * @throws NotTakenOver when it does not start
     */
    Offer trial(Bundle bundle);

    /** Where the departments' databases are. */
    Storage storage();
}
