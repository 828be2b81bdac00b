package argosy.storage;

import argosy.department.Attachment;
import argosy.department.Caller;
import argosy.department.HistoryEntry;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** A department's database, open and migrated: the front of this package, behind which each part does its own. */
final class DepartmentStore implements DepartmentDatabase {

    private final OpenDatabase open;
    private final Runnable leave;
    private final Transactions transactions;
    private final Reading reading;
    private final Requests requests;
    private final Notes notes;
    private final Attachments attachments;
    private final BatchImports imports;
    private final JobLog jobs;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param leave called once, when this version of the department works on the database no more */
    DepartmentStore(OpenDatabase open, Function<Record, String> json, Runnable leave) {
        this.open = open;
        this.leave = leave;
        Engine engine = open.engine();
        this.transactions = new Transactions(open, json);
        this.reading = transactions.reading();
        this.requests = new Requests(transactions);
        this.notes = new Notes(transactions);
        this.attachments = new Attachments(transactions, engine.attachments(), open.alone());
        this.imports = new BatchImports(transactions, this);
        this.jobs = new JobLog(transactions, engine);
    }

    @Override
    public String department() {
        return open.department();
    }

    @Override
    public DSLContext sql() {
        return transactions.sql();
    }

    @Override
    public Instant now() {
        return transactions.now();
    }

    @Override
    public ZoneId zone() {
        return transactions.zone();
    }

    @Override
    public <R extends Record> Optional<Stored<R>> find(Register<R> register, long id) {
        return transactions.repeated(() -> reading.find(register, id));
    }

    @Override
    public <R extends Record> List<Stored<R>> select(Register<R> register, Condition where, int limit) {
        return transactions.repeated(() -> reading.select(register, where, limit));
    }

    @Override
    public <T> List<T> all(Prepared.Query<T> query, Object... values) {
        return transactions.repeated(() -> reading.all(query, values));
    }

    @Override
    public <R extends Record> Page<R> list(Register<R> register, ListQuery query, Caller caller, Reach reach) {
        return transactions.repeated(() -> reading.list(register, query, caller, reach));
    }

    @Override
    public <T> T write(Caller by, Function<Transaction, T> work) {
        return transactions.write(by, work::apply);
    }

    @Override
    public <T> T deliver(Caller by, Function<SubscriberTransaction, T> work) {
        return transactions.write(by, work::apply);
    }

    @Override
    public EventLog events() {
        return transactions.events();
    }

    @Override
    public List<HistoryEntry> audit(AuditQuery query) {
        return transactions.run(connection -> History.search(connection, query));
    }

    @Override
    public List<HistoryEntry> history(Register<?> register, long id, long before, int limit) {
        return transactions.run(connection -> History.read(connection, register.name(), id, before, limit));
    }

    @Override
    public List<Note> notes(Register<?> register, long id) {
        return notes.of(register, id);
    }

    @Override
    public Note note(Caller by, Register<?> register, long id, String text) {
        return notes.add(by, register, id, text);
    }

    @Override
    public List<Attachment> attachments(Register<?> register, long id) {
        return attachments.of(register, id);
    }

    @Override
    public Attachment attach(
            Caller by, Register<?> register, long id, String fileName, String mediaType, InputStream content) {
        return attachments.add(by, register, id, fileName, mediaType, content);
    }

    @Override
    public InputStream open(Register<?> register, long id, long attachment) {
        return attachments.open(register, id, attachment);
    }

    @Override
    public void detach(Caller by, Register<?> register, long id, long attachment) {
        attachments.remove(by, register, id, attachment);
    }

    @Override
    public Imports imports() {
        return imports;
    }

    @Override
    public Optional<Answer> replay(Caller caller) {
        return requests.replay(caller);
    }

    @Override
    public void remember(Caller caller, Answer answer) {
        requests.remember(caller, answer);
    }

    @Override
    public JobLog jobs() {
        return jobs;
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            leave.run();
        }
    }
}
