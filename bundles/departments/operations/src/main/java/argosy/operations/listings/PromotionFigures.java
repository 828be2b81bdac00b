package argosy.operations.listings;

import static argosy.operations.db.Tables.PLACEMENT_FIGURE;
import static argosy.operations.db.Tables.PROMOTION_MARK;
import static argosy.operations.db.Tables.SALES_ORDER;
import static argosy.operations.db.Tables.SALES_ORDER_LINE;
import static argosy.operations.db.Tables.SKU;
import static org.jooq.impl.DSL.sum;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.operations.orders.OrderState;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What came of promoting a product: exposure as the placement tells it, sales as the orders of its days tell them.
 *
 * @param impressions null when nobody has told any, as {@code clicks} and {@code spend}
 * @param spend CNY
 * @param pieces of all SKUs of the product, in the shop of the mark or in all
 * @param sales CNY
 * @param formula how the figures come about, and over which time
 */
public record PromotionFigures(
        Long impressions, Long clicks, BigDecimal spend, long pieces, BigDecimal sales, Text formula) {

    private static final Text FORMULA = Text.of(
            "Impressions, clicks and spend: sums of the placement's daily figures from the first to the last day of the mark."
                    + " Pieces and sales: orders placed in that time (company's time zone) with a SKU of the product,"
                    + " cancelled, merged and split ones left out; sales = price × quantity − discount, before refunds.",
            "曝光、点击、花费：投放在推广期内每日数据之和；销量、销售额：推广期内（公司时区）下单且含该商品规格的订单，" + "不含已取消、已合并、已拆分；销售额 = 单价 × 数量 − 优惠，未扣退款。");

    /** The figures of these marks by their ids, in two queries. */
    static Map<Long, PromotionFigures> of(Reads reads, Collection<Long> marks) {
        Map<Long, PromotionFigures> figures = new HashMap<>();
        marks.forEach(mark -> figures.put(mark, new PromotionFigures(null, null, null, 0, BigDecimal.ZERO, FORMULA)));
        reads.sql()
                .select(
                        PROMOTION_MARK.ID,
                        sum(PLACEMENT_FIGURE.IMPRESSIONS),
                        sum(PLACEMENT_FIGURE.CLICKS),
                        sum(PLACEMENT_FIGURE.SPEND))
                .from(PROMOTION_MARK)
                .join(PLACEMENT_FIGURE)
                .on(PLACEMENT_FIGURE.PLACEMENT.eq(PROMOTION_MARK.PLACEMENT))
                .where(PROMOTION_MARK.ID.in(marks))
                .and(PLACEMENT_FIGURE.ON_DAY.ge(PROMOTION_MARK.FROM_DAY))
                .and(PLACEMENT_FIGURE.ON_DAY.le(PROMOTION_MARK.TO_DAY))
                .groupBy(PROMOTION_MARK.ID)
                .forEach(row -> figures.computeIfPresent(
                        row.value1(),
                        (id, known) -> new PromotionFigures(
                                whole(row.value2()),
                                whole(row.value3()),
                                row.value4(),
                                known.pieces(),
                                known.sales(),
                                FORMULA)));
        reads.sql()
                .select(
                        PROMOTION_MARK.ID,
                        sum(SALES_ORDER_LINE.QUANTITY),
                        sum(SALES_ORDER_LINE
                                .PRICE
                                .mul(SALES_ORDER_LINE.QUANTITY)
                                .sub(SALES_ORDER_LINE.DISCOUNT)))
                .from(PROMOTION_MARK)
                .join(SKU)
                .on(SKU.PRODUCT.eq(PROMOTION_MARK.PRODUCT))
                .join(SALES_ORDER_LINE)
                .on(SALES_ORDER_LINE.SKU.eq(SKU.CODE))
                .join(SALES_ORDER)
                .on(SALES_ORDER.ID.eq(SALES_ORDER_LINE.SALES_ORDER))
                .where(PROMOTION_MARK.ID.in(marks))
                .and(SALES_ORDER.ORDERED_AT.ge(PROMOTION_MARK.STARTS_AT))
                .and(SALES_ORDER.ORDERED_AT.lt(PROMOTION_MARK.ENDS_AT))
                .and(PROMOTION_MARK.SHOP.isNull().or(SALES_ORDER.SHOP.eq(PROMOTION_MARK.SHOP)))
                .and(SALES_ORDER.STATE.notIn(
                        Shape.code(OrderState.CANCELLED), Shape.code(OrderState.MERGED), Shape.code(OrderState.SPLIT)))
                .groupBy(PROMOTION_MARK.ID)
                .forEach(row -> figures.computeIfPresent(
                        row.value1(),
                        (id, known) -> new PromotionFigures(
                                known.impressions(),
                                known.clicks(),
                                known.spend(),
                                row.value2().longValue(),
                                row.value3(),
                                FORMULA)));
        return figures;
    }

    private static Long whole(BigDecimal sum) {
        return sum == null ? null : sum.longValue();
    }
}
