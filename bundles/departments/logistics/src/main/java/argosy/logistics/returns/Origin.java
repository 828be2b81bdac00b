package argosy.logistics.returns;

import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS;
import static argosy.logistics.shipping.Parcel.PARCELS;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.shipping.Parcel;
import java.util.List;

/**
 * Where goods that come back went out: an order, perhaps one parcel of it; nothing of it known when all are null.
 *
 * @param order id of the dispatch order
 */
record Origin(Long order, String orderNumber, String parcel, String warehouse) {

    static final Origin UNKNOWN = new Origin(null, null, null, null);

    /** What the number of a parcel or an order, or neither, names. 422 when there is none or the two do not go together. */
    static Origin of(Reads reads, String parcel, String order) {
        if (parcel == null && order == null) {
            return UNKNOWN;
        }
        if (parcel == null) {
            Stored<DispatchOrder> found = reads.first(
                            DISPATCH_ORDERS, DISPATCH_ORDER.NUMBER.eq(order).or(DISPATCH_ORDER.ORDER_REF.eq(order)))
                    .orElseThrow(
                            () -> Problem.invalid("order", "There is no order " + order + ".", "没有订单 " + order + "。"));
            return new Origin(
                    found.id(), found.value().number(), null, found.value().warehouse());
        }
        List<Stored<Parcel>> found =
                reads.select(PARCELS, PARCEL.NUMBER.eq(parcel).or(PARCEL.TRACKING_NO.eq(parcel)), 2);
        if (found.size() != 1) {
            throw Problem.invalid(
                    "parcel",
                    found.isEmpty()
                            ? "There is no parcel " + parcel + "."
                            : "Two carriers have the number " + parcel + "; give the number of the parcel.",
                    found.isEmpty() ? "没有包裹 " + parcel + "。" : "多家物流公司都有运单号 " + parcel + "，请填写包裹号。");
        }
        Parcel p = found.get(0).value();
        if (order != null && !order.equals(p.orderNumber())) {
            Origin named = of(reads, null, order);
            if (!named.orderNumber().equals(p.orderNumber())) {
                throw Problem.invalid(
                        "order",
                        "Parcel " + parcel + " belongs to " + p.orderNumber() + ".",
                        "包裹 " + parcel + " 属于发货单 " + p.orderNumber() + "。");
            }
        }
        return new Origin(p.dispatchOrder(), p.orderNumber(), p.number(), p.warehouse());
    }
}
