package argosy.inbox;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The desks of the departments that run. Provided by the host; what is not here waits for nobody until it is back. */
public final class ApprovalDesks {

    private final ConcurrentSkipListMap<String, ApprovalDesk> desks = new ConcurrentSkipListMap<>();

    /** The department's requests may be decided from now on. */
    public void open(ApprovalDesk desk) {
        desks.put(desk.place().department(), desk);
    }

    /** The department is stopping: its requests are nobody's business meanwhile. */
    public void close(String department) {
        desks.remove(department);
    }

    Optional<ApprovalDesk> of(String department) {
        return Optional.ofNullable(desks.get(department));
    }

    /** By department. */
    List<ApprovalDesk> all() {
        return List.copyOf(desks.values());
    }
}
