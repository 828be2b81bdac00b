package argosy.department;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Import batches: read and checked, looked at, then imported, and taken back when it was a mistake. */
@ProviderType
public interface Imports {

    /** How far a batch is. */
    enum State {
        @Label(en = "Preview", zh = "待确认")
        PREVIEW,
        @Label(en = "Importing", zh = "导入中")
        IMPORTING,
        @Label(en = "Imported", zh = "已导入")
        IMPORTED,
        @Label(en = "Undoing", zh = "撤销中")
        UNDOING,
        @Label(en = "Undone", zh = "已撤销")
        UNDONE
    }

    /**
     * One batch.
     *
     * @param good rows that can be imported; {@code bad} those that cannot
     * @param records records made
     * @param errors the first errors; all of them in the error file
     */
    record Batch(
            long id,
            String collection,
            String fileName,
            State state,
            int good,
            int bad,
            int records,
            Instant createdAt,
            String createdBy,
            List<RowError> errors) {}

    /**
     * What is wrong with one cell.
     *
     * @param line number in the file; the heading is line 1
     * @param field component of the importer's record
     */
    record RowError(int line, String field, String message, String messageZh) {}

    /** Reads and checks the file and keeps it as a preview; nothing is imported yet. */
    <T extends Record> Batch preview(Caller by, String collection, Importer<T> importer, ImportFile file);

    /** A batch of the collection of that name; empty when there is none, or when it is another collection's. */
    Optional<Batch> find(String collection, long id);

    /**
     * Imports the good rows of a preview; may be called again after an interruption and goes on where it stopped. 409 {@code
     * nothing-to-import} for a preview without a good row.
     */
    <T extends Record> Batch accept(Caller by, String collection, Importer<T> importer, long id);

    /** Takes back the records of an imported batch, all those that nobody has worked on since. */
    <T extends Record> Batch undo(Caller by, String collection, Importer<T> importer, long id);

    /** Writes the rows that cannot be imported as CSV with one more column that says why. */
    void writeErrors(String collection, long id, OutputStream out);
}
