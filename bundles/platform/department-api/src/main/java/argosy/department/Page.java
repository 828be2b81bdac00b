package argosy.department;

import java.util.List;

/**
 * One page of a list.
 *
 * @param next cursor of the following page for {@code ?cursor=}, or null on the last page
 * @param total number of records that match, only when {@code ?count=true} was asked
 */
public record Page<R extends Record>(
        Register<R> register, List<Stored<R>> items, String next, Long total, ListQuery query) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page with its items replaced, one for one. */
    public Page<R> withItems(List<Stored<R>> others) {
        return new Page<>(register, others, next, total, query);
    }
}
