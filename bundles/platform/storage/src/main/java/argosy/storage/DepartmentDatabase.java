package argosy.storage;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.HistoryEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A department's database as the platform sees it. */
public interface DepartmentDatabase extends Database, AutoCloseable {

    /**
     * The answer that a request with an idempotency key got.
     *
     * @param status HTTP status
     * @param headers {@code Location}, {@code ETag} and {@code Content-Type} lines, each {@code name: value}
     */
    record Answer(int status, String headers, byte[] body) {}

    /**
     * The answer to give to a repeated request: empty when the caller's key (in {@link Caller#request()}) is new. 422
     * when the key was used for another request, 409 when the first request was executed but its answer is not known
     * (it is still running, or the process ended in between).
     */
    Optional<Answer> replay(Caller caller);

    /** Keeps the answer of a request whose key its transaction has claimed; does nothing when none was claimed. */
    void remember(Caller caller, Answer answer);

    /** What the department has told others. */
    EventLog events();

    /** As {@link #write}, for what a subscriber does with events. */
    <T> T deliver(Caller by, Function<SubscriberTransaction, T> work);

    /** The history of all records as far as the query asks, newest first. */
    List<HistoryEntry> audit(AuditQuery query);

    /** The department's jobs and their runs. */
    JobLog jobs();

    /** Closes the pool and shuts the database down. */
    @Override
    void close();
}
