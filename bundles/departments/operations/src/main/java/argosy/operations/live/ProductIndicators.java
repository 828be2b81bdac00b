package argosy.operations.live;

import static argosy.operations.db.Tables.LIVE_PRODUCT_FIGURE;
import static argosy.operations.db.Tables.LIVE_SESSION;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.sum;

import argosy.department.Label;
import argosy.department.Reads;
import argosy.department.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;

/**
 * How a product did in sessions (OPS-35). Sums are over the sessions that know the figure; null when none does.
 *
 * @param gmvPerMinute null when GMV or minutes are unknown
 */
@Label(en = "Product indicators", zh = "直播商品指标")
public record ProductIndicators(
        @Label(en = "Product", zh = "商品编码", example = "SP-1001")
        String product,

        @Label(en = "Sessions", zh = "场次", example = "6") long sessions,

        @Label(en = "Minutes", zh = "讲解时长（分钟）", example = "52")
        Long minutes,

        @Label(en = "Impressions", zh = "商品曝光", example = "91000")
        Long impressions,

        @Label(en = "Clicks", zh = "商品点击", example = "4300") Long clicks,
        @Label(en = "Orders", zh = "订单", example = "366") Long orders,

        @Label(en = "GMV (CNY)", zh = "GMV（元）", example = "47214.00")
        BigDecimal gmv,

        @Label(en = "Click %", zh = "点击率%", example = "4.73")
        BigDecimal clickPercent,

        @Label(en = "Click to order %", zh = "点击下单率%", example = "8.51")
        BigDecimal orderPercent,

        @Label(en = "GMV per minute (CNY)", zh = "每分钟 GMV（元）", example = "907.96")
        BigDecimal gmvPerMinute) {

    /** How far back a line-up looks at its products. */
    static final int DAYS = 30;

    public static final Text FORMULA = Text.of(
            "Sums over the sessions that started in the window and tell the figure. Click % = clicks ÷ impressions × 100. Click to"
                    + " order % = orders ÷ clicks × 100. GMV per minute = GMV ÷ minutes talked about. Empty = unknown.",
            "按开播时间在时间段内、且有该项数据的场次合计。点击率 = 商品点击 ÷ 商品曝光 × 100%。点击下单率 = 订单 ÷ 商品点击 × 100%。每分钟 GMV = GMV ÷ 讲解时长。空 = 未知。");

    static ProductIndicators of(
            String product, long sessions, Long minutes, Long impressions, Long clicks, Long orders, BigDecimal gmv) {
        return new ProductIndicators(
                product,
                sessions,
                minutes,
                impressions,
                clicks,
                orders,
                gmv,
                Rate.percent(clicks, impressions),
                Rate.percent(orders, clicks),
                Rate.of(gmv, Rate.number(minutes)));
    }

    /** The indicators of products by code, of the sessions that started from an instant until another; one query. */
    static Map<String, ProductIndicators> of(Reads reads, Collection<String> products, Instant from, Instant until) {
        return products.isEmpty()
                ? Map.of()
                : read(reads, LIVE_PRODUCT_FIGURE.PRODUCT.in(products), from, until, products.size());
    }

    /** Those of the products with most GMV, at most so many. */
    public static List<ProductIndicators> best(Reads reads, Condition which, Instant from, Instant until, int most) {
        return List.copyOf(read(reads, which, from, until, most).values());
    }

    private static Map<String, ProductIndicators> read(
            Reads reads, Condition which, Instant from, Instant until, int most) {
        Map<String, ProductIndicators> found = new LinkedHashMap<>();
        var gmv = sum(LIVE_PRODUCT_FIGURE.GMV);
        reads.sql()
                .select(
                        LIVE_PRODUCT_FIGURE.PRODUCT,
                        countDistinct(LIVE_PRODUCT_FIGURE.SESSION),
                        sum(LIVE_PRODUCT_FIGURE.MINUTES),
                        sum(LIVE_PRODUCT_FIGURE.IMPRESSIONS),
                        sum(LIVE_PRODUCT_FIGURE.CLICKS),
                        sum(LIVE_PRODUCT_FIGURE.ORDERS),
                        gmv)
                .from(LIVE_PRODUCT_FIGURE)
                .join(LIVE_SESSION)
                .on(LIVE_SESSION.NUMBER.eq(LIVE_PRODUCT_FIGURE.SESSION))
                .where(which)
                .and(LIVE_SESSION.STARTED_AT.ge(from))
                .and(LIVE_SESSION.STARTED_AT.lt(until))
                .groupBy(LIVE_PRODUCT_FIGURE.PRODUCT)
                .orderBy(gmv.desc().nullsLast(), LIVE_PRODUCT_FIGURE.PRODUCT)
                .limit(most)
                .forEach(row -> found.put(
                        row.value1(),
                        of(
                                row.value1(),
                                row.value2(),
                                whole(row.value3()),
                                whole(row.value4()),
                                whole(row.value5()),
                                whole(row.value6()),
                                row.value7())));
        return found;
    }

    private static Long whole(BigDecimal sum) {
        return sum == null ? null : sum.longValueExact();
    }
}
