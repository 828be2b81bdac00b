package argosy.department;

import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/** A department's own database: reads at once, writes in explicit transactions. */
@ProviderType
public interface Database extends Reads {

    /** The department's name. */
    String department();

    /**
     * Runs the work in one transaction and commits it. The work must do nothing but use the transaction: it is repeated
     * when the database reports a deadlock.
     */
    <T> T write(Caller by, Function<Transaction, T> work);

    /** The timeline of a record, newest first, at most {@code limit} entries older than {@code before} (0 for all). */
    List<HistoryEntry> history(Register<?> register, long id, long before, int limit);

    /** Notes on a record, newest first. */
    List<Note> notes(Register<?> register, long id);

    /**
     * Keeps a note with a record, in a transaction of its own.
     *
     * @param text up to 4000 characters
     */
    Note note(Caller by, Register<?> register, long id, String text);

    /** Files of a record, newest first. */
    List<Attachment> attachments(Register<?> register, long id);

    /**
     * Keeps a file with a record. 413 when it is too large, 415 when its type is not allowed or its content is not of
     * that type.
     */
    Attachment attach(Caller by, Register<?> register, long id, String fileName, String mediaType, InputStream content);

    /** The content of an attachment of that record, or 404. */
    InputStream open(Register<?> register, long id, long attachment);

    /** Removes a file from a record; the history keeps its name. 404 when the record has no such file. */
    void detach(Caller by, Register<?> register, long id, long attachment);

    /** Import batches of this department. */
    Imports imports();
}
