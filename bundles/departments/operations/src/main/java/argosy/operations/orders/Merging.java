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
     * of one buyer, shop and place, not paid, or not in one state before their allocation; when others were merged into one
     * that would follow, or something is open on it that its goods must not leave behind.
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
        Map<Long, List<OrderLine>> linesOf =
                OrderLines.of(tx, all.stream().map(Stored::id).toList());
        others.forEach(other -> requireSame(tx, target.value(), other, linesOf.getOrDefault(other.id(), List.of())));
        List<OrderLine> lines = new ArrayList<>(linesOf.getOrDefault(target.id(), List.of()));
        SalesOrder sum = target.value();
        for (Stored<SalesOrder> other : others) {
            SalesOrder o = other.value();
            List<OrderLine> own = linesOf.getOrDefault(other.id(), List.of());
            own.forEach(line -> lines.add(line.numbered(lines.size() + 1).from(o.number())));
            sum = plus(sum, o, 1);
            SalesOrder settled = Exceptions.settle(
                    tx,
                    other.id(),
                    o,
                    ExceptionKind::blocking,
                    "已并入订单 " + target.value().number());
            orders.enter(tx, other, settled.set("mergedInto", target.value().number()), OrderState.MERGED);
        }
        if (lines.size() > MOST * 4) {
            throw Problem.invalid("ids", "An order has at most 200 lines.", "一张订单最多 200 行明细。");
        }
        OrderLines.replace(tx, target.id(), lines);
        sum = Exceptions.settle(tx, target.id(), sum, kind -> kind == ExceptionKind.AWAITING_MERGE, "已合并");
        return tx.update(ORDERS, target, orders.recheck(tx, target.id(), sum, lines));
    }

    /** Takes the merge back: the others are again what they were. 409 when nothing was merged into the order. */
    Stored<SalesOrder> unmerge(Transaction tx, long id) {
        Stored<SalesOrder> target = tx.step(ORDERS, id, "unmerge");
        List<Stored<SalesOrder>> others = merged(tx, target.value());
        if (others.isEmpty()) {
            throw Problem.conflict("nothing-merged", "No order was merged into this one.", "没有订单并入该订单。");
        }
        StepPlan plan = orders.desk().plan(tx);
        SalesOrder rest = target.value();
        for (Stored<SalesOrder> other : others) {
            rest = plus(rest, other.value(), -1);
            tx.update(ORDERS, other, apart(other.value()).enter(target.value().state(), plan, tx.now()));
        }
        keepOwn(tx, id);
        rest = Exceptions.settle(
                tx,
                id,
                rest,
                kind -> kind == ExceptionKind.MERGED_CANCELLED || kind == ExceptionKind.MERGED_CHANGED,
                "已取消合并");
        return tx.update(ORDERS, target, rest);
    }

    /**
     * An order that ends without shipment lets those go that were merged into it, for nobody cancelled them: a person decides
     * on each. Answers the ended order with what was its own.
     */
    static SalesOrder free(Transaction tx, long id, SalesOrder ended, StepPlan plan) {
        List<Stored<SalesOrder>> others = merged(tx, ended);
        if (others.isEmpty()) {
            return ended;
        }
        Finding finding = new Finding(ExceptionKind.MERGED_CANCELLED, "所并入的订单 " + ended.number() + " 已取消，请单独处理");
        SalesOrder rest = ended;
        for (Stored<SalesOrder> other : others) {
            rest = plus(rest, other.value(), -1);
            SalesOrder again = apart(other.value())
                    .enter(ended.confirmedAt() == null ? OrderState.RECEIVED : OrderState.PAID, plan, tx.now());
            tx.update(ORDERS, other, Exceptions.raise(tx, other.id(), again, List.of(finding)));
        }
        keepOwn(tx, id);
        return rest;
    }

    private static SalesOrder apart(SalesOrder merged) {
        return merged.set("mergedInto", null).set("endedAt", null);
    }

    /** Of the lines only those that did not come with others. */
    private static void keepOwn(Transaction tx, long id) {
        List<OrderLine> own = new ArrayList<>();
        OrderLines.of(tx, id).stream()
                .filter(line -> line.source() == null)
                .forEach(line -> own.add(line.numbered(own.size() + 1)));
        OrderLines.replace(tx, id, own);
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
                                // Parts of parts as well.
                                .and(SALES_ORDER.PART.ne(0)),
                        MOST);
    }

    /** Held, so that nothing happens to them meanwhile. */
    private static List<Stored<SalesOrder>> merged(Transaction tx, SalesOrder target) {
        List<Stored<SalesOrder>> merged = tx.select(ORDERS, SALES_ORDER.MERGED_INTO.eq(target.number()), MOST * 4);
        if (merged.isEmpty()) {
            return merged;
        }
        tx.hold(ORDERS, merged.stream().map(Stored::id).toList());
        return tx.select(ORDERS, SALES_ORDER.MERGED_INTO.eq(target.number()), MOST * 4);
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

    private static void requireSame(
            Transaction tx, SalesOrder target, Stored<SalesOrder> order, List<OrderLine> lines) {
        SalesOrder other = order.value();
        Set<String> wrong = new HashSet<>();
        if (lines.stream().anyMatch(line -> line.source() != null)) {
            wrong.add("mergedInto");
        }
        if (!Exceptions.undecided(tx, order.id(), other).isEmpty()) {
            wrong.add("exceptions");
        }
        if (target.consigneeKey() == null || !target.consigneeKey().equals(other.consigneeKey())) {
            wrong.add("consignee");
        }
        if (!target.state().atOperations() || target.state() != other.state()) {
            wrong.add("state");
        }
        // Of what the platform tells afterwards of money for one of them, nobody could say what it pays.
        if (target.payment() != other.payment()
                || !target.payment().settled()
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
                            "Orders are merged when they are paid, buyer, shop, consignee, state and payment are the same and"
                                    + " nothing was split, merged, refunded or is an open exception; " + other.number()
                                    + " differs in "
                                    + String.join(", ", new TreeSet<>(wrong)) + ".",
                            "合并的订单须为同一店铺、买家、收货人、状态和付款状态，已付款且未拆分、未合并、未退款、无待处理异常；" + other.number() + " 不一致。"),
                    Map.of("order", other.number(), "differs", List.copyOf(new TreeSet<>(wrong))));
        }
    }
}
