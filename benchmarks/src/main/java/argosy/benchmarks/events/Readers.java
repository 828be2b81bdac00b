package argosy.benchmarks.events;

import static argosy.benchmarks.db.Tables.CLIPPING;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.Event;
import argosy.department.EventType;
import argosy.department.Prepared;
import argosy.department.Text;
import argosy.department.Transaction;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Listens: keeps one row for each bulletin. */
@DepartmentModule(name = "readers", title = "Readers", titleZh = "读者")
public final class Readers implements Department {

    private static final Prepared.Change CLIP =
            Prepared.Change.insert(CLIPPING, List.of(CLIPPING.CODE, CLIPPING.NANOS));

    record Bulletin(String code, long nanos) {}

    /** @param nanos when the bulletin was written */
    record Clipped(String code, long nanos) {}

    static final EventType<Clipped> CLIPPED =
            EventType.of("bulletin.clipped", Clipped.class, Text.of("A bulletin was clipped", "通告已剪存"));

    private final Latencies latencies;
    private final boolean answering;
    private final LongAdder handled = new LongAdder();

    /**
     * @param latencies gets how long it takes until an event is handled
     * @param answering whether each event is answered by one
     */
    Readers(Latencies latencies, boolean answering) {
        this.latencies = latencies;
        this.answering = answering;
    }

    @Override
    public void start(DepartmentContext context) {
        context.publishes(CLIPPED);
        context.on("clippings", Press.ISSUED.name(), Bulletin.class, this::clip);
    }

    private void clip(Transaction transaction, Event<Bulletin> event) {
        transaction.run(CLIP, event.data().code(), event.data().nanos());
        if (answering) {
            transaction.publish(
                    CLIPPED,
                    event.subject(),
                    new Clipped(event.data().code(), event.data().nanos()));
        }
        latencies.add(System.nanoTime() - event.data().nanos());
        handled.increment();
    }

    /** How many effects there were. */
    long handled() {
        return handled.sum();
    }
}
