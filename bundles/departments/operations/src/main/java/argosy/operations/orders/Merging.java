package argosy.operations.orders;

import static argosy.operations.db.Tables.SALES_ORDER;
import static argosy.operations.orders.SalesOrder.ORDERS;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Orders of one buyer to one place go in one parcel (合单), and apart again while nobody has packed it. */
final class Merging {

    private static final int MOST = 50;

    private final Orders orders;

    Merging(Orders orders) {
        this.orders = orders;
    }

    /**
     * Merges them into the oldest; the others point to it and keep their own lines. 409 {@code not-mergeable} when they are not
     * of one buyer, shop and place, or not in one state before their allocation.
     */
    Stored<SalesOrder> merge(Transaction tx, Set<Long> ids) {
        List<Stored<SalesOrder>> all = new ArrayList<>();
        for (long id : new TreeSet<>(ids)) {
            all.add(tx.hold(ORDERS, id));
        }
        if (all.size() < 2) {
            throw Problem.invalid("ids", "Name at least two orders.", "请至少选择两张订单。");
        }
        Stored<SalesOrder> target = all.get(0);
        List<Stored<SalesOrder>> others = all.subList(1, all.size());
        others.forEach(other -> requireSame(target.value(), other.value()));
        Map<Long, List<OrderLine>> linesOf =
                OrderLines.of(tx, all.stream().map(Stored::id).toList());
        List<OrderLine> lines = new ArrayList<>(linesOf.getOrDefault(target.id(), List.of()));
        SalesOrder sum = target.value();
        for (Stored<SalesOrder> other : others) {
            SalesOrder o = other.value();
            List<OrderLine> own = linesOf.getOrDefault(other.id(), List.of());
            own.forEach(line -> lines.add(line.numbered(lines.size() + 1).from(o.number())));
            sum = plus(sum, o, 1);
            SalesOrder settled = Exceptions.settle(
                    tx, other.id(), o, kind -> true, "已并入订单 " + target.value().number());
            orders.enter(tx, other, settled.set("mergedInto", target.value().number()), OrderState.MERGED);
        }
        if (lines.size() > MOST * 4) {
            throw Problem.invalid("ids", "An order has at most 200 lines.", "一张订单最多 200 行明细。");
        }
        OrderLines.replace(tx, target.id(), lines);
        sum = Exceptions.settle(tx, target.id(), sum, kind -> kind == ExceptionKind.AWAITING_MERGE, "已合并");
        return tx.update(ORDERS, target, sum);
    }

    /** Takes the merge back: the others are again what they were. 409 when nothing was merged into the order. */
    Stored<SalesOrder> unmerge(Transaction tx, long id) {
        Stored<SalesOrder> target = tx.step(ORDERS, id, "unmerge");
        List<Stored<SalesOrder>> others = merged(tx, target.value());
        if (others.isEmpty()) {
            throw Problem.conflict("nothing-merged", "No order was merged into this one.", "没有订单并入该订单。");
        }
        tx.hold(ORDERS, others.stream().map(Stored::id).toList());
        SalesOrder rest = target.value();
        StepPlan plan = orders.desk().plan(tx);
        for (Stored<SalesOrder> other : merged(tx, target.value())) {
            rest = plus(rest, other.value(), -1);
            SalesOrder again = other.value()
                    .set("mergedInto", null)
                    .set("endedAt", null)
                    .enter(target.value().state(), plan, tx.now());
            tx.update(ORDERS, other, again);
        }
        List<OrderLine> own = new ArrayList<>();
        OrderLines.of(tx, id).stream()
                .filter(line -> line.source() == null)
                .forEach(line -> own.add(line.numbered(own.size() + 1)));
        OrderLines.replace(tx, id, own);
        rest = Exceptions.settle(
                tx,
                id,
                rest,
                kind -> kind == ExceptionKind.MERGED_CANCELLED || kind == ExceptionKind.MERGED_CHANGED,
                "已取消合并");
        return tx.update(ORDERS, target, rest);
    }

    /** Where the goods of a merged or split order go now. */
    static List<Stored<SalesOrder>> elsewhere(Reads reads, SalesOrder order) {
        return order.state() == OrderState.MERGED
                ? reads.select(ORDERS, SALES_ORDER.NUMBER.eq(order.mergedInto()), 1)
                : reads.select(
                        ORDERS,
                        SALES_ORDER
                                .SHOP
                                .eq(order.shop())
                                .and(SALES_ORDER.PLATFORM_ORDER.eq(order.platformOrder()))
                                .and(SALES_ORDER.SPLIT_FROM.eq(order.number())),
                        MOST);
    }

    private static List<Stored<SalesOrder>> merged(Reads reads, SalesOrder target) {
        return reads.select(ORDERS, SALES_ORDER.MERGED_INTO.eq(target.number()), MOST);
    }

    private static SalesOrder plus(SalesOrder sum, SalesOrder other, int sign) {
        var factor = java.math.BigDecimal.valueOf(sign);
        return sum.set("goodsAmount", sum.goodsAmount().add(other.goodsAmount().multiply(factor)))
                .set("freight", sum.freight().add(other.freight().multiply(factor)))
                .set("discount", sum.discount().add(other.discount().multiply(factor)))
                .set("payable", sum.payable().add(other.payable().multiply(factor)))
                .set("paid", sum.paid().add(other.paid().multiply(factor)))
                .set("pieces", sum.pieces() + sign * other.pieces());
    }

    private static void requireSame(SalesOrder target, SalesOrder other) {
        Set<String> wrong = new HashSet<>();
        if (target.consigneeKey() == null || !target.consigneeKey().equals(other.consigneeKey())) {
            wrong.add("consignee");
        }
        if (!target.state().atOperations() || target.state() != other.state()) {
            wrong.add("state");
        }
        if (target.payment() != other.payment()
                || other.refunded().signum() > 0
                || target.refunded().signum() > 0) {
            wrong.add("payment");
        }
        if (other.splitFrom() != null || target.splitFrom() != null) {
            wrong.add("splitFrom");
        }
        if (!wrong.isEmpty()) {
            throw Problem.conflict(
                    "not-mergeable",
                    Text.of(
                            "Orders are merged when buyer, shop, consignee, state and payment are the same and nothing was"
                                    + " split or refunded; " + other.number() + " differs in "
                                    + String.join(", ", new TreeSet<>(wrong)) + ".",
                            "合并的订单须为同一店铺、买家、收货人、状态和付款状态，且未拆分、未退款；" + other.number() + " 不一致。"),
                    Map.of("order", other.number(), "differs", List.copyOf(new TreeSet<>(wrong))));
        }
    }
}
