package argosy.operations.orders;

import static argosy.operations.orders.SalesOrder.ORDERS;

import argosy.department.BusinessCalendar;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The life of sales orders at operations: confirmed, paid, allocated, shipped, signed, closed, or cancelled before they are
 * shipped (OPS-39 to OPS-41). Each rule works in the transaction it is given and refuses with a {@link Problem}.
 */
public final class Orders {

    private final Supplier<BusinessCalendar> calendar;
    private final OrderFollower follower;
    private final Renewal renewal;
    private final Intake intake;

    /**
     * @param calendar the company's as it is now
     * @param zone the company's time zone
     * @param follower keeps the documents of changes and cancellations
     */
    public Orders(Supplier<BusinessCalendar> calendar, OrderFollower follower) {
        Knowledge knowledge = new Knowledge();
        this.calendar = calendar;
        this.follower = follower;
        this.renewal = new Renewal(knowledge, follower);
        this.intake = new Intake(knowledge, renewal);
    }

    public Intake intake() {
        return intake;
    }

    /** Rules and due times for a piece of work that begins now. */
    public Desk desk() {
        return new Desk(calendar);
    }

    /** Reviewed and right: a paid order is paid at once, and allocated where the shop's rule says so. */
    Stored<SalesOrder> confirm(Transaction tx, long id) {
        Stored<SalesOrder> order = tx.step(ORDERS, id, "confirm");
        Desk desk = desk();
        List<OrderLine> lines = OrderLines.of(tx, id);
        OrderRule rule = desk.rule(tx, order.value().shop());
        SalesOrder checked = renewal.recheck(tx, id, order.value(), lines, rule);
        return keep(
                tx,
                order,
                Progress.of(checked)
                        .enter(OrderState.CONFIRMED, desk.plan(tx), tx.now())
                        .onward(rule, desk.plan(tx), tx.now()),
                lines);
    }

    /** OPS-40: the money has arrived, with us or in escrow. 422 for more than is to be paid. */
    Stored<SalesOrder> pay(Transaction tx, long id, Payment payment) {
        return paid(tx, tx.step(ORDERS, id, "pay"), payment);
    }

    private Stored<SalesOrder> paid(Transaction tx, Stored<SalesOrder> order, Payment payment) {
        SalesOrder was = order.value();
        var sum = was.paid().add(Amounts.cents(payment.amount()));
        if (sum.compareTo(was.payable()) > 0) {
            throw Problem.invalid(
                    "amount",
                    "More than is to be paid: " + was.payable().subtract(was.paid()) + " CNY are left.",
                    "超过应付金额，尚需支付 " + was.payable().subtract(was.paid()) + " 元。");
        }
        PaymentState state = PaymentState.of(was.payable(), sum, payment.escrow());
        Instant at = payment.at() == null ? tx.now() : payment.at();
        SalesOrder paid = was.paying(sum, state, at);
        paid = Exceptions.paid(tx, order.id(), paid);
        Desk desk = desk();
        return keep(
                tx,
                order,
                Progress.of(paid).onward(desk.rule(tx, was.shop()), desk.plan(tx), tx.now()),
                OrderLines.of(tx, order.id()));
    }

    /** What finance tells by event; an order that cannot take it is left as it is, with a remark. */
    void confirmPayment(Transaction tx, Stored<SalesOrder> order, Payment payment) {
        SalesOrder was = order.value();
        boolean fits = (was.state() == OrderState.RECEIVED || was.state() == OrderState.CONFIRMED)
                && was.paid().add(payment.amount()).compareTo(was.payable()) <= 0;
        if (fits) {
            paid(tx, order, payment);
        } else if (was.payment() == PaymentState.HELD_IN_ESCROW) {
            tx.update(ORDERS, order, was.set("payment", PaymentState.PAID));
        } else {
            tx.remark(ORDERS, order.id(), "payment", "财务确认到账 " + payment.amount() + " 元，订单未变更");
        }
    }

    /** The escrow paid out to us. */
    Stored<SalesOrder> releasePayment(Transaction tx, long id) {
        Stored<SalesOrder> order = tx.step(ORDERS, id, "release-payment");
        if (order.value().payment() != PaymentState.HELD_IN_ESCROW) {
            throw Problem.conflict("not-in-escrow", "No money of this order is held in escrow.", "该订单没有担保中的款项。");
        }
        return tx.update(ORDERS, order, order.value().set("payment", PaymentState.PAID));
    }

    /** A refund that was paid out. 422 for more than was paid. */
    Stored<SalesOrder> refund(Transaction tx, long id, Refund refund) {
        return refunded(tx, tx.step(ORDERS, id, "refund"), refund);
    }

    Stored<SalesOrder> refunded(Transaction tx, Stored<SalesOrder> order, Refund refund) {
        SalesOrder was = order.value();
        var sum = was.refunded().add(Amounts.cents(refund.amount()));
        if (sum.compareTo(was.paid()) > 0) {
            throw Problem.invalid(
                    "amount",
                    "More than was paid: " + was.paid().subtract(was.refunded()) + " CNY can be paid back.",
                    "超过实付金额，最多可退 " + was.paid().subtract(was.refunded()) + " 元。");
        }
        SalesOrder back = was.paidBack(sum);
        boolean leaves = back.state().atOperations() || back.state() == OrderState.ALLOCATED;
        if (back.payment() == PaymentState.REFUNDED && leaves) {
            back = Exceptions.raise(
                    tx, order.id(), back, List.of(new Finding(ExceptionKind.REFUND_ASKED, "已全额退款，请取消订单")));
        }
        Stored<SalesOrder> kept = tx.update(ORDERS, order, back);
        if (refund.reason() != null) {
            tx.remark(ORDERS, order.id(), "refund", refund.amount() + "：" + refund.reason());
        }
        return kept;
    }

    /** OPS-41: given to the warehouse. 409 with an open exception, money paid back in full, or goods without SKU. */
    Stored<SalesOrder> allocate(Transaction tx, long id, Allocation allocation) {
        Stored<SalesOrder> order = tx.step(ORDERS, id, "allocate");
        ExceptionKind open = order.value().exceptionKind();
        if (open != null && open.blocking()) {
            throw Problem.conflict(
                    "open-exception",
                    "The order has an open exception (" + argosy.department.Shape.code(open) + "); settle that first.",
                    "订单有未处理的异常（" + argosy.department.Shape.title(open).zh() + "），请先处理。");
        }
        if (!order.value().payment().settled()) {
            throw Problem.conflict("not-paid", "Its money was paid back; cancel the order.", "该订单已全额退款，请取消订单。");
        }
        List<OrderLine> lines = OrderLines.of(tx, id);
        lines.stream().filter(line -> line.sku() == null).findFirst().ifPresent(line -> {
            throw Problem.conflict(
                    "line-without-sku",
                    "Line " + line.line() + " has no SKU; change the order first.",
                    "第 " + line.line() + " 行没有商品编码，请先变更订单。");
        });
        Desk desk = desk();
        return keep(
                tx,
                order,
                Progress.of(order.value())
                        .allocate(
                                allocation.warehouse(),
                                allocation.carrier(),
                                desk.rule(tx, order.value().shop()),
                                desk.plan(tx),
                                tx.now()),
                lines);
    }

    /** –LOG: sent by hand. 409 when a warehouse has taken the order: its parcels tell it. */
    Stored<SalesOrder> ship(Transaction tx, long id, Shipping shipping) {
        Stored<SalesOrder> order = tx.step(ORDERS, id, "ship");
        if (order.value().warehouseState() != null) {
            throw Problem.conflict(
                    "warehouse-has-it",
                    "The warehouse works on it as " + order.value().dispatchNumber() + " and tells when it is sent.",
                    "仓库已接单（" + order.value().dispatchNumber() + "），发货后会自动更新。");
        }
        return enter(tx, order, order.value().sent(shipping.carrier(), shipping.trackingNumbers()), OrderState.SHIPPED);
    }

    /** Signed for, told by hand. */
    Stored<SalesOrder> sign(Transaction tx, long id) {
        Stored<SalesOrder> order = tx.step(ORDERS, id, "sign");
        return enter(tx, order, order.value(), OrderState.SIGNED);
    }

    /** Nothing is left to do: escrow is paid out. A parcel that never was signed for needs a reason. */
    Stored<SalesOrder> close(Transaction tx, long id, String reason) {
        Stored<SalesOrder> order = tx.step(ORDERS, id, "close");
        SalesOrder was = order.value();
        if (was.state() == OrderState.SHIPPED && (reason == null || reason.isBlank())) {
            throw Problem.invalid("reason", "Nobody has signed for it; say why it ends.", "尚未签收，请说明完结原因。");
        }
        return close(tx, order, reason);
    }

    Stored<SalesOrder> close(Transaction tx, Stored<SalesOrder> order, String reason) {
        SalesOrder was = order.value();
        SalesOrder paid = was.payment() == PaymentState.HELD_IN_ESCROW && was.state() == OrderState.SIGNED
                ? was.set("payment", PaymentState.PAID)
                : was;
        return enter(tx, order, reason == null ? paid : paid.because(reason), OrderState.CLOSED);
    }

    /**
     * Ends an order without shipment: at once while it is here, else the warehouse is asked and answers. An order that no
     * warehouse has answered to is ended by the second call.
     */
    Stored<SalesOrder> cancel(Transaction tx, long id, String reason) {
        Stored<SalesOrder> order = tx.step(ORDERS, id, "cancel");
        SalesOrder was = order.value().because(reason);
        if (was.state() == OrderState.CANCELLING) {
            if (was.warehouseState() != null) {
                throw Problem.conflict(
                        "warehouse-answers",
                        "The warehouse has the order and was asked already; wait for its answer.",
                        "已向仓库申请取消，请等待仓库答复。");
            }
            follower.cancellationAnswered(tx, id, true, "没有仓库接单，人工取消");
        } else if (was.state() == OrderState.ALLOCATED) {
            follower.cancellationRequested(tx, order, reason);
            return enter(tx, order, was, OrderState.CANCELLING);
        }
        return enter(tx, order, was, OrderState.CANCELLED);
    }

    /** Stops it for a person to look at. */
    Stored<SalesOrder> hold(Transaction tx, long id, Hold hold) {
        Stored<SalesOrder> order = tx.step(ORDERS, id, "hold");
        ExceptionKind kind = Objects.requireNonNullElse(hold.kind(), ExceptionKind.PAUSED);
        return tx.update(
                ORDERS, order, Exceptions.raise(tx, id, order.value(), List.of(new Finding(kind, hold.reason()))));
    }

    /** Lets it go on: what keeps it from being allocated is settled. */
    Stored<SalesOrder> release(Transaction tx, long id, String reason) {
        Stored<SalesOrder> order = tx.step(ORDERS, id, "release");
        SalesOrder free = Exceptions.settle(tx, id, order.value(), ExceptionKind::blocking, reason);
        return tx.update(ORDERS, order, free);
    }

    /** Another person answers for the present step. */
    Stored<SalesOrder> reassign(Transaction tx, long id, String username) {
        Stored<SalesOrder> order = tx.step(ORDERS, id, "reassign");
        return tx.update(ORDERS, order, order.value().ownedBy(username));
    }

    /** Keeps what a caller has changed: the consignee before the review, remarks and attribution at any time. */
    Stored<SalesOrder> change(Transaction tx, Stored<SalesOrder> before, SalesOrder after) {
        SalesOrder was = before.value();
        boolean moved = !Objects.equals(was.consignee(), after.consignee())
                || !Objects.equals(was.phone(), after.phone())
                || !Objects.equals(was.address(), after.address());
        if (moved && was.state() != OrderState.RECEIVED) {
            throw Problem.conflict(
                    "order-fixed",
                    "After the review the consignee is changed by an order change; make one.",
                    "审核后修改收货信息须填写订单变更单。");
        }
        boolean sentElsewhere =
                !Objects.equals(was.warehouse(), after.warehouse()) || !Objects.equals(was.carrier(), after.carrier());
        if (sentElsewhere && !was.state().atOperations()) {
            throw Problem.conflict(
                    "order-fixed", "Warehouse and carrier are chosen until the order is allocated.", "分配后不能修改仓库和物流公司。");
        }
        SalesOrder changed = moved ? after.to(after.consignee(), after.phone(), after.address()) : after;
        return tx.update(
                ORDERS,
                before,
                moved
                        ? renewal.recheck(
                                tx, before.id(), changed, OrderLines.of(tx, before.id()), desk().rule(tx, was.shop()))
                        : changed);
    }

    /** Goods have come: an order that waited only for them goes on. */
    void lookAgain(Transaction tx, Stored<SalesOrder> order) {
        if (!order.value().state().atOperations()) {
            return;
        }
        Desk desk = desk();
        OrderRule rule = desk.rule(tx, order.value().shop());
        List<OrderLine> lines = OrderLines.of(tx, order.id());
        SalesOrder checked = renewal.recheck(tx, order.id(), order.value(), lines, rule);
        if (!checked.equals(order.value())) {
            keep(tx, order, Progress.of(checked).onward(rule, desk.plan(tx), tx.now()), lines);
        }
    }

    /** Other goods or another consignee before the warehouse has the order; for order changes. */
    public Stored<SalesOrder> replace(Transaction tx, Stored<SalesOrder> order, SalesOrder after, List<NewLine> given) {
        List<OrderLine> there = OrderLines.of(tx, order.id());
        if (given != null && there.stream().anyMatch(line -> line.source() != null)) {
            throw Problem.conflict(
                    "merged-order",
                    "Others were merged into it; take the merge back before its goods are changed.",
                    "该订单含合并订单，变更商品前请先取消合并。");
        }
        List<OrderLine> lines = given == null ? there : OrderLines.numbered(given);
        SalesOrder changed = after.to(after.consignee(), after.phone(), after.address());
        if (given != null) {
            OrderLines.replace(tx, order.id(), lines);
            var goods = Amounts.goods(lines);
            changed = changed.set("goodsAmount", goods).set("pieces", OrderLines.pieces(lines));
        }
        return tx.update(ORDERS, order, renewal.recheck(tx, order.id(), changed, lines, desk().rule(tx, after.shop())));
    }

    /** Brings the order into the state and tells of it. */
    Stored<SalesOrder> enter(Transaction tx, Stored<SalesOrder> order, SalesOrder changed, OrderState next) {
        return keep(tx, order, Progress.of(changed).enter(next, desk().plan(tx), tx.now()), List.of());
    }

    /** What its goods make right or wrong by now. */
    SalesOrder recheck(Transaction tx, long id, SalesOrder order, List<OrderLine> lines) {
        return renewal.recheck(tx, id, order, lines, desk().rule(tx, order.shop()));
    }

    /** Whether there is enough of its goods. */
    SalesOrder recheckStock(Transaction tx, long id, SalesOrder order, List<OrderLine> lines) {
        return renewal.recheckStock(tx, id, order, lines, desk().rule(tx, order.shop()));
    }

    Stored<SalesOrder> keep(Transaction tx, Stored<SalesOrder> before, Progress progress, List<OrderLine> lines) {
        SalesOrder order = progress.entered().contains(OrderState.CANCELLED)
                ? Merging.free(tx, before.id(), progress.order(), desk().plan(tx))
                : progress.order();
        Stored<SalesOrder> kept = tx.update(ORDERS, before, order);
        OrderEvents.entered(tx, progress, lines);
        return kept;
    }
}
