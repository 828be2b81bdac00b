package argosy.operations.orders;

import static argosy.operations.db.Tables.SALES_ORDER;
import static argosy.operations.orders.SalesOrder.ORDERS;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/** One order becomes several that are sent by themselves (拆单); their amounts add up to what it was. */
final class Splitting {

    private final Orders orders;

    Splitting(Orders orders) {
        this.orders = orders;
    }

    /**
     * Splits it into {@code DD-…-1}, {@code DD-…-2} …; the order itself points to them no longer counts. 422 when the parts are
     * not all of it; 409 for an order that others were merged into, that is not paid or was refunded in part, or on which
     * something is open that a person has to settle first.
     */
    Stored<SalesOrder> split(Transaction tx, long id, Parts given) {
        Stored<SalesOrder> order = tx.step(ORDERS, id, "split");
        SalesOrder o = order.value();
        List<OrderLine> lines = OrderLines.of(tx, id);
        if (lines.stream().anyMatch(line -> line.source() != null)
                || o.refunded().signum() > 0
                || !o.payment().settled()) {
            throw Problem.conflict(
                    "not-splittable",
                    "Others were merged into it, it is not paid, or it was refunded in part; take the merge back first.",
                    "该订单含合并、未付款或已退款，请先取消合并或确认付款。");
        }
        if (!Exceptions.undecided(tx, id, o).isEmpty()) {
            throw Problem.conflict(
                    "open-exception",
                    "The order has an open exception; settle that before it is split.",
                    "订单有未处理的异常，请先处理再拆单。");
        }
        boolean scarce = o.exceptions() > 0;
        List<List<OrderLine>> parts = parts(lines, given);
        List<BigDecimal> weights = parts.stream().map(Amounts::goods).toList();
        List<BigDecimal> freight = shares(o.freight(), weights);
        List<BigDecimal> discount = shares(o.discount(), weights);
        List<BigDecimal> payable = shares(o.payable(), weights);
        List<BigDecimal> paid = shares(o.paid(), weights);
        int part = highest(tx, o);
        List<SalesOrder> children = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            children.add(o.set("number", o.number() + "-" + (i + 1))
                    .set("part", part + i + 1)
                    .set("splitFrom", o.number())
                    .set("pieces", OrderLines.pieces(parts.get(i)))
                    .set("goodsAmount", weights.get(i))
                    .set("freight", freight.get(i))
                    .set("discount", discount.get(i))
                    .set("payable", payable.get(i))
                    .set("paid", paid.get(i))
                    .troubled(null, 0));
        }
        List<Stored<SalesOrder>> kept = tx.insertAll(ORDERS, children);
        for (int i = 0; i < kept.size(); i++) {
            Stored<SalesOrder> child = kept.get(i);
            OrderLines.insert(tx, child.id(), parts.get(i));
            if (scarce) {
                tx.update(ORDERS, child, orders.recheckStock(tx, child.id(), child.value(), parts.get(i)));
            }
        }
        SalesOrder settled = Exceptions.settle(tx, id, o, ExceptionKind::blocking, "已拆分");
        return orders.enter(tx, order, settled, OrderState.SPLIT);
    }

    private static int highest(Transaction tx, SalesOrder o) {
        return tx.sql()
                .select(DSL.max(SALES_ORDER.PART))
                .from(SALES_ORDER)
                .where(SALES_ORDER.SHOP.eq(o.shop()), SALES_ORDER.PLATFORM_ORDER.eq(o.platformOrder()))
                .fetchOne(0, int.class);
    }

    /** The lines of each part; the discount of a line goes with its pieces, the last part taking what is left. */
    static List<List<OrderLine>> parts(List<OrderLine> lines, Parts given) {
        Map<Integer, Long> left = new HashMap<>();
        Map<Integer, BigDecimal> off = new HashMap<>();
        Map<Integer, OrderLine> byNumber = new HashMap<>();
        for (OrderLine line : lines) {
            byNumber.put(line.line(), line);
            left.put(line.line(), line.quantity());
            off.put(line.line(), line.discount());
        }
        List<List<OrderLine>> parts = new ArrayList<>();
        for (Parts.Part part : given.parts()) {
            List<OrderLine> own = new ArrayList<>();
            for (Parts.Share share : part.lines()) {
                OrderLine line = byNumber.get(share.line());
                long rest = line == null ? -1 : left.get(share.line()) - share.quantity();
                if (rest < 0) {
                    throw Problem.invalid(
                            "parts",
                            "Line " + share.line() + " is not there or has fewer pieces.",
                            "第 " + share.line() + " 行不存在或数量不足。");
                }
                BigDecimal discount = rest == 0
                        ? off.get(share.line())
                        : line.discount()
                                .multiply(BigDecimal.valueOf(share.quantity()))
                                .divide(BigDecimal.valueOf(line.quantity()), 2, RoundingMode.DOWN);
                left.put(share.line(), rest);
                off.merge(share.line(), discount, BigDecimal::subtract);
                own.add(line.part(share.quantity(), discount).numbered(own.size() + 1));
            }
            parts.add(own);
        }
        left.forEach((line, pieces) -> {
            if (pieces > 0) {
                throw Problem.invalid(
                        "parts",
                        pieces + " pieces of line " + line + " are in no part.",
                        "第 " + line + " 行还有 " + pieces + " 件未分配到子订单。");
            }
        });
        return parts;
    }

    /** The amount in proportion to the weights, to the cent, the last share taking what is left; equal parts without weights. */
    static List<BigDecimal> shares(BigDecimal amount, List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares = new ArrayList<>();
        BigDecimal left = amount;
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal share = i == weights.size() - 1
                    ? left
                    : all.signum() == 0
                            ? amount.divide(BigDecimal.valueOf(weights.size()), 2, RoundingMode.DOWN)
                            : amount.multiply(weights.get(i)).divide(all, 2, RoundingMode.DOWN);
            shares.add(share);
            left = left.subtract(share);
        }
        return shares;
    }
}
