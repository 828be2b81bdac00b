package argosy.logistics.stock;

import static argosy.logistics.db.Tables.RESERVATION;
import static argosy.logistics.stock.Reservation.RESERVATIONS;

import argosy.department.Prepared;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/** The table of reservations: how promises change their state. */
final class Reservations {

    private static final Prepared.Change TURN = new Prepared.Change(DSL.update(RESERVATION)
            .set(RESERVATION.STATE, DSL.param("to", RESERVATION.STATE))
            .set(RESERVATION.UPDATED_AT, DSL.param("at", RESERVATION.UPDATED_AT))
            .set(RESERVATION.UPDATED_BY, DSL.param("by", RESERVATION.UPDATED_BY))
            .set(RESERVATION.VERSION, RESERVATION.VERSION.plus(DSL.inline(1)))
            .where(RESERVATION.ID.eq(DSL.param("id", RESERVATION.ID)))
            .and(RESERVATION.VERSION.eq(DSL.param("version", RESERVATION.VERSION)))
            .and(RESERVATION.STATE.eq(DSL.param("from", RESERVATION.STATE))));

    /** Changes the state of all of them, or refuses when one has changed since it was read. */
    static List<Stored<Reservation>> turn(
            Transaction tx, List<Stored<Reservation>> reservations, ReservationState from, ReservationState to) {
        if (reservations.isEmpty()) {
            return List.of();
        }
        List<Stored<Reservation>> inOrder = reservations.stream()
                .sorted(java.util.Comparator.comparingLong(Stored::id))
                .toList();
        inOrder.stream().filter(r -> r.value().state() != from).findFirst().ifPresent(r -> {
            throw changed(r, from);
        });
        int[] turned = tx.runEach(
                TURN,
                inOrder.stream()
                        .map(r -> new Object[] {
                            Shape.code(to), tx.now(), tx.by().username(), r.id(), r.version(), Shape.code(from)
                        })
                        .toList());
        for (int i = 0; i < turned.length; i++) {
            if (turned[i] == 0) {
                throw changed(inOrder.get(i), from);
            }
        }
        List<Stored<Reservation>> after = new ArrayList<>();
        for (Stored<Reservation> r : reservations) {
            after.add(next(tx, r, r.value().in(to)));
        }
        return after;
    }

    /** The reservation cut down to so many pieces; the rest is reserved under a new id. */
    static Stored<Reservation> part(Transaction tx, Stored<Reservation> open, long pieces) {
        long all = open.value().quantity();
        if (pieces < 1 || pieces > all) {
            throw Problem.invalid("quantity", "The quantity must be 1 to " + all + ".", "数量须为 1 到 " + all + "。");
        }
        if (pieces == all) {
            return open;
        }
        int cut = tx.sql()
                .update(RESERVATION)
                .set(RESERVATION.QUANTITY, pieces)
                .set(RESERVATION.VERSION, open.version() + 1)
                .set(RESERVATION.UPDATED_AT, tx.now())
                .set(RESERVATION.UPDATED_BY, tx.by().username())
                .where(
                        RESERVATION.ID.eq(open.id()),
                        RESERVATION.VERSION.eq(open.version()),
                        RESERVATION.STATE.eq(Shape.code(open.value().state())))
                .execute();
        if (cut == 0) {
            throw changed(open, open.value().state());
        }
        tx.insert(RESERVATIONS, open.value().of(all - pieces));
        return next(tx, open, open.value().of(pieces));
    }

    /** Which warehouses the bins of the reservations belong to. */
    static Places bins(Reads reads, List<Stored<Reservation>> reservations) {
        return Places.read(
                reads,
                List.of(),
                reservations.stream().map(r -> r.value().bin()).toList());
    }

    private static Stored<Reservation> next(Transaction tx, Stored<Reservation> r, Reservation value) {
        return new Stored<>(
                r.id(),
                r.version() + 1,
                r.createdAt(),
                r.createdBy(),
                tx.now(),
                tx.by().username(),
                r.unit(),
                value,
                r.extras());
    }

    private static Problem changed(Stored<Reservation> r, ReservationState needed) {
        return Problem.conflict(
                "reservation-not-" + Shape.code(needed),
                Text.of(
                        "Reservation " + r.id() + " is not " + Shape.code(needed) + " any more; read it again.",
                        "库存占用 " + r.id() + " 已不是 " + Shape.code(needed) + " 状态，请重新读取。"),
                Map.of("reservation", r.id()));
    }

    private Reservations() {}
}
