package argosy.operations.reports;

import static argosy.operations.db.Tables.LIVE_FIGURE;
import static argosy.operations.db.Tables.LIVE_SESSION;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Window;
import argosy.operations.live.LiveFigure;
import argosy.operations.live.LiveRates;
import argosy.operations.live.ProductIndicators;
import argosy.operations.live.Rate;
import argosy.operations.metrics.Quotient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Record;

/** How live sessions and their products did (OPS-35, OPS-36): one question each. */
final class LiveReports {

    static final int MOST_PRODUCTS = 500;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final Map<String, Field<String>> GROUPS = Map.of(
            "gameplay", LIVE_SESSION.GAMEPLAY,
            "anchor", LIVE_SESSION.ANCHOR,
            "shop", LIVE_SESSION.SHOP,
            "platform", LIVE_SESSION.PLATFORM,
            "session", LIVE_SESSION.NUMBER);

    private static final Text FORMULA = Text.of(
            "Sessions that started on these days. Sums over the sessions that tell the figure; each rate over those that tell both"
                    + " figures. " + LiveRates.FORMULA.en() + " Average watch is weighted by viewers.",
            "按开播日期计入。合计取有该项数据的场次，各比率取两项均有数据的场次。" + LiveRates.FORMULA.zh() + "平均停留按场观加权。");

    private final Reads reads;

    LiveReports(Reads reads) {
        this.reads = reads;
    }

    /**
     * @param by what is compared: gameplay (null), anchor, shop, platform or session
     */
    Report<LiveComparison> comparison(Window window, String by, ReportScope scope) {
        Field<String> group = GROUPS.get(by == null || by.isBlank() ? "gameplay" : by);
        if (group == null) {
            throw Problem.badRequest(
                    "bad-group",
                    "by must be gameplay, anchor, shop, platform or session.",
                    "by 须为 gameplay、anchor、shop、platform 或 session。");
        }
        Map<String, Tally> groups = new TreeMap<>();
        reads.sql()
                .select(
                        group,
                        LIVE_FIGURE.ID,
                        LIVE_FIGURE.IMPRESSIONS,
                        LIVE_FIGURE.VIEWERS,
                        LIVE_FIGURE.AVERAGE_WATCH_SECONDS,
                        LIVE_FIGURE.PRODUCT_CLICKS,
                        LIVE_FIGURE.ORDERS,
                        LIVE_FIGURE.BUYERS,
                        LIVE_FIGURE.GMV,
                        LIVE_FIGURE.REFUNDS,
                        LIVE_FIGURE.NEW_FANS,
                        LIVE_FIGURE.INTERACTIONS,
                        LIVE_FIGURE.SPEND)
                .from(LIVE_SESSION)
                .leftJoin(LIVE_FIGURE)
                .on(LIVE_FIGURE.SESSION.eq(LIVE_SESSION.NUMBER))
                .and(LIVE_FIGURE.SLICE.eq(LiveFigure.TOTAL))
                .where(LIVE_SESSION.STARTED_AT.ge(window.start()))
                .and(LIVE_SESSION.STARTED_AT.lt(window.end()))
                .and(scope.on(LIVE_SESSION.SHOP))
                .forEach(row -> groups.computeIfAbsent(row.value1() == null ? "" : row.value1(), g -> new Tally())
                        .add(row));
        List<LiveComparison> rows = groups.entrySet().stream()
                .map(entry -> entry.getValue().figures(entry.getKey()))
                .toList();
        return new Report<>(
                "live-comparison",
                Text.of("Live comparison", "直播对比"),
                FORMULA,
                window,
                Shape.of(LiveComparison.class),
                rows);
    }

    /** The products with most GMV in live sessions. */
    Report<ProductIndicators> products(Window window, ReportScope scope) {
        return new Report<>(
                "live-products",
                Text.of("Products in live sessions", "直播商品排行"),
                ProductIndicators.FORMULA,
                window,
                Shape.of(ProductIndicators.class),
                ProductIndicators.best(
                        reads, scope.on(LIVE_SESSION.SHOP), window.start(), window.end(), MOST_PRODUCTS));
    }

    /** Sums under way. */
    private static final class Tally {

        private long sessions;
        private long known;
        private Long viewers;
        private Long orders;
        private BigDecimal gmv;
        private BigDecimal watched = BigDecimal.ZERO;
        private long watchers;
        private final Quotient entry = new Quotient();
        private final Quotient click = new Quotient();
        private final Quotient order = new Quotient();
        private final Quotient buy = new Quotient();
        private final Quotient perViewer = new Quotient();
        private final Quotient perOrder = new Quotient();
        private final Quotient roi = new Quotient();
        private final Quotient refund = new Quotient();
        private final Quotient fan = new Quotient();
        private final Quotient interaction = new Quotient();

        private void add(Record row) {
            sessions++;
            if (row.get(LIVE_FIGURE.ID) == null) {
                return;
            }
            known++;
            Long came = row.get(LIVE_FIGURE.VIEWERS);
            Long bought = row.get(LIVE_FIGURE.ORDERS);
            BigDecimal sold = row.get(LIVE_FIGURE.GMV);
            viewers = plus(viewers, came);
            orders = plus(orders, bought);
            gmv = sold == null ? gmv : gmv == null ? sold : gmv.add(sold);
            BigDecimal watch = row.get(LIVE_FIGURE.AVERAGE_WATCH_SECONDS);
            if (watch != null && came != null) {
                watched = watched.add(watch.multiply(BigDecimal.valueOf(came)));
                watchers += came;
            }
            entry.add(came, row.get(LIVE_FIGURE.IMPRESSIONS));
            click.add(row.get(LIVE_FIGURE.PRODUCT_CLICKS), came);
            order.add(bought, row.get(LIVE_FIGURE.PRODUCT_CLICKS));
            buy.add(row.get(LIVE_FIGURE.BUYERS), came);
            perViewer.add(sold, Rate.number(came));
            perOrder.add(sold, Rate.number(bought));
            roi.add(sold, row.get(LIVE_FIGURE.SPEND));
            refund.add(row.get(LIVE_FIGURE.REFUNDS), sold);
            fan.add(row.get(LIVE_FIGURE.NEW_FANS), came);
            interaction.add(row.get(LIVE_FIGURE.INTERACTIONS), came);
        }

        private LiveComparison figures(String group) {
            return new LiveComparison(
                    group,
                    sessions,
                    known,
                    viewers,
                    orders,
                    gmv,
                    watchers == 0 ? null : watched.divide(BigDecimal.valueOf(watchers), 1, RoundingMode.HALF_UP),
                    entry.percent(),
                    click.percent(),
                    order.percent(),
                    buy.percent(),
                    perViewer.times(THOUSAND),
                    perOrder.ratio(),
                    perViewer.ratio(),
                    roi.ratio(),
                    refund.percent(),
                    fan.percent(),
                    interaction.percent());
        }

        private static Long plus(Long sum, Long more) {
            return more == null ? sum : sum == null ? more : Long.valueOf(sum + more);
        }
    }
}
