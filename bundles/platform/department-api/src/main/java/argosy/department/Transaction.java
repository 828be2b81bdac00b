package argosy.department;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One piece of work that is committed as a whole or not at all. What it inserts, updates and deletes through registers
 * is written to the history in the same commit.
 */
@ProviderType
public interface Transaction extends Reads {

    /** Who does this. */
    Caller by();

    /** A new id: time-ordered, below 2^53, never given twice. */
    long nextId();

    /** A readable number that is never given twice, for example {@code FH-20261122-0007}; gaps are possible. */
    String number(String prefix);

    /** Keeps a new record. 409 when a unique column has the value already. */
    <R extends Record> Stored<R> insert(Register<R> register, R record);

    /** Keeps several new records in batches: same effect as {@link #insert} for each, fewer round trips. */
    <R extends Record> List<Stored<R>> insertAll(Register<R> register, List<R> records);

    /** Replaces the business part of a record; 412 when it was changed since {@code before} was read. */
    <R extends Record> Stored<R> update(Register<R> register, Stored<R> before, R after);

    /** Removes a record; 412 when it was changed since it was read, 409 when others refer to it. */
    <R extends Record> void delete(Register<R> register, Stored<R> record);

    /**
     * The record that this request acts on, found only within the caller's reach under the permission of the request
     * (404 otherwise).
     */
    <R extends Record> Stored<R> target(Register<R> register, long id);

    /** The same, kept from being changed by others until this transaction ends. */
    <R extends Record> Stored<R> hold(Register<R> register, long id);

    /** Keeps others from changing these records until this transaction ends; ids that do not exist are passed over. */
    void hold(Register<?> register, Collection<Long> ids);

    /**
     * The record that a step of its workflow acts on: within the caller's reach (404 otherwise), held until this
     * transaction ends, and in a state that allows the step (409 otherwise).
     */
    default <R extends Record> Stored<R> step(Register<R> register, long id, String step) {
        Stored<R> record = hold(register, id);
        register.require(step, record);
        return record;
    }

    /** Makes a prepared change; answers how many rows it changed. */
    int run(Prepared.Change change, Object... values);

    /** Makes it once with each of these values, in their order; answers how many rows each changed. */
    int[] runEach(Prepared.Change change, List<Object[]> values);

    /** Adds an entry to the record's timeline that is not a change of its fields, for example {@code printed}. */
    void remark(Register<?> register, long id, String action, String text);

    /**
     * Tells others a fact with this transaction's commit, in the department's event log. The type has been declared with
     * {@link DepartmentContext#publishes}.
     *
     * @param subject what the event is about; events of one subject are delivered in their order
     */
    <T extends Record> void publish(EventType<T> type, String subject, T data);
}
