package argosy.department;

import java.util.List;

/**
 * How rows of a file become records of a collection, and how that is taken back.
 *
 * @param <T> a flat record with one component per column
 */
public interface Importer<T extends Record> {

    /** The columns that a file may have. */
    Shape<T> shape();

    /**
     * Checks the rows that could be read against what is stored and against each other, without changing anything;
     * answers the same rows, refused where they cannot be imported.
     */
    List<ImportRow<T>> check(Reads reads, List<ImportRow<T>> rows);

    /**
     * Rows that belong together, for example the lines of one order, share a key; they are imported in one transaction
     * or not at all. Asked for every row, also for those that could not be read and have no record: go by
     * {@link ImportRow#text}, or an order would be imported without the line that has the mistake.
     */
    default String group(ImportRow<T> row) {
        return String.valueOf(row.line());
    }

    /** Makes the records of one group; answers their ids. */
    List<Long> accept(Transaction transaction, List<ImportRow<T>> group);

    /** Takes one imported record back; throws a conflict when it has been worked on since. */
    void undo(Transaction transaction, long id);
}
