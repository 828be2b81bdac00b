package argosy.benchmarks.events;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.EditableResource;
import argosy.department.EventType;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.util.stream.IntStream;

/** Publishes: each bulletin is told to others, a note is not. */
@DepartmentModule(name = "press", title = "Press", titleZh = "通讯社")
public final class Press implements Department {

    /** @param nanos on the clock of this process, when it was written */
    record Issued(String code, String name, long nanos) {}

    static final EventType<Issued> ISSUED =
            EventType.of("bulletin.issued", Issued.class, Text.of("A bulletin was issued", "通告已发布"));

    private final Latencies thereAndBack;
    private Database database;

    /** @param thereAndBack gets how long it takes until a listener's answer to an event arrives */
    Press(Latencies thereAndBack) {
        this.thereAndBack = thereAndBack;
    }

    @Override
    public void start(DepartmentContext context) {
        database = context.database();
        context.publishes(ISSUED);
        context.on(
                "answers",
                Readers.CLIPPED.name(),
                Readers.Clipped.class,
                (transaction, event) ->
                        thereAndBack.add(System.nanoTime() - event.data().nanos()));
        context.mount(new Notes(database));
        context.mount(new Bulletins(database));
    }

    /** Issues many in one commit; answers when they are committed. */
    void issue(int first, int count) {
        database.write(Caller.PLATFORM, transaction -> {
            IntStream.range(first, first + count)
                    .forEach(number -> transaction.publish(
                            ISSUED, "P" + number, new Issued("P" + number, "通告", System.nanoTime())));
            return null;
        });
    }

    /** {@code /api/press/notes}. */
    @Path("notes")
    public static final class Notes extends EditableResource<Note> {

        Notes(Database database) {
            super(database, Note.NOTES);
        }
    }

    /** {@code /api/press/bulletins}. */
    @Path("bulletins")
    public static final class Bulletins extends EditableResource<Note> {

        Bulletins(Database database) {
            super(database, Note.BULLETINS);
        }

        @Override
        protected Stored<Note> create(Transaction transaction, Note note) {
            Stored<Note> stored = super.create(transaction, note);
            transaction.publish(ISSUED, note.code(), new Issued(note.code(), note.name(), System.nanoTime()));
            return stored;
        }
    }
}
