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
                .set("flag", given.flag() == Flag.NONE ? was.flag() : given.flag())
                .set(
                        "toldConsignee",
                        masked(was, given) || Keys.told(given) == null ? was.toldConsignee() : Keys.told(given))
                .set("toldGoods", Keys.told(OrderLines.numbered(given.lines())));
        List<OrderLine> lines = OrderLines.of(tx, before.id());
        Progress progress = Progress.of(told);
        if (was.state() == OrderState.MERGED || was.state() == OrderState.SPLIT) {
            progress = progress.with(elsewhere(tx, before, told, given));
        } else {
            progress = given.meaning() == PlatformStatus.CANCELLED
                    ? cancelled(tx, before, progress, plan)
                    : followed(tx, desk, before, progress, given, lines);
        }
        if (progress.order().equals(was)) {
            return new Taken(before, Outcome.UNCHANGED);
        }
        if (progress.entered().contains(OrderState.CANCELLED)) {
            progress = progress.with(Merging.free(tx, before.id(), progress.order(), plan));
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
        } else if (before.value().state() == OrderState.ALLOCATED) {
            if (!sameConsignee(before.value(), given)) {
                follower.changedAtPlatform(tx, before, given);
            }
            progress = progress.with(otherGoods(tx, before, progress.order(), given));
        }
        SalesOrder paid = paid(progress.order(), given, lines, now);
        boolean more = paid.paid().compareTo(progress.order().paid()) != 0;
        progress = progress.with(
                more && before.value().state().atOperations() ? Exceptions.paid(tx, before.id(), paid) : paid);
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
        boolean told = Keys.told(now).equals(before.value().toldGoods());
        boolean sameGoods = merged || told || now.equals(lines);
        boolean sameConsignee = sameConsignee(order, given);
        SalesOrder changed = sameConsignee
                ? order
                : order.to(
                        or(given.consignee(), order.consignee()),
                        or(given.phone(), order.phone()),
                        or(given.address(), order.address()));
        if (!merged) {
            changed = changed.amounting(Amounts.of(given, now), sameGoods ? lines : now)
                    .set("goodsAmount", Amounts.goods(sameGoods ? lines : now));
        } else if (!told && before.value().toldGoods() != null) {
            changed = Exceptions.raise(
                    tx,
                    before.id(),
                    changed,
                    List.of(new Finding(ExceptionKind.MERGED_CHANGED, order.platformOrder() + "：平台商品已变更")));
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

    /** Whether there is enough of the goods, and nothing else. */
    SalesOrder recheckStock(Transaction tx, long id, SalesOrder order, List<OrderLine> lines, OrderRule rule) {
        return Exceptions.raise(
                tx,
                id,
                order,
                OrderCheck.findings(order, lines, rule, knowledge.of(tx, order, lines, rule, tx.now())).stream()
                        .filter(finding -> finding.kind() == ExceptionKind.SHORTAGE)
                        .toList());
    }

    /** The warehouse packs what it was told; a person looks whether that still goes. */
    private static SalesOrder otherGoods(Transaction tx, Stored<SalesOrder> before, SalesOrder told, NewOrder given) {
        String known = before.value().toldGoods();
        boolean asMany = given.lines().stream().mapToLong(NewLine::quantity).sum() == told.pieces();
        return known == null || known.equals(told.toldGoods()) || asMany
                ? told
                : Exceptions.raise(
                        tx, before.id(), told, List.of(new Finding(ExceptionKind.OTHER, "分配后平台商品变更，请核对是否截停")));
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
        String told = Keys.told(given);
        return told == null
                || told.equals(order.toldConsignee())
                || masked(order, given)
                || Objects.equals(order.consignee(), given.consignee())
                        && Objects.equals(order.phone(), given.phone())
                        && Objects.equals(order.address(), given.address());
    }

    /** Platforms hide consignees after a while: that is no news of them. */
    private static boolean masked(SalesOrder order, NewOrder given) {
        return Keys.masks(order.consignee(), given.consignee())
                || Keys.masks(order.phone(), given.phone())
                || Keys.masks(order.address(), given.address());
    }

    private static String or(String told, String known) {
        return told == null ? known : told;
    }

    /**
     * The goods go with other orders: a person decides there what a change at the platform means for them. That a merged
     * order was cancelled stays on it too, for when the merge is taken back.
     */
    private static SalesOrder elsewhere(Transaction tx, Stored<SalesOrder> order, SalesOrder told, NewOrder given) {
        SalesOrder was = order.value();
        boolean cancelled = given.meaning() == PlatformStatus.CANCELLED || given.meaning() == PlatformStatus.REFUNDING;
        if (!cancelled && sameConsignee(was, given)) {
            return told;
        }
        Finding finding = new Finding(
                cancelled ? ExceptionKind.MERGED_CANCELLED : ExceptionKind.MERGED_CHANGED,
                was.platformOrder() + "：" + (given.rawStatus() == null ? "" : given.rawStatus()));
        for (Stored<SalesOrder> other : Merging.elsewhere(tx, was)) {
            if (other.value().state().underWay()) {
                tx.update(ORDERS, other, Exceptions.raise(tx, other.id(), other.value(), List.of(finding)));
            }
        }
        return cancelled && was.state() == OrderState.MERGED
                ? Exceptions.raise(
                        tx,
                        order.id(),
                        told,
                        List.of(new Finding(ExceptionKind.REFUND_ASKED, "合并后平台取消：" + told.rawStatus())))
                : told;
    }
}
