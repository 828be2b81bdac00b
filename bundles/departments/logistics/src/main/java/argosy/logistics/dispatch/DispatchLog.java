package argosy.logistics.dispatch;

import static argosy.logistics.db.Tables.CHECK_MISMATCH;
import static argosy.logistics.db.Tables.DISPATCH_STEP;
import static argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS;

import argosy.department.Prepared;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;

/**
 * Moves dispatch orders from state to state, notes who did it on which day of the company and tells operations of those
 * that came from it (FLOW-01, LOG-10).
 */
final class DispatchLog {

    private static final List<Field<?>> STEP_COLUMNS = List.of(
            DISPATCH_STEP.ID,
            DISPATCH_STEP.DISPATCH_ORDER,
            DISPATCH_STEP.STEP,
            DISPATCH_STEP.PERSON,
            DISPATCH_STEP.TAKEN_AT,
            DISPATCH_STEP.ON_DAY,
            DISPATCH_STEP.WAREHOUSE,
            DISPATCH_STEP.CARRIER,
            DISPATCH_STEP.PIECES,
            DISPATCH_STEP.PARCELS,
            DISPATCH_STEP.ON_TIME,
            DISPATCH_STEP.TOOK_MS);

    private static final Prepared.Change NOTE_STEP = Prepared.Change.insert(DISPATCH_STEP, STEP_COLUMNS);

    private final SalesNews news;

    DispatchLog(SalesNews news) {
        this.news = news;
    }

    /** Keeps a new order. */
    Stored<DispatchOrder> begin(Transaction tx, DispatchOrder order) {
        Stored<DispatchOrder> kept = tx.insert(DISPATCH_ORDERS, order);
        taken(tx, kept);
        return kept;
    }

    /** What was kept with {@link #begin} is told from now on, after its lines are kept as well. */
    void announce(Transaction tx, Stored<DispatchOrder> order) {
        news.tell(tx, null, order);
    }

    /** Keeps the order as it is now; a new state is a step taken. */
    Stored<DispatchOrder> keep(Transaction tx, Stored<DispatchOrder> before, DispatchOrder after) {
        Stored<DispatchOrder> kept = tx.update(DISPATCH_ORDERS, before, after);
        if (before.value().state() != after.state()) {
            taken(tx, kept);
        }
        news.tell(tx, before.value(), kept);
        return kept;
    }

    /** Puts the order back to a step it has taken before; the day's report counts that step once. */
    Stored<DispatchOrder> back(Transaction tx, Stored<DispatchOrder> before, DispatchOrder after) {
        Stored<DispatchOrder> kept = tx.update(DISPATCH_ORDERS, before, after);
        news.tell(tx, before.value(), kept);
        return kept;
    }

    /** Notes that the order has come into its state. */
    private void taken(Transaction tx, Stored<DispatchOrder> order) {
        DispatchOrder o = order.value();
        Integer onTime = o.state() != DispatchState.HANDED_OVER || o.promisedAt() == null
                ? null
                : o.handedAt().isAfter(o.promisedAt()) ? 0 : 1;
        Instant since = o.stepBefore(order.createdAt());
        tx.run(
                NOTE_STEP,
                tx.nextId(),
                order.id(),
                Shape.code(o.state()),
                tx.by().username(),
                tx.now(),
                today(tx),
                o.warehouse(),
                o.carrier(),
                o.pieces() - (o.state().compareTo(DispatchState.PICKED) < 0 ? 0 : o.shortPieces()),
                o.parcels(),
                onTime,
                since == null ? null : Duration.between(since, tx.now()).toMillis());
    }

    /** Notes what the outgoing check has found wrong. */
    void mismatched(Transaction tx, Stored<DispatchOrder> order, List<Mismatch> mismatches) {
        DispatchOrder o = order.value();
        tx.publish(
                DispatchEvents.MISMATCHED,
                o.orderRef(),
                new DispatchEvents.Mismatched(
                        o.orderRef(),
                        o.number(),
                        mismatches.stream()
                                .map(m -> new DispatchEvents.Difference(
                                        Shape.code(m.kind()), m.sku(), m.expected(), m.scanned()))
                                .toList()));
        for (Mismatch found : mismatches) {
            tx.sql()
                    .insertInto(
                            CHECK_MISMATCH,
                            CHECK_MISMATCH.ID,
                            CHECK_MISMATCH.DISPATCH_ORDER,
                            CHECK_MISMATCH.ORDER_NUMBER,
                            CHECK_MISMATCH.WAREHOUSE,
                            CHECK_MISMATCH.CARRIER,
                            CHECK_MISMATCH.CHECKER,
                            CHECK_MISMATCH.FOUND_AT,
                            CHECK_MISMATCH.ON_DAY,
                            CHECK_MISMATCH.KIND,
                            CHECK_MISMATCH.SKU,
                            CHECK_MISMATCH.EXPECTED,
                            CHECK_MISMATCH.SCANNED)
                    .values(
                            tx.nextId(),
                            order.id(),
                            o.number(),
                            o.warehouse(),
                            o.carrier(),
                            tx.by().username(),
                            tx.now(),
                            today(tx),
                            Shape.code(found.kind()),
                            found.sku(),
                            found.expected(),
                            found.scanned())
                    .execute();
        }
    }

    static void forget(Transaction tx, long order) {
        tx.sql()
                .deleteFrom(DISPATCH_STEP)
                .where(DISPATCH_STEP.DISPATCH_ORDER.eq(order))
                .execute();
    }

    private LocalDate today(Transaction tx) {
        return tx.today();
    }
}
