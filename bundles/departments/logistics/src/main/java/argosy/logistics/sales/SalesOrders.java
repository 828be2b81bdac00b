package argosy.logistics.sales;

import static argosy.logistics.db.Tables.SALES_ORDER;
import static argosy.logistics.db.Tables.SALES_RULE;
import static argosy.logistics.db.Tables.STOCK_MOVE;
import static argosy.logistics.db.Tables.WAREHOUSE;
import static argosy.logistics.sales.SalesOrder.SALES_ORDERS;
import static argosy.logistics.sales.SalesRule.SALES_RULES;

import argosy.department.BusinessCalendar;
import argosy.department.DepartmentContext;
import argosy.department.Event;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.dispatch.DispatchEvents;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.dispatch.DispatchOrders;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.NewDispatchOrder;
import argosy.logistics.dispatch.Recipient;
import argosy.logistics.warehouse.WarehouseState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What operations asks of logistics by events, and what it is answered (FLOW-01). One subscriber, so that what is asked about
 * an order is done in its order. What cannot be done for a reason of the business is refused in words; it is no failure.
 */
public final class SalesOrders {

    /** {@code order.changed}: the goods go to somebody else or elsewhere; what is null stays. */
    public record Changed(
            String number, String consignee, String phone, String address, String remark, String changeNumber) {}

    /** {@code order.cancellation.requested}, {@code order.cancelled}. */
    public record Cancelled(String number, String reason) {}

    /** {@code order.shipped}, {@code order.closed}. */
    public record Done(String number) {}

    private static final int MOST_REASON = 300;

    private final DispatchOrders orders;
    private final Supplier<BusinessCalendar> calendar;

    public SalesOrders(DispatchOrders orders, Supplier<BusinessCalendar> calendar) {
        this.orders = orders;
        this.calendar = calendar;
    }

    /** Follows operations from the moment there are goods to send: a house without any stock has only just been installed. */
    public void subscribe(DepartmentContext context) {
        context.begins("sales-orders", SalesOrders::missing);
        context.on("sales-orders", "order.allocated", Allocated.class, this::allocated);
        context.on("sales-orders", "order.changed", Changed.class, this::changed);
        context.on("sales-orders", "order.cancellation.requested", Cancelled.class, this::cancellationRequested);
        context.on("sales-orders", "order.cancelled", Cancelled.class, this::cancelled);
        context.on("sales-orders", "order.shipped", Done.class, this::done);
        context.on("sales-orders", "order.closed", Done.class, this::done);
    }

    private static Optional<Text> missing(Reads reads) {
        return reads.sql().fetchExists(STOCK_MOVE)
                ? Optional.empty()
                : Optional.of(Text.of(
                        "No stock has been booked yet; enter warehouses, articles and the opening stock.",
                        "尚无库存：请先录入仓库、商品与期初库存。"));
    }

    /** Makes a dispatch order of it, or goes on with the one that was entered before under the same number. */
    public void allocated(Transaction tx, Event<Allocated> event) {
        Allocated asked = event.data();
        Optional<Stored<DispatchOrder>> there = orders.holdOf(tx, asked.number());
        Optional<Stored<SalesOrder>> known = known(tx, asked.number());
        if (known.isPresent() && known.get().value().state() == SalesOrderState.CANCELLED) {
            tx.publish(
                    DispatchEvents.CANCELLED,
                    asked.number(),
                    new DispatchEvents.Cancelled(
                            asked.number(), known.get().value().dispatchNumber(), tx.now()));
        } else if (there.isPresent() && there.get().value().state() != DispatchState.CANCELLED) {
            Stored<DispatchOrder> adopted = orders.adopt(tx, there.get());
            DispatchOrder order = adopted.value();
            remember(tx, asked.number(), order.shop(), SalesOrderState.TAKEN, order.number(), null);
        } else {
            // The warehouse gave up what it had of it, and operations wants it dispatched all the same.
            there.ifPresent(given -> orders.giveWay(tx, given));
            take(tx, asked);
        }
    }

    /** Sends the goods to another recipient or address while that can be done. */
    public void changed(Transaction tx, Event<Changed> event) {
        Changed change = event.data();
        Optional<Stored<DispatchOrder>> order = sold(tx, change.number());
        if (order.isEmpty()) {
            refuse(tx, change, Words.of(Text.of("There is no dispatch order for it.", "没有对应的发货单。")));
            return;
        }
        Recipient was = Recipient.of(order.get().value());
        Recipient now = new Recipient(
                or(change.consignee(), was.consignee()),
                or(change.phone(), was.phone()),
                or(change.address(), was.address()),
                Words.within(change.remark() == null ? was.remark() : change.remark(), 500));
        if (now.consignee().length() > 100
                || now.phone().length() > 40
                || now.address().length() > 300) {
            refuse(tx, change, Words.of(Text.of("Consignee, phone or address is too long.", "收货人、电话或地址过长。")));
            return;
        }
        try {
            orders.redirect(tx, order.get(), now);
        } catch (Problem tooLate) {
            refuse(tx, change, Words.of(tooLate));
            return;
        }
        tx.publish(
                DispatchEvents.CHANGE_APPLIED,
                change.number(),
                new DispatchEvents.ChangeApplied(change.number(), change.changeNumber()));
    }

    /** Stops the order: nothing leaves and the goods lie where they were, or parcels that have left are called back. */
    public void cancellationRequested(Transaction tx, Event<Cancelled> event) {
        Cancelled asked = event.data();
        String reason = reason(asked.reason());
        Optional<Stored<DispatchOrder>> found = orders.holdOf(tx, asked.number());
        if (found.isEmpty()) {
            remember(tx, asked.number(), null, SalesOrderState.CANCELLED, null, reason);
            tx.publish(
                    DispatchEvents.CANCELLED,
                    asked.number(),
                    new DispatchEvents.Cancelled(asked.number(), null, tx.now()));
            return;
        }
        DispatchState before = found.get().value().state();
        Stored<DispatchOrder> stopped = stop(tx, found.get(), reason);
        DispatchOrder order = stopped.value();
        if (order.state() == DispatchState.CANCELLED) {
            remember(tx, asked.number(), order.shop(), SalesOrderState.CANCELLED, order.number(), reason);
            if (before == DispatchState.CANCELLED) {
                tx.publish(
                        DispatchEvents.CANCELLED,
                        asked.number(),
                        new DispatchEvents.Cancelled(asked.number(), order.number(), order.endedAt()));
            }
            return;
        }
        String refusal = Words.of(refusal(before, order.state()));
        remember(tx, asked.number(), order.shop(), SalesOrderState.TOO_LATE, order.number(), refusal);
        tx.publish(
                DispatchEvents.CANCELLATION_REFUSED,
                asked.number(),
                new DispatchEvents.CancellationRefused(asked.number(), order.number(), refusal));
    }

    /** Operations has ended the order without a shipment: nothing of it is to leave, and nothing is made of it later. */
    public void cancelled(Transaction tx, Event<Cancelled> event) {
        Cancelled ended = event.data();
        String reason = reason(ended.reason());
        Optional<Stored<DispatchOrder>> found = orders.holdOf(tx, ended.number());
        if (found.isEmpty()) {
            remember(tx, ended.number(), null, SalesOrderState.CANCELLED, null, reason);
            return;
        }
        DispatchOrder order = stop(tx, found.get(), reason).value();
        SalesOrderState state =
                order.state() == DispatchState.CANCELLED ? SalesOrderState.CANCELLED : SalesOrderState.TOO_LATE;
        remember(tx, ended.number(), order.shop(), state, order.number(), reason);
    }

    /** Operations has sent the goods itself, or is done with the order: what has not left the house is not sent again. */
    public void done(Transaction tx, Event<Done> event) {
        String number = event.data().number();
        sold(tx, number).filter(order -> order.value().state().inHouse()).ifPresent(order -> {
            String reason = "运营部已自行发货或完结 | Sent otherwise or closed by operations";
            DispatchOrder stopped = stop(tx, order, reason).value();
            if (stopped.state() == DispatchState.CANCELLED) {
                remember(tx, number, stopped.shop(), SalesOrderState.CANCELLED, stopped.number(), reason);
            }
        });
    }

    private void take(Transaction tx, Allocated asked) {
        SalesRule rule = rule(tx, asked.shop());
        Optional<Text> flaw = asked.flaw();
        if (flaw.isPresent()) {
            refuse(tx, asked, Words.of(flaw.get()));
            return;
        }
        NewDispatchOrder given;
        try {
            given = asked.order(
                    warehouse(tx, or(asked.warehouse(), rule.warehouse())),
                    or(asked.carrier(), rule.carrier()),
                    promised(tx, asked.promisedAt()));
            orders.check(tx, given);
        } catch (Problem notPossible) {
            refuse(tx, asked, Words.of(notPossible));
            return;
        }
        Stored<DispatchOrder> made = orders.sell(tx, given);
        remember(
                tx,
                asked.number(),
                asked.shop(),
                SalesOrderState.TAKEN,
                made.value().number(),
                null);
        if (rule.review()) {
            orders.review(tx, made, false);
        }
    }

    /** Stops an order wherever it is; what is on its way back, arrived or ended stays as it is. */
    private Stored<DispatchOrder> stop(Transaction tx, Stored<DispatchOrder> order, String reason) {
        Stored<DispatchOrder> known = order.value().fromSales() ? order : orders.adopt(tx, order);
        return known.value().state().stoppable() ? orders.intercept(tx, known, reason) : known;
    }

    private static Text refusal(DispatchState before, DispatchState after) {
        return after == DispatchState.INTERCEPTED && before != DispatchState.INTERCEPTED
                ? Text.of(
                        "The parcels have left the house; their carrier is asked to bring them back.",
                        "包裹已出库，已通知物流公司截停退回。")
                : Text.of(
                        "The parcels have left the house and cannot be stopped ("
                                + Shape.title(before).en() + ").",
                        "包裹已出库，无法截停（" + Shape.title(before).zh() + "）。");
    }

    private Optional<Stored<DispatchOrder>> sold(Transaction tx, String number) {
        return orders.holdOf(tx, number).filter(order -> order.value().fromSales());
    }

    private void refuse(Transaction tx, Allocated asked, String reason) {
        remember(tx, asked.number(), Words.within(asked.shop(), 100), SalesOrderState.REFUSED, null, reason);
        tx.publish(DispatchEvents.REFUSED, asked.number(), new DispatchEvents.Refused(asked.number(), reason));
    }

    private static void refuse(Transaction tx, Changed change, String reason) {
        tx.publish(
                DispatchEvents.CHANGE_REFUSED,
                change.number(),
                new DispatchEvents.ChangeRefused(change.number(), change.changeNumber(), reason));
    }

    private static void remember(
            Transaction tx, String number, String shop, SalesOrderState state, String dispatchNumber, String reason) {
        Optional<Stored<SalesOrder>> known = known(tx, number);
        SalesOrder order = new SalesOrder(
                number,
                shop == null ? known.map(k -> k.value().shop()).orElse(null) : shop,
                state,
                dispatchNumber,
                reason);
        if (known.isEmpty()) {
            tx.insert(SALES_ORDERS, order);
        } else if (!known.get().value().equals(order)) {
            tx.update(SALES_ORDERS, known.get(), order);
        }
    }

    private static Optional<Stored<SalesOrder>> known(Transaction tx, String number) {
        return tx.first(SALES_ORDERS, SALES_ORDER.NUMBER.eq(number));
    }

    private static SalesRule rule(Transaction tx, String shop) {
        Map<String, SalesRule> rules =
                tx.select(SALES_RULES, SALES_RULE.SHOP.in(or(shop, SalesRule.ANY), SalesRule.ANY), 2).stream()
                        .map(Stored::value)
                        .collect(Collectors.toMap(SalesRule::shop, rule -> rule));
        return Optional.ofNullable(rules.get(shop)).orElse(rules.getOrDefault(SalesRule.ANY, SalesRule.NONE));
    }

    private static String warehouse(Transaction tx, String named) {
        if (named != null) {
            return named;
        }
        List<String> active = tx.sql()
                .select(WAREHOUSE.CODE)
                .from(WAREHOUSE)
                .where(WAREHOUSE.STATE.eq(Shape.code(WarehouseState.ACTIVE)))
                .orderBy(WAREHOUSE.CODE)
                .limit(2)
                .fetch(WAREHOUSE.CODE);
        if (active.isEmpty()) {
            throw Problem.invalid("warehouse", "There is no active warehouse.", "没有启用中的仓库。");
        }
        if (active.size() > 1) {
            throw Problem.invalid(
                    "warehouse",
                    "There are several warehouses: name one with the order, or in a rule for the shop's sales orders.",
                    "有多个仓库：请在分配时指定，或在接单规则中为该店铺设置。");
        }
        return active.get(0);
    }

    /** Goods leave within one business day (DL-13) where nothing else is promised. */
    private Instant promised(Transaction tx, Instant given) {
        return given != null ? given : calendar.get().plusBusinessDays(tx.now(), 1);
    }

    private static String or(String given, String otherwise) {
        return given == null || given.isBlank() ? otherwise : given.strip();
    }

    private static String reason(String given) {
        return Words.within(Objects.requireNonNullElse(or(given, null), "客户取消订单 | Order cancelled"), MOST_REASON);
    }
}
