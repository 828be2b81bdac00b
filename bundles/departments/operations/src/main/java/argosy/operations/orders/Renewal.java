package argosy.operations.orders;

import static argosy.operations.orders.SalesOrder.ORDERS;

import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.orders.Intake.Outcome;
import argosy.operations.orders.Intake.Taken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the platform tells of an order that is here already. Before the warehouse has it, ours follows; afterwards a change is a
 * document that asks the warehouse, and a cancellation too.
 */
final class Renewal {

    private final Knowledge knowledge;
    private final OrderFollower follower;

    Renewal(Knowledge knowledge, OrderFollower follower) {
        this.knowledge = knowledge;
        this.follower = follower;
    }

    Taken renew(Transaction tx, Desk desk, Stored<SalesOrder> before, NewOrder given) {
        SalesOrder was = before.value();
        if (!newer(was, given)) {
            return new Taken(before, Outcome.UNCHANGED);
        }
        StepPlan plan = desk.plan(tx);
        SalesOrder told = was.set("rawStatus", given.rawStatus() == null ? was.rawStatus() : given.rawStatus())
                .set("modifiedAt", given.modifiedAt() == null ? was.modifiedAt() : given.modifiedAt())
                .set("buyerRemark", given.buyerRemark() == null ? was.buyerRemark() : given.buyerRemark())
                .set("sellerRemark", given.sellerRemark() == null ? was.sellerRemark() : given.sellerRemark())
                .set("flag", given.flag() == Flag.NONE ? was.flag() : given.flag());
        List<OrderLine> lines = OrderLines.of(tx, before.id());
        Progress progress = Progress.of(told);
        if (was.state() == OrderState.MERGED || was.state() == OrderState.SPLIT) {
            elsewhere(tx, was, given);
        } else {
            progress = given.meaning() == PlatformStatus.CANCELLED
                    ? cancelled(tx, before, progress, plan)
                    : followed(tx, desk, before, progress, given, lines);
        }
        if (progress.order().equals(was)) {
            return new Taken(before, Outcome.UNCHANGED);
        }
        Stored<SalesOrder> kept = tx.update(ORDERS, before, progress.order());
        OrderEvents.entered(
                tx,
                progress,
                progress.entered().contains(OrderState.ALLOCATED) ? OrderLines.of(tx, before.id()) : lines);
        return new Taken(kept, Outcome.RENEWED);
    }

    /** What is not dated is taken as it comes; a date that was told already, or an older one, tells nothing new. */
    private static boolean newer(SalesOrder was, NewOrder given) {
        return given.modifiedAt() == null
                ? was.modifiedAt() == null
                : was.modifiedAt() == null || given.modifiedAt().isAfter(was.modifiedAt());
    }

    private Progress cancelled(Transaction tx, Stored<SalesOrder> before, Progress told, StepPlan plan) {
        SalesOrder order = told.order();
        return switch (order.state()) {
            case RECEIVED, CONFIRMED, PAID ->
                told.with(order.because("平台已取消")).enter(OrderState.CANCELLED, plan, tx.now());
            case ALLOCATED -> {
                follower.cancellationRequested(tx, before, "平台已取消");
                yield told.with(order.because("平台已取消")).enter(OrderState.CANCELLING, plan, tx.now());
            }
            case SHIPPED, SIGNED ->
                told.with(Exceptions.raise(
                        tx,
                        before.id(),
                        order,
                        List.of(new Finding(ExceptionKind.REFUND_ASKED, "发货后平台取消：" + order.rawStatus()))));
            default -> told;
        };
    }

    private Progress followed(
            Transaction tx,
            Desk desk,
            Stored<SalesOrder> before,
            Progress told,
            NewOrder given,
            List<OrderLine> lines) {
        Instant now = tx.now();
        StepPlan plan = desk.plan(tx);
        OrderRule rule = desk.rule(tx, before.value().shop());
        PlatformStatus status = given.meaning();
        Progress progress = told;
        if (before.value().state().atOperations()) {
            progress = progress.with(content(tx, before, progress.order(), given, lines, rule));
        } else if (!sameConsignee(before.value(), given) && before.value().state() == OrderState.ALLOCATED) {
            follower.changedAtPlatform(tx, before, given);
        }
        progress = progress.with(paid(progress.order(), given, lines, now));
        if (status == PlatformStatus.REFUNDING) {
            return progress.with(Exceptions.raise(
                    tx,
                    before.id(),
                    progress.order(),
                    List.of(new Finding(ExceptionKind.REFUND_ASKED, given.rawStatus()))));
        }
        boolean here = progress.order().state().atOperations();
        return switch (status) {
            case SHIPPED, SIGNED, COMPLETED ->
                here || alone(progress.order()) || progress.order().state().compareTo(OrderState.SHIPPED) >= 0
                        ? released(takenOver(progress, status, plan, given, now), status)
                        : progress;
            default -> here ? progress.onward(rule, plan, now) : progress;
        };
    }

    private static Progress takenOver(
            Progress progress, PlatformStatus status, StepPlan plan, NewOrder given, Instant now) {
        return progress.order().state().underWay() && progress.order().state() != OrderState.CANCELLING
                ? Intake.takenOver(progress, status, plan, given, now)
                : progress;
    }

    /** The platform pays out when the buyer has confirmed. */
    private static Progress released(Progress progress, PlatformStatus status) {
        return status == PlatformStatus.COMPLETED && progress.order().payment() == PaymentState.HELD_IN_ESCROW
                ? progress.with(progress.order().set("payment", PaymentState.PAID))
                : progress;
    }

    /** Allocated, but no warehouse has answered: it was sent by hand at the platform. */
    private static boolean alone(SalesOrder order) {
        return order.state() == OrderState.ALLOCATED && order.warehouseState() == null;
    }

    /** Consignee, goods and amounts as the platform has them now, with what that makes right or wrong. */
    private SalesOrder content(
            Transaction tx,
            Stored<SalesOrder> before,
            SalesOrder order,
            NewOrder given,
            List<OrderLine> lines,
            OrderRule rule) {
        boolean merged = lines.stream().anyMatch(line -> line.source() != null);
        List<OrderLine> now = OrderLines.numbered(given.lines());
        boolean sameGoods = merged || now.equals(lines);
        boolean sameConsignee = sameConsignee(order, given);
        SalesOrder changed = sameConsignee ? order : order.to(given.consignee(), given.phone(), given.address());
        if (!merged) {
            changed = changed.amounting(Amounts.of(given, now), now);
        }
        if (!sameGoods) {
            OrderLines.replace(tx, before.id(), now);
        }
        if (sameGoods && sameConsignee) {
            return changed;
        }
        return recheck(tx, before.id(), changed, sameGoods ? lines : now, rule);
    }

    /** Looks anew: what is right by now is settled, what is wrong is opened unless a person has decided on it. */
    SalesOrder recheck(Transaction tx, long id, SalesOrder order, List<OrderLine> lines, OrderRule rule) {
        List<Finding> found = OrderCheck.findings(order, lines, rule, knowledge.of(tx, order, lines, rule, tx.now()));
        List<ExceptionKind> kinds = found.stream().map(Finding::kind).toList();
        SalesOrder settled = Exceptions.settle(
                tx,
                id,
                order,
                kind -> !kinds.contains(kind)
                        && (kind.group() == ExceptionKind.Group.GOODS
                                || kind == ExceptionKind.ADDRESS
                                || kind == ExceptionKind.PRICE_BELOW_FLOOR
                                || kind == ExceptionKind.PARTLY_PAID),
                "订单更新后已正常");
        List<Finding> more = new ArrayList<>(found);
        if (!more.isEmpty()) {
            var decided = Exceptions.settled(tx, id);
            more.removeIf(finding -> decided.contains(finding.kind()));
        }
        return Exceptions.raise(tx, id, settled, more);
    }

    private static SalesOrder paid(SalesOrder order, NewOrder given, List<OrderLine> lines, Instant now) {
        boolean refunded = order.refunded().signum() > 0;
        if (refunded || order.payment().settled() || !given.meaning().paid()) {
            return order;
        }
        Amounts amounts = Amounts.of(given, lines);
        return order.paying(
                amounts.paid(),
                PaymentState.of(order.payable(), amounts.paid(), given.meaning() != PlatformStatus.COMPLETED),
                given.paidAt() == null ? now : given.paidAt());
    }

    private static boolean sameConsignee(SalesOrder order, NewOrder given) {
        return given.consignee() == null && given.phone() == null && given.address() == null
                || Objects.equals(order.consignee(), given.consignee())
                        && Objects.equals(order.phone(), given.phone())
                        && Objects.equals(order.address(), given.address());
    }

    /** The goods go with other orders: a person decides there what a change at the platform means for them. */
    private static void elsewhere(Transaction tx, SalesOrder was, NewOrder given) {
        boolean cancelled = given.meaning() == PlatformStatus.CANCELLED || given.meaning() == PlatformStatus.REFUNDING;
        if (!cancelled && sameConsignee(was, given)) {
            return;
        }
        Finding finding = new Finding(
                cancelled ? ExceptionKind.MERGED_CANCELLED : ExceptionKind.MERGED_CHANGED,
                was.platformOrder() + "：" + (given.rawStatus() == null ? "" : given.rawStatus()));
        for (Stored<SalesOrder> other : Merging.elsewhere(tx, was)) {
            if (other.value().state().underWay()) {
                tx.update(ORDERS, other, Exceptions.raise(tx, other.id(), other.value(), List.of(finding)));
            }
        }
    }
}
