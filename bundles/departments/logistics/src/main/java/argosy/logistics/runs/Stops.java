package argosy.logistics.runs;

import static argosy.logistics.db.Tables.DELIVERY_STOP;
import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.PARCEL;
import static org.jooq.impl.DSL.count;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.shipping.ParcelState;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows that hang below a run: its parcels in order, and what became of each. */
final class Stops {

    private Stops() {}

    /** The stops of a run in order, with where they are while the run has not ended. */
    static List<Stop> of(Reads reads, Stored<DeliveryRun> run) {
        boolean where = !run.value().state().ended();
        return reads.sql()
                .select(
                        DELIVERY_STOP.STOP_NO,
                        DELIVERY_STOP.PARCEL,
                        PARCEL.NUMBER,
                        PARCEL.TRACKING_NO,
                        PARCEL.PIECES,
                        PARCEL.WEIGHT_GRAMS,
                        DISPATCH_ORDER.CONSIGNEE,
                        DISPATCH_ORDER.PHONE,
                        DISPATCH_ORDER.ADDRESS,
                        DELIVERY_STOP.ATTEMPT,
                        DELIVERY_STOP.OUTCOME,
                        DELIVERY_STOP.REASON,
                        DELIVERY_STOP.HAPPENED_AT,
                        DELIVERY_STOP.PLACE,
                        DELIVERY_STOP.REMARK,
                        DELIVERY_STOP.SIGNER,
                        DELIVERY_STOP.SIGNATURE_FILE,
                        DELIVERY_STOP.SIGNED_TEXT,
                        PARCEL.STATE)
                .from(DELIVERY_STOP)
                .join(PARCEL)
                .on(PARCEL.ID.eq(DELIVERY_STOP.PARCEL))
                .join(DISPATCH_ORDER)
                .on(DISPATCH_ORDER.ID.eq(PARCEL.DISPATCH_ORDER))
                .where(DELIVERY_STOP.RUN.eq(run.id()))
                .orderBy(DELIVERY_STOP.STOP_NO, DELIVERY_STOP.ID)
                .fetch(row -> new Stop(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        where ? row.value7() : null,
                        where ? row.value8() : null,
                        where ? row.value9() : null,
                        row.value10(),
                        Shape.constant(StopOutcome.class, row.value11()).orElseThrow(),
                        row.value12() == null
                                ? null
                                : Shape.constant(FailReason.class, row.value12())
                                        .orElseThrow(),
                        row.value13(),
                        row.value14(),
                        row.value15(),
                        row.value16(),
                        row.value17(),
                        row.value18(),
                        Shape.constant(ParcelState.class, row.value19()).orElseThrow()));
    }

    /** The stop of that parcel that nothing has become of yet; 409 when there is none. */
    static Stop pending(Reads reads, Stored<DeliveryRun> run, String parcel) {
        Stop stop = of(reads, run).stream()
                .filter(s -> s.named(parcel.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.conflict(
                        "not-on-this-run",
                        Text.of(
                                "Parcel " + parcel + " is not on the run "
                                        + run.value().number() + ".",
                                "包裹 " + parcel + " 不在配送单 " + run.value().number() + " 上。"),
                        Map.of("parcel", parcel)));
        if (stop.outcome() != StopOutcome.PENDING) {
            throw Problem.conflict(
                    "stop-done",
                    Text.of(
                            "The stop of parcel " + parcel + " is done: " + Shape.code(stop.outcome()) + ".",
                            "包裹 " + parcel + " 已登记结果：" + Shape.code(stop.outcome()) + "。"),
                    Map.of("outcome", Shape.code(stop.outcome())));
        }
        return stop;
    }

    /** Whether a stop of the run was signed for by that picture. */
    static boolean signed(Reads reads, long run, long file) {
        return reads.sql()
                .fetchExists(DELIVERY_STOP, DELIVERY_STOP.RUN.eq(run).and(DELIVERY_STOP.SIGNATURE_FILE.eq(file)));
    }

    /** Those of the parcels that wait on some run. */
    static Set<Long> waiting(Reads reads, Collection<Long> parcels) {
        return new HashSet<>(reads.sql()
                .select(DELIVERY_STOP.PARCEL)
                .from(DELIVERY_STOP)
                .where(DELIVERY_STOP.PARCEL.in(parcels), DELIVERY_STOP.OUTCOME.eq(Shape.code(StopOutcome.PENDING)))
                .fetch(DELIVERY_STOP.PARCEL));
    }

    /** Adds parcels behind the last stop. */
    static void append(Transaction tx, long run, int last, List<Long> parcels) {
        Map<Long, Integer> tried = new HashMap<>();
        tx.sql()
                .select(DELIVERY_STOP.PARCEL, count())
                .from(DELIVERY_STOP)
                .where(DELIVERY_STOP.PARCEL.in(parcels), DELIVERY_STOP.OUTCOME.ne(Shape.code(StopOutcome.CANCELLED)))
                .groupBy(DELIVERY_STOP.PARCEL)
                .forEach(row -> tried.put(row.value1(), row.value2()));
        var insert = tx.sql()
                .insertInto(
                        DELIVERY_STOP,
                        DELIVERY_STOP.ID,
                        DELIVERY_STOP.RUN,
                        DELIVERY_STOP.STOP_NO,
                        DELIVERY_STOP.PARCEL,
                        DELIVERY_STOP.ATTEMPT,
                        DELIVERY_STOP.OUTCOME);
        int next = last;
        for (long parcel : parcels) {
            next++;
            insert = insert.values(
                    tx.nextId(), run, next, parcel, tried.getOrDefault(parcel, 0) + 1, Shape.code(StopOutcome.PENDING));
        }
        insert.execute();
    }

    static void remove(Transaction tx, long run, Collection<Long> parcels) {
        tx.sql()
                .deleteFrom(DELIVERY_STOP)
                .where(DELIVERY_STOP.RUN.eq(run), DELIVERY_STOP.PARCEL.in(parcels))
                .execute();
    }

    /** Numbers the stops anew in this order. */
    static void reorder(Transaction tx, long run, List<Long> parcels) {
        tx.sql()
                .batch(java.util.stream.IntStream.range(0, parcels.size())
                        .mapToObj(i -> tx.sql()
                                .update(DELIVERY_STOP)
                                .set(DELIVERY_STOP.STOP_NO, i + 1)
                                .where(DELIVERY_STOP.RUN.eq(run), DELIVERY_STOP.PARCEL.eq(parcels.get(i))))
                        .toList())
                .execute();
    }

    static void cancelPending(Transaction tx, long run) {
        tx.sql()
                .update(DELIVERY_STOP)
                .set(DELIVERY_STOP.OUTCOME, Shape.code(StopOutcome.CANCELLED))
                .where(DELIVERY_STOP.RUN.eq(run), DELIVERY_STOP.OUTCOME.eq(Shape.code(StopOutcome.PENDING)))
                .execute();
    }

    static void delivered(Transaction tx, long run, long parcel, Delivery delivery, Instant at) {
        tx.sql()
                .update(DELIVERY_STOP)
                .set(DELIVERY_STOP.OUTCOME, Shape.code(StopOutcome.DELIVERED))
                .set(DELIVERY_STOP.HAPPENED_AT, at)
                .set(DELIVERY_STOP.PLACE, delivery.place())
                .set(DELIVERY_STOP.SIGNER, delivery.signer().strip())
                .set(DELIVERY_STOP.SIGNATURE_FILE, delivery.signature())
                .set(DELIVERY_STOP.SIGNED_TEXT, delivery.signedText())
                .where(DELIVERY_STOP.RUN.eq(run), DELIVERY_STOP.PARCEL.eq(parcel))
                .execute();
    }

    static void failed(Transaction tx, long run, long parcel, StopOutcome outcome, Failure failure, Instant at) {
        tx.sql()
                .update(DELIVERY_STOP)
                .set(DELIVERY_STOP.OUTCOME, Shape.code(outcome))
                .set(DELIVERY_STOP.REASON, Shape.code(failure.reason()))
                .set(DELIVERY_STOP.HAPPENED_AT, at)
                .set(DELIVERY_STOP.PLACE, failure.place())
                .set(DELIVERY_STOP.REMARK, failure.remark())
                .where(DELIVERY_STOP.RUN.eq(run), DELIVERY_STOP.PARCEL.eq(parcel))
                .execute();
    }
}
