package argosy.logistics.dispatch;

import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.shipping.Parcels;
import argosy.logistics.stock.Goods;
import argosy.logistics.stock.StockLedger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Picked goods of an order that broke before they left the house: others are reserved, and the order is picked again (LOG-15). */
final class BrokenGoods {

    private final StockLedger stock;
    private final Parcels parcels;
    private final Review review;
    private final DispatchLog log;

    BrokenGoods(StockLedger stock, Parcels parcels, Review review, DispatchLog log) {
        this.stock = stock;
        this.parcels = parcels;
        this.review = review;
        this.log = log;
    }

    /**
     * Takes broken pieces away from an order; they lie on hand in the receiving bin of its warehouse then. 422 for an order
     * that does not exist; 409 {@code order-gone} when it has left the house, {@code in-pick-task} while it is being picked,
     * {@code not-held} when it does not have so many.
     */
    void takeAway(Transaction tx, String number, Goods goods) {
        Stored<DispatchOrder> found = tx.first(DISPATCH_ORDERS, DISPATCH_ORDER.NUMBER.eq(number))
                .orElseThrow(() -> Problem.invalid(
                        "sourceNumber", "There is no dispatch order " + number + ".", "没有发货单 " + number + "。"));
        tx.hold(DISPATCH_ORDERS, List.of(found.id()));
        Stored<DispatchOrder> order = tx.get(DISPATCH_ORDERS, found.id());
        DispatchState state = order.value().state();
        if (!state.inHouse()) {
            throw Problem.conflict(
                    "order-gone",
                    Text.of(
                            "The goods of " + number + " are not in the house any more.",
                            "发货单 " + number + " 的货物已不在仓内。"),
                    Map.of("state", Shape.code(state)));
        }
        if (order.value().pickTask() != null) {
            throw Problem.conflict(
                    "in-pick-task",
                    "Finish the pick task " + order.value().pickTask() + " first.",
                    "请先完成拣货单 " + order.value().pickTask() + "。");
        }
        Map<Integer, Long> taken = stock.unpick(tx, number, goods);
        taken.forEach((line, pieces) -> DispatchLines.picked(tx, order.id(), Map.of(line, -pieces)));
        parcels.abandon(tx, parcels.of(tx, List.of(order.id())));
        tx.remark(DISPATCH_ORDERS, order.id(), "broken-before-dispatch", goods.quantity() + " × " + goods.sku());
        long missing = review.reserve(tx, order, Set.of());
        log.back(tx, order, order.value().in(DispatchState.REVIEWED).shortOf(missing));
    }
}
