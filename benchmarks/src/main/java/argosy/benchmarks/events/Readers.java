package argosy.benchmarks.events;

import static argosy.benchmarks.db.Tables.CLIPPING;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.Event;
import argosy.department.Prepared;
import argosy.department.Transaction;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Listens: keeps one row for each bulletin. */
@DepartmentModule(name = "readers", title = "Readers", titleZh = "读者")
public final class Readers implements Department {

    private static final Prepared.Change CLIP = Prepared.Change.insert(CLIPPING, List.of(CLIPPING.CODE, CLIPPING.NANOS));

    record Bulletin(String code, long nanos) {}

    private final Latencies latencies;
    private final LongAdder handled = new LongAdder();

    Readers(Latencies latencies) {
        this.latencies = latencies;
    }

    @Override
    public void start(DepartmentContext context) {
        context.on("clippings", Press.ISSUED.name(), Bulletin.class, this::clip);
    }

    private void clip(Transaction transaction, Event<Bulletin> event) {
        transaction.run(CLIP, event.data().code(), event.data().nanos());
        latencies.add(System.nanoTime() - event.data().nanos());
        handled.increment();
    }

    /** How many effects there were. */
    long handled() {
        return handled.sum();
    }
}
