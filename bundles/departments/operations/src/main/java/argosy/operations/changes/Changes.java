package argosy.operations.changes;

import static argosy.operations.changes.OrderChange.ORDER_CHANGES;
import static argosy.operations.db.Tables.ORDER_CHANGE;
import static argosy.operations.db.Tables.SALES_ORDER;
import static argosy.operations.orders.SalesOrder.ORDERS;

import argosy.department.DepartmentContext;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.orders.OrderState;
import argosy.operations.orders.Orders;
import argosy.operations.orders.SalesOrder;
import argosy.operations.orders.WarehouseAnswers;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Changes of orders after the review: asked for by one person, decided by another, in force at once while the order is here,
 * and after the warehouse has agreed once it is there.
 */
public final class Changes {

    record Applied(String orderNumber, String changeNumber) {}

    record Refused(String orderNumber, String changeNumber, String reason) {}

    private final Orders orders;

    public Changes(Orders orders) {
        this.orders = orders;
    }

    /** Follows what the warehouse answers. */
    public void follow(DepartmentContext context) {
        context.on(
                WarehouseAnswers.SUBSCRIBER,
                "dispatch.change.applied",
                Applied.class,
                (tx, event) -> applied(tx, event.data()));
        context.on(
                WarehouseAnswers.SUBSCRIBER,
                "dispatch.change.refused",
                Refused.class,
                (tx, event) -> refused(tx, event.data()));
    }

    /**
     * 404 for an order out of reach; 422 for an unknown order, an empty change or a price beyond what is granted to the caller
     * (OPS-16); 409 when the order is past changing or another change waits.
     */
    public Stored<OrderChange> request(Transaction tx, NewChange given) {
        if (given.empty()) {
            throw Problem.invalid("order", "Say what is to be changed.", "请填写要变更的内容。");
        }
        Stored<SalesOrder> found = tx.first(ORDERS, SALES_ORDER.NUMBER.eq(given.order()))
                .orElseThrow(() -> Problem.invalid(
                        "order", "There is no order " + given.order() + ".", "没有订单 " + given.order() + "。"));
        Stored<SalesOrder> order = tx.hold(ORDERS, found.id());
        requireChangeable(order.value(), !given.lines().isEmpty());
        GrantedPrices.require(tx, order, given.lines());
        tx.first(
                        ORDER_CHANGES,
                        ORDER_CHANGE
                                .SALES_ORDER
                                .eq(order.id())
                                .and(ORDER_CHANGE.STATE.in(
                                        Shape.code(ChangeState.REQUESTED), Shape.code(ChangeState.SENT))))
                .ifPresent(other -> {
                    throw Problem.conflict(
                            "change-waits",
                            "The change " + other.value().number() + " of this order is not settled yet.",
                            "该订单的变更单 " + other.value().number() + " 尚未处理完。");
                });
        OrderChange change = ChangeDocuments.of(
                tx,
                order,
                OrderChange.Kind.CHANGE,
                given.consignee(),
                given.phone(),
                given.address(),
                given.reason(),
                ChangeState.REQUESTED);
        change = ORDER_CHANGES.shape().with(change, "remark", given.remark());
        change = ORDER_CHANGES
                .shape()
                .with(change, "goodsChanged", !given.lines().isEmpty());
        Stored<OrderChange> kept = tx.insert(ORDER_CHANGES, change);
        ChangeLines.insert(tx, kept.id(), given.lines());
        return kept;
    }

    /** In force at once, or sent to the warehouse that has the order. 409 for one's own request. */
    public Stored<OrderChange> approve(Transaction tx, long id) {
        Stored<SalesOrder> order = orderOf(tx, id);
        Stored<OrderChange> change = tx.step(ORDER_CHANGES, id, "approve");
        if (change.createdBy().equals(tx.by().username())) {
            throw Problem.conflict("own-request", "Somebody else has to approve your request.", "不能审批自己提交的变更单。");
        }
        requireChangeable(order.value(), change.value().goodsChanged());
        OrderChange decided = change.value().decided(tx.by().username(), tx.now(), null);
        if (order.value().state() == OrderState.ALLOCATED) {
            ChangeDocuments.send(tx, decided, order.value());
            return tx.update(ORDER_CHANGES, change, decided.in(ChangeState.SENT));
        }
        orders.replace(
                tx,
                order,
                decided.onto(order.value()),
                decided.goodsChanged() ? ChangeLines.of(tx, List.of(id)).get(id) : null);
        return tx.update(ORDER_CHANGES, change, decided.in(ChangeState.APPLIED));
    }

    public Stored<OrderChange> refuse(Transaction tx, long id, String reason) {
        Stored<OrderChange> change = tx.step(ORDER_CHANGES, id, "refuse");
        return tx.update(
                ORDER_CHANGES,
                change,
                change.value().decided(tx.by().username(), tx.now(), reason).in(ChangeState.REFUSED));
    }

    /** Taken back by who asked. 409 for somebody else. */
    public Stored<OrderChange> cancel(Transaction tx, long id) {
        Stored<OrderChange> change = tx.step(ORDER_CHANGES, id, "cancel");
        if (!change.createdBy().equals(tx.by().username())) {
            throw Problem.conflict(
                    "not-own-request", "Who asked for it takes it back; refuse it instead.", "只能由申请人撤销，可改为拒绝。");
        }
        return tx.update(ORDER_CHANGES, change, change.value().in(ChangeState.CANCELLED));
    }

    /** –LOG: no warehouse has taken the order, so the change is in force. 409 when one has. */
    public Stored<OrderChange> settle(Transaction tx, long id) {
        Stored<SalesOrder> order = orderOf(tx, id);
        Stored<OrderChange> change = tx.step(ORDER_CHANGES, id, "settle");
        if (order.value().warehouseState() != null || change.value().kind() == OrderChange.Kind.CANCELLATION) {
            throw Problem.conflict(
                    "warehouse-answers", "The warehouse was asked; wait for its answer.", "已通知仓库，请等待仓库答复。");
        }
        inForce(tx, order, change, "没有仓库接单，人工确认");
        return tx.get(ORDER_CHANGES, id);
    }

    void applied(Transaction tx, Applied told) {
        sent(tx, told.changeNumber(), change -> {
            Stored<SalesOrder> order = tx.hold(ORDERS, change.value().salesOrder());
            inForce(tx, order, change, "仓库已更改");
        });
    }

    void refused(Transaction tx, Refused told) {
        sent(tx, told.changeNumber(), change -> ChangeDocuments.answer(tx, change, false, told.reason()));
    }

    private static void inForce(Transaction tx, Stored<SalesOrder> order, Stored<OrderChange> change, String answer) {
        tx.update(ORDERS, order, change.value().onto(order.value()));
        ChangeDocuments.answer(tx, change, true, answer);
    }

    private static void sent(Transaction tx, String number, Consumer<Stored<OrderChange>> answered) {
        tx.first(ORDER_CHANGES, ORDER_CHANGE.NUMBER.eq(Objects.requireNonNullElse(number, "")))
                .filter(change -> change.value().state() == ChangeState.SENT)
                .ifPresent(answered);
    }

    /** The order is held before its change, as by everyone who works on orders. */
    private static Stored<SalesOrder> orderOf(Transaction tx, long change) {
        long order = tx.target(ORDER_CHANGES, change).value().salesOrder();
        tx.hold(ORDERS, List.of(order));
        return tx.get(ORDERS, order);
    }

    private static void requireChangeable(SalesOrder order, boolean goods) {
        boolean open = order.state().atOperations() || order.state() == OrderState.ALLOCATED && !goods;
        if (!open) {
            throw Problem.conflict(
                    "order-fixed",
                    goods
                            ? "Goods can be changed until the order is allocated; cancel it and take it in again."
                            : "The order is past changing: it is " + Shape.code(order.state()) + ".",
                    goods
                            ? "分配后不能变更商品，请取消后重新下单。"
                            : "订单状态为“" + Shape.title(order.state()).zh() + "”，不能再变更。");
        }
    }
}
