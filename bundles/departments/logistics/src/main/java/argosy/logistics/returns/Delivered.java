package argosy.logistics.returns;

import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.db.Tables.PARCEL_CONTENT;
import static argosy.logistics.db.Tables.RETURN_LINE;
import static argosy.logistics.db.Tables.RETURN_RECEIPT;
import static argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.shipping.ParcelState;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jooq.Condition;

/** No more comes back of an order than its customer got, over all its returns (LOG-28). */
final class Delivered {

    private Delivered() {}

    /** Asked when a return is announced: what is on its way to the customer may come back, too. */
    static void requireShipped(Transaction tx, long order, long own, Collection<ReturnLine> lines) {
        Condition out = PARCEL.STATE.in(
                Shape.code(ParcelState.HANDED_OVER),
                Shape.code(ParcelState.IN_TRANSIT),
                Shape.code(ParcelState.DELIVERED),
                Shape.code(ParcelState.SIGNED_BY_CUSTOMER));
        require(tx, order, own, lines, ReturnLine::expected, out, noCondition());
    }

    /** Asked when goods have arrived: only what was signed for can. */
    static void requireSigned(Transaction tx, long order, long own, Collection<ReturnLine> lines) {
        require(
                tx,
                order,
                own,
                lines,
                ReturnLine::arrived,
                PARCEL.STATE.eq(Shape.code(ParcelState.SIGNED_BY_CUSTOMER)),
                RETURN_RECEIPT.STATE.ne(Shape.code(ReturnState.ANNOUNCED)));
    }

    /** The order is held until the transaction ends, so that two returns cannot count on the same pieces. */
    private static void require(
            Transaction tx,
            long order,
            long own,
            Collection<ReturnLine> lines,
            ToLongFunction<ReturnLine> pieces,
            Condition out,
            Condition others) {
        tx.hold(DISPATCH_ORDERS, List.of(order));
        Map<String, Long> wanted = new TreeMap<>();
        lines.stream()
                .filter(line -> !line.extra())
                .forEach(line -> wanted.merge(line.sku(), pieces.applyAsLong(line), Long::sum));
        wanted.values().removeIf(none -> none == 0);
        if (wanted.isEmpty()) {
            return;
        }
        Map<String, Long> got = new HashMap<>();
        tx.sql()
                .select(PARCEL_CONTENT.SKU, sum(PARCEL_CONTENT.QUANTITY))
                .from(PARCEL_CONTENT)
                .join(PARCEL)
                .on(PARCEL.ID.eq(PARCEL_CONTENT.PARCEL))
                .where(PARCEL.DISPATCH_ORDER.eq(order), out)
                .groupBy(PARCEL_CONTENT.SKU)
                .forEach(row -> got.put(row.value1(), row.value2().longValueExact()));
        Map<String, Long> back = new HashMap<>();
        tx.sql()
                .select(
                        RETURN_LINE.SKU,
                        sum(when(RETURN_RECEIPT.STATE.eq(Shape.code(ReturnState.ANNOUNCED)), RETURN_LINE.EXPECTED)
                                .otherwise(RETURN_LINE.ARRIVED)))
                .from(RETURN_LINE)
                .join(RETURN_RECEIPT)
                .on(RETURN_RECEIPT.ID.eq(RETURN_LINE.RETURN_RECEIPT))
                .where(
                        RETURN_RECEIPT.DISPATCH_ORDER.eq(order),
                        RETURN_RECEIPT.ID.ne(own),
                        RETURN_RECEIPT.STATE.ne(Shape.code(ReturnState.CANCELLED)),
                        RETURN_RECEIPT.KIND.ne(Shape.code(ReturnKind.REFUSED)),
                        RETURN_LINE.EXTRA.isFalse(),
                        others)
                .groupBy(RETURN_LINE.SKU)
                .forEach(row -> back.put(row.value1(), zero(row.value2())));
        wanted.forEach((sku, wish) -> {
            long may = got.getOrDefault(sku, 0L) - back.getOrDefault(sku, 0L);
            if (wish > may) {
                throw Problem.conflict(
                        "more-than-delivered",
                        Text.of(
                                "The customer got " + got.getOrDefault(sku, 0L) + " pieces of " + sku + ", of which "
                                        + back.getOrDefault(sku, 0L) + " come back with other returns; mark what is not"
                                        + " the order's as extra.",
                                "客户签收商品 " + sku + " " + got.getOrDefault(sku, 0L) + " 件，其他退货单已退 "
                                        + back.getOrDefault(sku, 0L) + " 件；不属于该订单的货物请标记为多出货物。"),
                        Map.of(
                                "sku",
                                sku,
                                "delivered",
                                got.getOrDefault(sku, 0L),
                                "returned",
                                back.getOrDefault(sku, 0L),
                                "wanted",
                                wish));
            }
        });
    }

    private static long zero(BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }
}
