package argosy.department;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.osgi.annotation.versioning.ProviderType;

/** Reading from a department's database. */
@ProviderType
public interface Reads {

    /** jOOQ on the department's database, for queries of the department's own. */
    DSLContext sql();

    /** This moment by the clock that every rule takes its time from, in milliseconds; one for a whole transaction. */
    Instant now();

    /** The company's time zone: where a business day, a report day or a number's date begins and ends. */
    ZoneId zone();

    /** What day it is at the company. */
    default LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }

    /** The record of that id. */
    <R extends Record> Optional<Stored<R>> find(Register<R> register, long id);

    /** The record of that id, or 404. */
    default <R extends Record> Stored<R> get(Register<R> register, long id) {
        return find(register, id).orElseThrow(() -> Problem.notFound(register, id));
    }

    /** Up to {@code limit} records that fulfil the condition, by id. */
    <R extends Record> List<Stored<R>> select(Register<R> register, Condition where, int limit);

    /** The first record by id that fulfils the condition. */
    default <R extends Record> Optional<Stored<R>> first(Register<R> register, Condition where) {
        return select(register, where, 1).stream().findFirst();
    }

    /** The answer to a prepared question. */
    <T> List<T> all(Prepared.Query<T> query, Object... values);

    /**
     * The answers to a question about many values: in the order in which the database finds them, and twice when a value is
     * given twice. Asked for so many values at a time as the database can look up in an index.
     *
     * @param others what the text has for values behind the condition on the many
     */
    default <V, T> List<T> all(Prepared.QueryOfMany<V, T> query, Collection<V> many, Object... others) {
        List<V> left = List.copyOf(many);
        List<T> answers = new ArrayList<>();
        while (!left.isEmpty()) {
            int taken = Math.min(left.size(), Prepared.QueryOfMany.MOST);
            int size = taken == 1 ? 1 : Integer.highestOneBit(taken - 1) * 2;
            Object[] values = new Object[size + others.length];
            for (int i = 0; i < size; i++) {
                values[i] = left.get(Math.min(i, taken - 1));
            }
            System.arraycopy(others, 0, values, size, others.length);
            answers.addAll(all(query.of(size), values));
            left = left.subList(taken, left.size());
        }
        return answers;
    }

    /** One page of a list, within the reach of the caller. */
    <R extends Record> Page<R> list(Register<R> register, ListQuery query, Caller caller, Reach reach);
}
