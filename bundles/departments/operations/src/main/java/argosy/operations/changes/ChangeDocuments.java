package argosy.operations.changes;

import static argosy.operations.changes.OrderChange.ORDER_CHANGES;
import static argosy.operations.db.Tables.ORDER_CHANGE;

import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.orders.NewOrder;
import argosy.operations.orders.OrderEvents;
import argosy.operations.orders.OrderFollower;
import argosy.operations.orders.SalesOrder;

/** Keeps what is asked of orders that the warehouse has, and what it answers. */
public final class ChangeDocuments implements OrderFollower {

    @Override
    public void cancellationRequested(Transaction tx, Stored<SalesOrder> order, String reason) {
        tx.insert(
                ORDER_CHANGES,
                of(tx, order, OrderChange.Kind.CANCELLATION, null, null, null, reason, ChangeState.SENT));
    }

    @Override
    public void cancellationAnswered(Transaction tx, long order, boolean agreed, String answer) {
        tx.first(
                        ORDER_CHANGES,
                        ORDER_CHANGE
                                .SALES_ORDER
                                .eq(order)
                                .and(ORDER_CHANGE.STATE.eq(Shape.code(ChangeState.SENT)))
                                .and(ORDER_CHANGE.KIND.eq(Shape.code(OrderChange.Kind.CANCELLATION))))
                .ifPresent(change -> answer(tx, change, agreed, answer));
    }

    /** The platform has decided already; the warehouse is asked at once. */
    @Override
    public void changedAtPlatform(Transaction tx, Stored<SalesOrder> order, NewOrder given) {
        Stored<OrderChange> change = tx.insert(
                ORDER_CHANGES,
                of(
                        tx,
                        order,
                        OrderChange.Kind.CHANGE,
                        given.consignee(),
                        given.phone(),
                        given.address(),
                        "平台订单收货信息变更",
                        ChangeState.SENT));
        send(tx, change.value(), order.value());
    }

    static void answer(Transaction tx, Stored<OrderChange> change, boolean agreed, String answer) {
        tx.update(
                ORDER_CHANGES,
                change,
                change.value()
                        .decided(
                                change.value().decidedBy(),
                                change.value().decidedAt() == null
                                        ? tx.now()
                                        : change.value().decidedAt(),
                                answer)
                        .in(agreed ? ChangeState.APPLIED : ChangeState.REFUSED));
    }

    /** Asks the warehouse: the whole consignee as it is to be. */
    static void send(Transaction tx, OrderChange change, SalesOrder order) {
        SalesOrder wanted = change.onto(order);
        tx.publish(
                OrderEvents.CHANGED,
                order.number(),
                new OrderEvents.Changed(
                        order.number(),
                        wanted.consignee(),
                        wanted.phone(),
                        wanted.address(),
                        wanted.sellerRemark(),
                        change.number()));
    }

    static OrderChange of(
            Transaction tx,
            Stored<SalesOrder> order,
            OrderChange.Kind kind,
            String consignee,
            String phone,
            String address,
            String reason,
            ChangeState state) {
        SalesOrder o = order.value();
        return new OrderChange(
                tx.number("GD"),
                order.id(),
                o.number(),
                o.shop(),
                o.supervisor(),
                kind,
                consignee,
                phone,
                address,
                null,
                false,
                reason,
                state,
                null,
                null,
                null);
    }
}
