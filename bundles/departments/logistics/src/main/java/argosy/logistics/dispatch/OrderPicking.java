package argosy.logistics.dispatch;

import static argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.stock.Reservation;
import argosy.logistics.stock.ReservationState;
import argosy.logistics.stock.StockLedger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How reserved goods of an order come out of their bins, and what happens when they are not there (LOG-07). */
final class OrderPicking {

    private final StockLedger stock;
    private final Review review;
    private final DispatchLog log;

    OrderPicking(StockLedger stock, Review review, DispatchLog log) {
        this.stock = stock;
        this.review = review;
        this.log = log;
    }

    /** Books what was picked for an order that is in no pick task. */
    Stored<DispatchOrder> pick(Transaction tx, Stored<DispatchOrder> order, PickedGoods goods) {
        DispatchState.WORKFLOW.require("pick", order.value().state());
        if (order.value().pickTask() != null) {
            throw Problem.conflict(
                    "in-pick-task",
                    Text.of(
                            "The order is picked with " + order.value().pickTask() + "; confirm it there.",
                            "该单在拣货单 " + order.value().pickTask() + " 中，请在那里确认。"),
                    Map.of("pickTask", order.value().pickTask()));
        }
        if (goods.asReserved()) {
            List<Stored<Reservation>> open = open(tx, order);
            stock.pick(tx, open);
            DispatchLines.picked(tx, order.id(), byLine(open));
        }
        for (int i = 0; i < goods.picks().size(); i++) {
            PickedGoods.Taken taken = goods.picks().get(i);
            List<Stored<Reservation>> there = open(tx, order).stream()
                    .filter(r -> r.value().bin().equals(taken.bin())
                            && r.value().sku().equals(taken.sku())
                            && (taken.lot() == null
                                    || taken.lot().equals(r.value().lot())))
                    .toList();
            long left = take(tx, order.id(), there, taken.quantity());
            if (left > 0) {
                throw Problem.invalid(
                        "picks[" + i + "].quantity",
                        (taken.quantity() - left) + " pieces of " + taken.sku() + " are reserved in bin " + taken.bin()
                                + " for this order, not " + taken.quantity() + ".",
                        "库位 " + taken.bin() + " 为该单占用的 " + taken.sku() + " 为 " + (taken.quantity() - left) + " 件，不是 "
                                + taken.quantity() + " 件。");
            }
        }
        if (goods.rest() == ShortPick.ELSEWHERE) {
            missing(tx, order, open(tx, order));
        }
        return settle(tx, order, tx.by().username(), goods.rest() == ShortPick.SHIP);
    }

    /** Takes so many pieces of these reservations out of their bins; answers how many could not be taken. */
    long take(Transaction tx, long order, List<Stored<Reservation>> open, long pieces) {
        long left = pieces;
        for (Stored<Reservation> reservation : open) {
            long some = Math.min(left, reservation.value().quantity());
            if (some > 0) {
                stock.pick(tx, reservation, some);
                DispatchLines.picked(tx, order, Map.of(reservation.value().docLine(), some));
                left -= some;
            }
        }
        return left;
    }

    /** The reserved goods are not in their bins: says so on the timeline and looks for others elsewhere. */
    void missing(Transaction tx, Stored<DispatchOrder> order, List<Stored<Reservation>> gone) {
        if (gone.isEmpty()) {
            return;
        }
        stock.release(tx, gone);
        for (Stored<Reservation> reservation : gone) {
            Reservation r = reservation.value();
            tx.remark(
                    DISPATCH_ORDERS,
                    order.id(),
                    "missing-at-bin",
                    r.quantity() + " × " + r.sku() + (r.lot().isEmpty() ? "" : " / " + r.lot()) + " @ " + r.bin());
        }
        Set<String> bins = gone.stream().map(r -> r.value().bin()).collect(Collectors.toSet());
        review.reserve(tx, order, bins);
    }

    /**
     * Sees whether the order is picked: when all its pieces are, or when it is to go without the rest. Otherwise it stays
     * where it is, out of its pick task, short of what is neither picked nor reserved.
     */
    Stored<DispatchOrder> settle(Transaction tx, Stored<DispatchOrder> order, String picker, boolean goWithout) {
        List<DispatchLine> lines = DispatchLines.of(tx, order.id());
        long ordered = lines.stream().mapToLong(DispatchLine::quantity).sum();
        long picked = lines.stream().mapToLong(DispatchLine::picked).sum();
        if (goWithout && picked == 0) {
            throw Problem.conflict(
                    "nothing-picked",
                    "Nothing of the order is picked; cancel it or pick at least one piece.",
                    "该单尚未拣到任何商品，请取消或至少拣一件。");
        }
        if (goWithout) {
            stock.release(tx, order.value().number());
        }
        Map<Integer, Long> reserved = byLine(open(tx, order));
        List<DispatchLine> after = lines.stream()
                .map(line -> line.shortOf(line.quantity() - line.picked() - reserved.getOrDefault(line.line(), 0L)))
                .toList();
        DispatchLines.write(tx, order.id(), lines, after);
        long missing = after.stream().mapToLong(DispatchLine::shortQuantity).sum();
        DispatchOrder settled = goWithout || picked == ordered
                ? order.value().picked(picker, tx.now())
                : order.value().inPickTask(null);
        return log.keep(tx, order, settled.shortOf(missing));
    }

    private List<Stored<Reservation>> open(Transaction tx, Stored<DispatchOrder> order) {
        return stock.reservations(tx, order.value().number(), ReservationState.OPEN);
    }

    private static Map<Integer, Long> byLine(List<Stored<Reservation>> reservations) {
        Map<Integer, Long> pieces = new TreeMap<>();
        reservations.forEach(r -> pieces.merge(r.value().docLine(), r.value().quantity(), Long::sum));
        return pieces;
    }
}
