package argosy.operations.orders;

import static argosy.operations.db.Tables.ORDER_EXCEPTION;
import static argosy.operations.db.Tables.SALES_ORDER;
import static argosy.operations.orders.SalesOrder.ORDERS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Prepared;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.impl.DSL;

/**
 * Takes orders in: from the API, a file or a connector (OPS-39). Shop and platform order number make an order, however often
 * and in whatever order it is told; what the platform changed later changes ours, and nothing older does.
 */
public final class Intake {

    /** What became of what was told. */
    public enum Outcome {
        RECEIVED,
        RENEWED,
        UNCHANGED
    }

    public record Taken(Stored<SalesOrder> order, Outcome outcome) {}

    /** A platform's clock may be ahead of ours by so much. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final Prepared.Query<Long> KNOWN = new Prepared.Query<>(
            DSL.select(SALES_ORDER.ID)
                    .from(SALES_ORDER)
                    .where(
                            SALES_ORDER.SHOP.eq(DSL.param("shop", SALES_ORDER.SHOP)),
                            SALES_ORDER.PLATFORM_ORDER.eq(DSL.param("platform_order", SALES_ORDER.PLATFORM_ORDER)),
                            SALES_ORDER.PART.eq(DSL.inline(0))),
            row -> row.number(1));

    private final Knowledge knowledge;
    private final Renewal renewal;

    Intake(Knowledge knowledge, Renewal renewal) {
        this.knowledge = knowledge;
        this.renewal = renewal;
    }

    /** Takes an order in, in a transaction of its own; of two who tell it at the same time the second finds the first's. */
    public Taken take(Database database, Caller by, Desk desk, NewOrder given) {
        try {
            return database.write(by, tx -> take(tx, desk, given));
        } catch (Problem problem) {
            if (!problem.code().equals("duplicate")) {
                throw problem;
            }
            return database.write(by, tx -> take(tx, desk, given));
        }
    }

    /** The same within a transaction; 409 {@code duplicate} when somebody else takes it in at this moment. */
    public Taken take(Transaction tx, Desk desk, NewOrder given) {
        ShopName shop = desk.shop(tx, given.shop());
        shop.requireOwn(tx);
        check(tx, given);
        List<Long> known = tx.all(KNOWN, shop.code(), given.platformOrder());
        return known.isEmpty()
                ? new Taken(receive(tx, desk, shop, given), Outcome.RECEIVED)
                : renewal.renew(tx, desk, held(tx, known.get(0)), given);
    }

    private Stored<SalesOrder> receive(Transaction tx, Desk desk, ShopName shop, NewOrder given) {
        Instant now = tx.now();
        StepPlan plan = desk.plan(tx);
        OrderRule rule = desk.rule(tx, shop.code());
        List<OrderLine> lines = OrderLines.numbered(given.lines());
        SalesOrder first = SalesOrder.received(
                        tx.number("DD"), shop.code(), shop.platform(), shop.supervisor(), given, lines, now)
                .enter(OrderState.RECEIVED, plan, now);
        PlatformStatus status = given.meaning();
        List<Finding> findings = new ArrayList<>();
        Progress progress = Progress.of(first);
        switch (status) {
            case CANCELLED -> progress = progress.with(first.because("平台已取消")).enter(OrderState.CANCELLED, plan, now);
            case SHIPPED, SIGNED, COMPLETED -> progress = takenOver(progress, status, plan, given, now);
            case UNPAID, PAID, REFUNDING -> {
                findings.addAll(OrderCheck.findings(first, lines, rule, knowledge.of(tx, first, lines, rule, now)));
                if (status == PlatformStatus.REFUNDING) {
                    findings.add(new Finding(ExceptionKind.REFUND_ASKED, given.rawStatus()));
                }
                progress = progress.with(Exceptions.found(first, findings)).onward(rule, plan, now);
            }
        }
        Stored<SalesOrder> order = tx.insert(ORDERS, progress.order());
        OrderLines.insert(tx, order.id(), lines);
        Exceptions.insert(tx, order.id(), order.value(), findings);
        OrderEvents.received(tx, order.value());
        OrderEvents.entered(tx, progress, lines);
        return order;
    }

    /** An order that the platform has sent already, from before Argosy or by hand at the platform: nobody sends it again. */
    static Progress takenOver(Progress from, PlatformStatus status, StepPlan plan, NewOrder given, Instant now) {
        Progress progress = from;
        if (from.order().state() == OrderState.RECEIVED) {
            progress = progress.enter(OrderState.CONFIRMED, plan, now);
        }
        if (progress.order().state() == OrderState.CONFIRMED) {
            progress = progress.enter(OrderState.PAID, plan, now);
        }
        if (progress.order().state().compareTo(OrderState.SHIPPED) < 0) {
            progress = progress.with(progress.order()
                            .sent(
                                    given.carrier() == null ? progress.order().carrier() : given.carrier(),
                                    given.trackingNumbers() == null
                                            ? progress.order().trackingNumbers()
                                            : given.trackingNumbers()))
                    .enter(OrderState.SHIPPED, plan, now);
        }
        if (status != PlatformStatus.SHIPPED && progress.order().state() == OrderState.SHIPPED) {
            progress = progress.enter(OrderState.SIGNED, plan, now);
        }
        return status == PlatformStatus.COMPLETED && progress.order().state() == OrderState.SIGNED
                ? progress.enter(OrderState.CLOSED, plan, now)
                : progress;
    }

    /** Takes an order out again that nobody has worked on and no warehouse knows of; its followers are told that it ended. */
    public void undo(Transaction tx, long id) {
        tx.find(ORDERS, id).ifPresent(order -> {
            SalesOrder o = order.value();
            if (order.version() > 1 || !o.state().atOperations()) {
                throw Problem.conflict(
                        "changed-since-import",
                        "Order " + o.number() + " was worked on after the import; cancel it instead.",
                        "订单 " + o.number() + " 导入后已被处理，请改为取消。");
            }
            OrderLines.delete(tx, id);
            tx.sql()
                    .deleteFrom(ORDER_EXCEPTION)
                    .where(ORDER_EXCEPTION.SALES_ORDER.eq(id))
                    .execute();
            tx.delete(ORDERS, order);
            tx.publish(OrderEvents.CANCELLED, o.number(), new OrderEvents.Stopped(o.number(), "导入已撤销"));
        });
    }

    private static Stored<SalesOrder> held(Transaction tx, long id) {
        tx.hold(ORDERS, List.of(id));
        return tx.get(ORDERS, id);
    }

    private static void check(Transaction tx, NewOrder given) {
        if (given.orderedAt() != null && given.orderedAt().isAfter(tx.now().plus(AHEAD))) {
            throw Problem.invalid(
                    "orderedAt", "An order is not placed in the future; check the time.", "下单时间不能晚于当前时间。");
        }
    }
}
