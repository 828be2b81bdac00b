package argosy.operations.orders;

import static argosy.operations.db.Tables.SALES_ORDER;
import static argosy.operations.orders.SalesOrder.ORDERS;

import argosy.department.DepartmentContext;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the warehouse and finance tell of orders, and what follows from it in every state (FLOW-01). What is told twice or
 * late changes nothing. Of a cancellation and a shipment that cross, exactly one holds on both sides: what has left the
 * house is shipped.
 */
public final class WarehouseAnswers {

    /** Subscriber of everything that goes by the order's number. */
    public static final String SUBSCRIBER = "orders";

    record Progressed(String orderNumber, String dispatchNumber, String state, Instant at, long shortPieces) {}

    record Answered(String orderNumber, String dispatchNumber, String reason) {}

    record Refused(String orderNumber, String reason) {}

    record Told(String orderNumber, String dispatchNumber) {}

    record Dispatched(String orderNumber, String dispatchNumber, String carrier, List<String> trackingNumbers) {}

    record Lost(String orderNumber, String trackingNumber, String reason) {}

    record Confirmed(String orderNumber, BigDecimal amount) {}

    private final Orders orders;
    private final OrderFollower follower;

    public WarehouseAnswers(Orders orders, OrderFollower follower) {
        this.orders = orders;
        this.follower = follower;
    }

    /** Follows all of it, in one order per sales order. */
    public void follow(DepartmentContext context) {
        context.on(SUBSCRIBER, "dispatch.progressed", Progressed.class, (tx, event) -> progressed(tx, event.data()));
        context.on(SUBSCRIBER, "dispatch.refused", Refused.class, (tx, event) -> refused(tx, event.data()));
        context.on(SUBSCRIBER, "dispatch.cancelled", Told.class, (tx, event) -> cancelled(tx, event.data()));
        context.on(
                SUBSCRIBER,
                "dispatch.cancellation.refused",
                Answered.class,
                (tx, event) -> cancellationRefused(tx, event.data()));
        context.on(SUBSCRIBER, "shipment.dispatched", Dispatched.class, (tx, event) -> dispatched(tx, event.data()));
        context.on(SUBSCRIBER, "shipment.signed", Told.class, (tx, event) -> signed(tx, event.data()));
        context.on(SUBSCRIBER, "shipment.lost", Lost.class, (tx, event) -> lost(tx, event.data()));
        context.on(SUBSCRIBER, "shipment.returned", Told.class, (tx, event) -> returned(tx, event.data()));
        context.on(SUBSCRIBER, "payment.confirmed", Confirmed.class, (tx, event) -> paid(tx, event.data()));
        context.on(SUBSCRIBER, "refund.executed", Confirmed.class, (tx, event) -> refunded(tx, event.data()));
    }

    void progressed(Transaction tx, Progressed told) {
        order(tx, told.orderNumber()).ifPresent(order -> {
            SalesOrder was = order.value();
            boolean waits = was.state() == OrderState.ALLOCATED || was.state() == OrderState.CANCELLING;
            boolean stale =
                    was.warehouseAt() != null && told.at() != null && told.at().isBefore(was.warehouseAt());
            if (waits && !stale) {
                tx.update(
                        ORDERS,
                        order,
                        at(was, told.dispatchNumber(), told.state(), told.at() == null ? tx.now() : told.at())
                                .set("shortPieces", told.shortPieces()));
            }
        });
    }

    /** It could not become a dispatch order: nothing leaves, so a cancellation is done and everything else comes back. */
    void refused(Transaction tx, Refused told) {
        order(tx, told.orderNumber()).ifPresent(order -> {
            SalesOrder was = order.value();
            if (was.state() == OrderState.CANCELLING) {
                ended(tx, order, was, told.reason());
            } else if (was.state() == OrderState.ALLOCATED) {
                back(tx, order, told.reason());
            }
        });
    }

    void cancelled(Transaction tx, Told told) {
        order(tx, told.orderNumber()).ifPresent(order -> {
            SalesOrder was = order.value();
            if (was.state() == OrderState.CANCELLING) {
                ended(tx, order, at(was, told.dispatchNumber(), "cancelled", tx.now()), "仓库已取消，库存已释放");
            } else if (was.state() == OrderState.ALLOCATED) {
                back(tx, order, "仓库取消了发货单 " + told.dispatchNumber());
            }
        });
    }

    void cancellationRefused(Transaction tx, Answered told) {
        order(tx, told.orderNumber()).ifPresent(order -> {
            SalesOrder was = order.value();
            if (was.state() == OrderState.CANCELLING) {
                tooLate(tx, order, at(was, told.dispatchNumber(), was.warehouseState(), tx.now()), told.reason());
            }
        });
    }

    void dispatched(Transaction tx, Dispatched told) {
        order(tx, told.orderNumber()).ifPresent(order -> {
            SalesOrder was = order.value();
            SalesOrder sent = at(was, told.dispatchNumber(), "handed_over", tx.now())
                    .sent(
                            told.carrier() == null ? was.carrier() : told.carrier(),
                            numbers(was.trackingNumbers(), told.trackingNumbers()));
            switch (was.state()) {
                case PAID, ALLOCATED -> orders.enter(tx, order, sent, OrderState.SHIPPED);
                case CANCELLING -> tooLate(tx, order, sent, "已交接给物流公司");
                // Cancelled here by hand while the warehouse could not be asked: the parcel tells the truth.
                case CANCELLED -> tooLate(tx, order, sent.set("endedAt", null), "取消前已发出");
                case SHIPPED -> {
                    if (!sent.trackingNumbers().equals(was.trackingNumbers())) {
                        tx.update(ORDERS, order, byHandToo(tx, order, told, sent));
                    }
                }
                case RECEIVED, CONFIRMED, SIGNED, CLOSED, MERGED, SPLIT -> {
                    // a parcel of it is on its way or was signed for already, or it was never given to the warehouse
                }
            }
        });
    }

    /** The warehouse's first parcel of an order that was sent by hand before: two are on their way. */
    private static SalesOrder byHandToo(Transaction tx, Stored<SalesOrder> order, Dispatched told, SalesOrder sent) {
        String byHand = order.value().trackingNumbers();
        boolean first = order.value().dispatchNumber() == null && byHand != null && !byHand.isBlank();
        return first
                ? Exceptions.raise(
                        tx,
                        order.id(),
                        sent,
                        List.of(new Finding(
                                ExceptionKind.SENT_TWICE,
                                "手工发货 " + byHand + "，仓库又发出 " + String.join(" ", told.trackingNumbers()))))
                : sent;
    }

    void signed(Transaction tx, Told told) {
        order(tx, told.orderNumber()).ifPresent(order -> {
            SalesOrder was = order.value();
            if (was.state() == OrderState.CANCELLING) {
                follower.cancellationAnswered(tx, order.id(), false, "客户已签收");
            }
            if (was.state() == OrderState.SHIPPED
                    || was.state() == OrderState.ALLOCATED
                    || was.state() == OrderState.CANCELLING) {
                orders.enter(
                        tx, order, at(was, told.dispatchNumber(), "signed_by_customer", tx.now()), OrderState.SIGNED);
            }
        });
    }

    void lost(Transaction tx, Lost told) {
        trouble(tx, told.orderNumber(), "lost", ExceptionKind.PARCEL_LOST, told.trackingNumber() + "：" + told.reason());
    }

    void returned(Transaction tx, Told told) {
        trouble(tx, told.orderNumber(), "returned", ExceptionKind.PARCEL_RETURNED, "包裹已拦截退回");
    }

    void paid(Transaction tx, Confirmed told) {
        order(tx, told.orderNumber())
                .ifPresent(order -> orders.confirmPayment(tx, order, new Payment(told.amount(), false, null)));
    }

    /** More than was paid cannot come back; what is told of it is left on the time line. */
    void refunded(Transaction tx, Confirmed told) {
        order(tx, told.orderNumber()).ifPresent(order -> {
            if (order.value()
                            .refunded()
                            .add(told.amount())
                            .compareTo(order.value().paid())
                    <= 0) {
                orders.refunded(tx, order, new Refund(told.amount(), null));
            } else {
                tx.remark(ORDERS, order.id(), "refund", "退款 " + told.amount() + " 元超过实付，未计入");
            }
        });
    }

    private void trouble(Transaction tx, String number, String state, ExceptionKind kind, String detail) {
        order(tx, number).ifPresent(order -> {
            SalesOrder was = order.value();
            if (was.state() == OrderState.SHIPPED || was.state() == OrderState.SIGNED) {
                tx.update(
                        ORDERS,
                        order,
                        Exceptions.raise(
                                tx,
                                order.id(),
                                was.set("warehouseState", state).set("warehouseAt", tx.now()),
                                List.of(new Finding(kind, detail))));
            }
        });
    }

    private void ended(Transaction tx, Stored<SalesOrder> order, SalesOrder changed, String answer) {
        follower.cancellationAnswered(tx, order.id(), true, answer);
        orders.enter(tx, order, changed, OrderState.CANCELLED);
    }

    /** Nothing will leave, and nobody asked for that: a person decides what becomes of the order. */
    private void back(Transaction tx, Stored<SalesOrder> order, String why) {
        SalesOrder free = order.value()
                .set("dispatchNumber", null)
                .set("warehouseState", null)
                .set("warehouseAt", null)
                .set("shortPieces", 0L);
        SalesOrder raised =
                Exceptions.raise(tx, order.id(), free, List.of(new Finding(ExceptionKind.WAREHOUSE_REFUSED, why)));
        tx.update(ORDERS, order, raised.enter(OrderState.PAID, orders.desk().plan(tx), tx.now()));
    }

    /** The parcel was faster than the cancellation: it is shipped, and the buyer's wish is left to after-sale. */
    private void tooLate(Transaction tx, Stored<SalesOrder> order, SalesOrder sent, String why) {
        follower.cancellationAnswered(tx, order.id(), false, why);
        SalesOrder asked = Exceptions.raise(
                tx, order.id(), sent, List.of(new Finding(ExceptionKind.REFUND_ASKED, "取消未成功：" + why)));
        orders.enter(tx, order, asked, OrderState.SHIPPED);
    }

    private static SalesOrder at(SalesOrder order, String dispatchNumber, String state, Instant at) {
        return order.set("dispatchNumber", dispatchNumber == null ? order.dispatchNumber() : dispatchNumber)
                .set("warehouseState", state)
                .set("warehouseAt", at);
    }

    private static String numbers(String before, List<String> told) {
        Set<String> all = new LinkedHashSet<>();
        if (before != null && !before.isBlank()) {
            all.addAll(List.of(before.split(" ")));
        }
        if (told != null) {
            all.addAll(told);
        }
        String joined = String.join(" ", all);
        return joined.length() > 500 ? joined.substring(0, joined.lastIndexOf(' ', 500)) : joined;
    }

    private static Optional<Stored<SalesOrder>> order(Transaction tx, String number) {
        return tx.first(ORDERS, SALES_ORDER.NUMBER.eq(number)).map(found -> tx.hold(ORDERS, found.id()));
    }
}
