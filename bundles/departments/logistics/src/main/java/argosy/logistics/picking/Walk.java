package argosy.logistics.picking;

import static argosy.logistics.db.Tables.BIN;
import static argosy.logistics.db.Tables.RESERVATION;
import static argosy.logistics.stock.Reservation.RESERVATIONS;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.stock.Reservation;
import argosy.logistics.stock.ReservationState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The way a picker goes: reserved goods of some orders in the walking order of their bins. */
final class Walk {

    /** The most stops one task has. */
    static final int MOST = 2000;

    private Walk() {}

    /** The open reservations of these documents, by id; one more than {@link #MOST} at most. */
    static List<Stored<Reservation>> open(Reads reads, Collection<String> numbers) {
        return reads.select(
                RESERVATIONS,
                RESERVATION.DOC.in(numbers).and(RESERVATION.STATE.eq(Shape.code(ReservationState.OPEN))),
                MOST + 1);
    }

    /**
     * The stops for these reservations: by walking order, bin, SKU, lot and slot.
     *
     * @param orders in the order of their slots
     * @param first number of the first line
     */
    static List<PickLine> lines(
            Reads reads, List<Stored<DispatchOrder>> orders, List<Stored<Reservation>> reserved, int first) {
        Map<String, Integer> slots = new HashMap<>();
        Map<String, Long> ids = new HashMap<>();
        for (Stored<DispatchOrder> order : orders) {
            slots.put(order.value().number(), slots.size() + 1);
            ids.put(order.value().number(), order.id());
        }
        Map<String, Integer> way = reads.sql()
                .select(BIN.CODE, BIN.WALKING_ORDER)
                .from(BIN)
                .where(BIN.CODE.in(reserved.stream().map(r -> r.value().bin()).collect(Collectors.toSet())))
                .fetchMap(BIN.CODE, BIN.WALKING_ORDER);
        List<Reservation> inOrder = reserved.stream()
                .map(Stored::value)
                .sorted(Comparator.comparing((Reservation r) -> way.get(r.bin()))
                        .thenComparing(Reservation::bin)
                        .thenComparing(Reservation::sku)
                        .thenComparing(Reservation::lot)
                        .thenComparing(r -> slots.get(r.doc()))
                        .thenComparing(Reservation::docLine))
                .toList();
        List<PickLine> lines = new ArrayList<>();
        for (Reservation r : inOrder) {
            lines.add(new PickLine(
                    first + lines.size(),
                    slots.get(r.doc()),
                    ids.get(r.doc()),
                    r.doc(),
                    r.docLine(),
                    r.bin(),
                    r.sku(),
                    r.lot(),
                    r.quantity(),
                    0,
                    0,
                    r.quantity()));
        }
        return lines;
    }

    /** The reservations that a stop is about. */
    static List<Stored<Reservation>> at(PickLine line, List<Stored<Reservation>> reserved) {
        return reserved.stream()
                .filter(r -> r.value().doc().equals(line.orderNumber())
                        && r.value().docLine() == line.orderLine()
                        && r.value().bin().equals(line.bin())
                        && r.value().lot().equals(line.lot()))
                .toList();
    }
}
