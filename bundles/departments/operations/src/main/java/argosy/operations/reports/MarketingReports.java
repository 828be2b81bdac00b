package argosy.operations.reports;

import static argosy.operations.db.Tables.BUDGET_EXPENSE;
import static argosy.operations.db.Tables.CAMPAIGN;
import static argosy.operations.db.Tables.LIVE_FIGURE;
import static argosy.operations.db.Tables.LIVE_SESSION;
import static argosy.operations.db.Tables.PLACEMENT;
import static argosy.operations.db.Tables.PLACEMENT_FIGURE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Window;
import argosy.operations.live.LiveFigure;
import argosy.operations.live.Rate;
import argosy.operations.metrics.ListingSums;
import argosy.operations.promotion.PlacementFigures;
import argosy.operations.promotion.PlacementRow;
import argosy.operations.targets.Achievement;
import argosy.operations.targets.AchievementFigures;
import argosy.operations.targets.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Targets, placements, campaigns and listings in figures (OPS-46): the same number of questions for any number of rows. */
final class MarketingReports {

    private static final int MOST_CAMPAIGNS = 500;

    private static final Text CAMPAIGNS = Text.of(
            "Campaigns that run on one of these days, with all they cost and brought since they began. Used % = (placement spend +"
                    + " other expenses) ÷ budget × 100. Revenue = what its placements brought as their channels tell, unknown while"
                    + " one of their days is; ROI = revenue ÷ placement spend. Live GMV = of its sessions, without sample orders.",
            "时间段内进行的活动，金额为开始以来累计。预算使用率 = （推广花费 + 其他费用）÷ 预算 × 100%。推广成交 = 渠道统计的成交金额，有一天缺数据则为未知；ROI = 推广成交 ÷ 推广花费。直播 GMV = 活动场次合计，不含样品单。");

    private static final Text LISTINGS = Text.of(
            "Listings by the day they were due. Late = online after the due time, or not online though it is over; on time % = on"
                    + " time ÷ (on time + late) × 100. Checks by the day they were made; errors = found wrong, without those in what"
                    + " the product department had confirmed and without those that were dismissed; error % = errors ÷ checks ×"
                    + " 100.",
            "商品按应上架日期计入。超时 = 超过期限才上架，或期限已过仍未上架；及时率 = 按时上架 ÷ （按时上架 + 超时）× 100%。复查按复查日期计入；信息错误 = 复查有误，不含产品部门已确认内容（免责）和不计差错的；错误率 = 信息错误 ÷ 复查 × 100%。");

    private final Reads reads;
    private final Achievement achievement;

    MarketingReports(Reads reads, Achievement achievement) {
        this.reads = reads;
        this.achievement = achievement;
    }

    /** Targets of a month, quarter or year and how far they are reached. */
    Report<AchievementFigures> targets(Period period, ReportScope scope, Instant now) {
        Report<AchievementFigures> all = achievement.of(reads, period, now);
        return with(
                all, all.rows().stream().filter(row -> scope.tells(row.shop())).toList());
    }

    /** What placements cost and brought. */
    Report<PlacementRow> placements(Window window, ReportScope scope) {
        return PlacementFigures.report(reads, window, scope.on(PLACEMENT.SHOP));
    }

    Report<ListingFigures> listings(Window window, ReportScope scope, Instant now) {
        List<ListingFigures> rows = new ArrayList<>();
        ListingSums.by(reads, window, scope::on, now, (day, shop) -> List.of(shop))
                .forEach((shop, sums) -> rows.add(new ListingFigures(
                        shop,
                        sums.onTime() + sums.late() + sums.open(),
                        sums.onTime(),
                        sums.late(),
                        sums.open(),
                        sums.onTimePercent(),
                        sums.checked(),
                        sums.errors(),
                        sums.exempt(),
                        sums.errorPercent())));
        return new Report<>(
                "listings",
                Text.of("Listing punctuality", "上架及时率"),
                LISTINGS,
                window,
                Shape.of(ListingFigures.class),
                rows);
    }

    Report<CampaignFigures> campaigns(Window window, ReportScope scope) {
        var running = reads.sql()
                .select(
                        CAMPAIGN.NUMBER,
                        CAMPAIGN.THEME,
                        CAMPAIGN.SHOP,
                        CAMPAIGN.STATE,
                        CAMPAIGN.STARTS_ON,
                        CAMPAIGN.ENDS_ON,
                        CAMPAIGN.BUDGET,
                        CAMPAIGN.REPORT)
                .from(CAMPAIGN)
                .where(CAMPAIGN.STARTS_ON.le(window.to()))
                .and(CAMPAIGN.ENDS_ON.ge(window.from()))
                .and(scope.on(CAMPAIGN.SHOP))
                .orderBy(CAMPAIGN.STARTS_ON, CAMPAIGN.NUMBER)
                .limit(MOST_CAMPAIGNS)
                .fetch();
        List<String> numbers = running.map(row -> row.value1());
        Map<String, Money> money = money(numbers);
        List<CampaignFigures> rows = running.map(row -> {
            Money own = money.getOrDefault(row.value1(), new Money());
            return new CampaignFigures(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    row.value7(),
                    own.spend,
                    own.expenses,
                    Rate.percent(own.spend.add(own.expenses), row.value7()),
                    own.revenue,
                    Rate.of(own.revenue, own.spend),
                    own.sessions,
                    own.gmv,
                    row.value8() != null && !row.value8().isBlank());
        });
        return new Report<>(
                "campaigns", Text.of("Campaigns", "活动效果"), CAMPAIGNS, window, Shape.of(CampaignFigures.class), rows);
    }

    private Map<String, Money> money(List<String> campaigns) {
        Map<String, Money> money = new HashMap<>();
        if (campaigns.isEmpty()) {
            return money;
        }
        reads.sql()
                .select(
                        PLACEMENT.CAMPAIGN,
                        sum(PLACEMENT_FIGURE.SPEND),
                        sum(PLACEMENT_FIGURE.REVENUE),
                        count(),
                        count(PLACEMENT_FIGURE.REVENUE))
                .from(PLACEMENT_FIGURE)
                .join(PLACEMENT)
                .on(PLACEMENT.NUMBER.eq(PLACEMENT_FIGURE.PLACEMENT))
                .where(PLACEMENT.CAMPAIGN.in(campaigns))
                .groupBy(PLACEMENT.CAMPAIGN)
                .forEach(row -> {
                    Money own = money.computeIfAbsent(row.value1(), campaign -> new Money());
                    own.spend = row.value2();
                    own.revenue = row.value4().equals(row.value5()) ? row.value3() : null;
                });
        reads.sql()
                .select(BUDGET_EXPENSE.CAMPAIGN, sum(BUDGET_EXPENSE.AMOUNT))
                .from(BUDGET_EXPENSE)
                .where(BUDGET_EXPENSE.CAMPAIGN.in(campaigns))
                .groupBy(BUDGET_EXPENSE.CAMPAIGN)
                .forEach(row -> money.computeIfAbsent(row.value1(), campaign -> new Money()).expenses = row.value2());
        reads.sql()
                .select(LIVE_SESSION.CAMPAIGN, count(), sum(LIVE_FIGURE.GMV))
                .from(LIVE_SESSION)
                .leftJoin(LIVE_FIGURE)
                .on(LIVE_FIGURE.SESSION.eq(LIVE_SESSION.NUMBER))
                .and(LIVE_FIGURE.SLICE.eq(LiveFigure.TOTAL))
                .where(LIVE_SESSION.CAMPAIGN.in(campaigns))
                .and(LIVE_SESSION.STARTED_AT.isNotNull())
                .groupBy(LIVE_SESSION.CAMPAIGN)
                .forEach(row -> {
                    Money own = money.computeIfAbsent(row.value1(), campaign -> new Money());
                    own.sessions = row.value2();
                    own.gmv = row.value3();
                });
        return money;
    }

    private static <T extends Record> Report<T> with(Report<T> report, List<T> rows) {
        return new Report<>(report.name(), report.title(), report.formula(), report.window(), report.shape(), rows);
    }

    /** What a campaign cost and brought, under way. */
    private static final class Money {

        private BigDecimal spend = BigDecimal.ZERO;
        private BigDecimal expenses = BigDecimal.ZERO;
        private BigDecimal revenue;
        private BigDecimal gmv;
        private long sessions;
    }
}
