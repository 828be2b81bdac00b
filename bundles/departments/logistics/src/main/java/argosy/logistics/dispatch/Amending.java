package argosy.logistics.dispatch;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.shipping.Parcels;
import argosy.logistics.warehouse.Fixed;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What of an order can still be changed at which step (LOG-05, FLOW-01). */
final class Amending {

    private final Parcels parcels;
    private final KnownCodes known;
    private final DispatchLog log;

    Amending(Parcels parcels, KnownCodes known, DispatchLog log) {
        this.parcels = parcels;
        this.known = known;
        this.log = log;
    }

    /**
     * Keeps what a caller has changed: everything while the order is created; carrier until it is packed; sequence, promise
     * and remark as long as the goods are in the house (LOG-05).
     */
    Stored<DispatchOrder> change(Transaction tx, Stored<DispatchOrder> before, DispatchOrder after) {
        DispatchOrder was = before.value();
        if (was.fromSales()) {
            Fixed.same("orderRef", was.orderRef(), after.orderRef());
        }
        if (was.state() != DispatchState.CREATED) {
            boolean carrierOpen = was.state().compareTo(DispatchState.PACKED) < 0;
            DispatchOrder allowed = was.sequenced(after.sequence())
                    .promised(after.promisedAt())
                    .remarked(after.remark())
                    .goingBy(carrierOpen ? after.carrier() : was.carrier());
            if (!was.state().inHouse() || !allowed.equals(after)) {
                throw Problem.conflict(
                        "order-fixed",
                        Text.of(
                                "In the state " + Shape.code(was.state()) + " only "
                                        + (!was.state().inHouse()
                                                ? "notes can be added"
                                                : carrierOpen
                                                        ? "sequence, promisedAt, remark and carrier can be changed"
                                                        : "sequence, promisedAt and remark can be changed")
                                        + ".",
                                "状态 " + Shape.code(was.state()) + " 下"
                                        + (!was.state().inHouse()
                                                ? "只能添加备注记录"
                                                : carrierOpen ? "只能修改顺序、承诺时间、备注和物流公司" : "只能修改顺序、承诺时间和备注")
                                        + "。"),
                        Map.of("state", Shape.code(was.state())));
            }
        }
        if (!after.warehouse().equals(was.warehouse())) {
            known.warehouse(tx, after.warehouse());
        }
        if (!Objects.equals(after.carrier(), was.carrier())) {
            known.carrier(tx, after.carrier());
        }
        return log.keep(tx, before, after);
    }

    /**
     * Sends the goods to somebody else or elsewhere, as the customer asked (FLOW-01): until they are checked. Parcels that
     * are packed already bear the old address; they are void and packed again. 409 {@code order-fixed} afterwards.
     */
    Stored<DispatchOrder> redirect(Transaction tx, Stored<DispatchOrder> order, Recipient recipient) {
        DispatchOrder o = order.value();
        if (o.state().compareTo(DispatchState.PACKED) > 0) {
            throw Problem.conflict(
                    "order-fixed",
                    Text.of(
                            "The goods are checked or gone ("
                                    + Shape.title(o.state()).en() + "): it is too late to change where they go.",
                            "货物已验货或已出库（" + Shape.title(o.state()).zh() + "），不能再更改收货信息。"),
                    Map.of("state", Shape.code(o.state())));
        }
        if (o.state() == DispatchState.PACKED) {
            parcels.abandon(tx, parcels.of(tx, List.of(order.id())));
            return log.back(tx, order, o.to(recipient).unpacked());
        }
        return log.keep(tx, order, o.to(recipient));
    }

    /** Replaces the lines of an order that is not reviewed yet. */
    Stored<DispatchOrder> changeLines(
            Transaction tx, Stored<DispatchOrder> before, List<NewDispatchOrder.NewDispatchLine> lines) {
        if (before.value().state() != DispatchState.CREATED) {
            throw Problem.conflict(
                    "order-fixed",
                    "Lines can be changed only before the review; cancel the order and enter it again under an order number of"
                            + " its own, such as " + before.value().orderRef() + "-2.",
                    "审单后不能修改明细，请取消后以新的订单号（如 " + before.value().orderRef() + "-2）重新建单。");
        }
        if (before.value().fromSales()) {
            throw Problem.conflict(
                    "order-fixed",
                    "The lines are those of the sales order; have operations change it.",
                    "明细来自销售订单，请由运营部改单。");
        }
        known.articles(tx, lines);
        DispatchLines.delete(tx, before.id());
        DispatchLines.insert(tx, before.id(), lines);
        return log.keep(tx, before, before.value().ordered(KnownCodes.pieces(lines)));
    }
}
