package argosy.identity.organisation;

import argosy.department.Attachment;
import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.HistoryEntry;
import argosy.department.ImportFile;
import argosy.department.Importer;
import argosy.department.Imports;
import argosy.department.ListQuery;
import argosy.department.Note;
import argosy.department.Page;
import argosy.department.Prepared;
import argosy.department.Reach;
import argosy.department.Register;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The department's database, telling of every write once it is over. */
public record WatchedDatabase(Database database, Runnable changed) implements Database {

    @Override
    public <T> T write(Caller by, Function<Transaction, T> work) {
        try {
            return database.write(by, work);
        } finally {
            changed.run();
        }
    }

    @Override
    public Imports imports() {
        return new WatchedImports(database.imports(), changed);
    }

    @Override
    public String department() {
        return database.department();
    }

    @Override
    public Instant now() {
        return database.now();
    }

    @Override
    public ZoneId zone() {
        return database.zone();
    }

    @Override
    public List<HistoryEntry> history(Register<?> register, long id, long before, int limit) {
        return database.history(register, id, before, limit);
    }

    @Override
    public List<Note> notes(Register<?> register, long id) {
        return database.notes(register, id);
    }

    @Override
    public Note note(Caller by, Register<?> register, long id, String text) {
        return database.note(by, register, id, text);
    }

    @Override
    public List<Attachment> attachments(Register<?> register, long id) {
        return database.attachments(register, id);
    }

    @Override
    public Attachment attach(
            Caller by, Register<?> register, long id, String fileName, String mediaType, InputStream content) {
        return database.attach(by, register, id, fileName, mediaType, content);
    }

    @Override
    public InputStream open(Register<?> register, long id, long attachment) {
        return database.open(register, id, attachment);
    }

    @Override
    public void detach(Caller by, Register<?> register, long id, long attachment) {
        database.detach(by, register, id, attachment);
    }

    @Override
    public DSLContext sql() {
        return database.sql();
    }

    @Override
    public <R extends Record> Optional<Stored<R>> find(Register<R> register, long id) {
        return database.find(register, id);
    }

    @Override
    public <R extends Record> List<Stored<R>> select(Register<R> register, Condition where, int limit) {
        return database.select(register, where, limit);
    }

    @Override
    public <T> List<T> all(Prepared.Query<T> query, Object... values) {
        return database.all(query, values);
    }

    @Override
    public <R extends Record> Page<R> list(Register<R> register, ListQuery query, Caller caller, Reach reach) {
        return database.list(register, query, caller, reach);
    }

    private record WatchedImports(Imports imports, Runnable changed) implements Imports {

        @Override
        public <T extends Record> Batch preview(Caller by, String collection, Importer<T> importer, ImportFile file) {
            return imports.preview(by, collection, importer, file);
        }

        @Override
        public Optional<Batch> find(String collection, long id) {
            return imports.find(collection, id);
        }

        @Override
        public <T extends Record> Batch accept(Caller by, String collection, Importer<T> importer, long id) {
            try {
                return imports.accept(by, collection, importer, id);
            } finally {
                changed.run();
            }
        }

        @Override
        public <T extends Record> Batch undo(Caller by, String collection, Importer<T> importer, long id) {
            try {
                return imports.undo(by, collection, importer, id);
            } finally {
                changed.run();
            }
        }

        @Override
        public void writeErrors(String collection, long id, OutputStream out) {
            imports.writeErrors(collection, id, out);
        }
    }
}
