package argosy.inbox;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** The desks of the departments that run. Provided by the host; what is not here waits for nobody until it is back. */
public final class ApprovalDesks {

    private final ConcurrentSkipListMap<String, ApprovalDesk> desks = new ConcurrentSkipListMap<>();

    /** The department's requests may be decided from now on; in place of a desk of the same department. */
    public void open(ApprovalDesk desk) {
        desks.put(desk.place().department(), desk);
    }

    /** The department is stopping: its requests are nobody's business until it is back. */
    public void close(String department) {
        ApprovalDesk closing = desks.remove(department);
        if (closing != null) {
            closing.close();
        }
    }

    /** What the work makes of the department's desk; empty when the department does not run. */
    <T> Optional<T> with(String department, Function<ApprovalDesk, T> work) {
        ApprovalDesk desk = desks.get(department);
        return desk == null ? Optional.empty() : desk.whileOpen(() -> work.apply(desk));
    }

    /** What the work makes of every desk, by department. */
    <T> List<T> each(Function<ApprovalDesk, T> work) {
        return desks.keySet().stream()
                .flatMap(department -> with(department, work).stream())
                .toList();
    }
}
