package argosy.department;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Reading from a department's database. */
public interface Reads {

    /** jOOQ on the department's database, for queries of the department's own. */
    DSLContext sql();

    /** The record of that id. */
    <R extends Record> Optional<Stored<R>> find(Register<R> register, long id);

    /** The record of that id, or 404. */
    default <R extends Record> Stored<R> get(Register<R> register, long id) {
        return find(register, id).orElseThrow(() -> Problem.notFound(register.name(), id));
    }

    /** Up to {@code limit} records that fulfil the condition, by id. */
    <R extends Record> List<Stored<R>> select(Register<R> register, Condition where, int limit);

    /** The first record by id that fulfils the condition. */
    default <R extends Record> Optional<Stored<R>> first(Register<R> register, Condition where) {
        return select(register, where, 1).stream().findFirst();
    }

    /** One page of a list, within the reach of the caller. */
    <R extends Record> Page<R> list(Register<R> register, ListQuery query, Caller caller, Reach reach);
}
