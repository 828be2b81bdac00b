package argosy.operations;

import static argosy.operations.db.Tables.METRIC;
import static argosy.operations.metrics.Metric.METRICS;
import static argosy.operations.metrics.MetricAlert.METRIC_ALERTS;
import static argosy.operations.reports.ReportSubscription.REPORT_SUBSCRIPTIONS;

import argosy.department.Database;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.metrics.Metric;
import argosy.operations.metrics.MetricAlert;
import argosy.operations.metrics.MetricAlerts;
import argosy.operations.metrics.MetricScope;
import argosy.operations.metrics.MetricValue;
import argosy.operations.metrics.MetricValues;
import argosy.operations.metrics.Snapshot;
import argosy.operations.reports.ReportKind;
import argosy.operations.reports.ReportPeriod;
import argosy.operations.reports.ReportRuns;
import argosy.operations.reports.ReportSubscription;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.impl.DSL;

/** Thirty days of traffic of the sample shops, targets of the indicators, three drops and the regular reports. */
final class SampleMetrics {

    private static final int DAYS = 30;

    private final Database database;
    private final Snapshot snapshot;
    private final MetricValues values;
    private final MetricAlerts alerts;
    private final ReportRuns runs;
    private final LocalDate today;

    SampleMetrics(Database database, Snapshot snapshot, MetricValues values, MetricAlerts alerts, ReportRuns runs) {
        this.database = database;
        this.snapshot = snapshot;
        this.values = values;
        this.alerts = alerts;
        this.runs = runs;
        this.today = database.today();
    }

    void load() {
        aim("CONVERSION", "3.5", "linyating", "详情页首屏改为卖点视频，客服响应 30 秒内");
        aim("REFUND-RATE", "6", "linyating", "质检前置，易碎品加固包装");
        aim("PAGE-VIEWS", "18000", "xuzhiyuan", "关键词优化，直播间引流到店");
        aim("LIVE-GPM", "1800", "songjiayi", "整点福袋承接主推款");
        aim("TOPIC-CLICK-RATE", "6.5", "hewenbo", "专题入口前置到首屏");
        for (int daysAgo = DAYS; daysAgo >= 1; daysAgo--) {
            traffic(SampleShops.TMALL, daysAgo, 17_000, daysAgo == 2);
            traffic(SampleShops.TAOBAO, daysAgo, 9_000, daysAgo == 4);
            traffic(SampleShops.DOUYIN, daysAgo, 12_500, daysAgo == 5);
        }
        database.write(OperationsSample.ANALYST, snapshot::take);
        database.write(OperationsSample.ANALYST, alerts::scan);
        settle();
        subscriptions();
    }

    private void aim(String code, String target, String owner, String plan) {
        database.write(OperationsSample.ANALYST, tx -> {
            Stored<Metric> metric = tx.first(METRICS, METRIC.CODE.eq(code)).orElseThrow();
            Metric aimed = METRICS.shape().with(metric.value(), "target", new BigDecimal(target));
            aimed = METRICS.shape().with(aimed, "owner", owner);
            return tx.update(METRICS, metric, METRICS.shape().with(aimed, "plan", plan));
        });
    }

    /** A day of a shop: more on weekends, and one day with a third of it. */
    private void traffic(String shop, int daysAgo, int usual, boolean dropped) {
        LocalDate day = today.minusDays(daysAgo);
        long views = (usual + (day.getDayOfWeek().getValue() >= 6 ? usual / 5 : 0) + (DAYS - daysAgo) * 40L)
                / (dropped ? 3 : 1);
        database.write(OperationsSample.ANALYST, tx -> {
            enter(tx, "PAGE-VIEWS", shop, day, String.valueOf(views));
            enter(tx, "VISITORS", shop, day, String.valueOf(views / 3));
            enter(tx, "VISIT-DEPTH", shop, day, "2.9");
            enter(tx, "BOUNCE-RATE", shop, day, dropped ? "58.2" : "41." + daysAgo % 10);
            enter(tx, "REGISTRATION-RATE", shop, day, "1." + daysAgo % 5);
            enter(tx, "TOPIC-CLICK-RATE", shop, day, daysAgo % 7 == 0 ? null : "6." + daysAgo % 9);
            return null;
        });
    }

    private void enter(Transaction tx, String metric, String shop, LocalDate day, String measured) {
        values.enter(
                tx,
                new MetricValue(
                        metric,
                        MetricScope.SHOP,
                        shop,
                        day,
                        measured == null ? null : new BigDecimal(measured),
                        null,
                        measured == null ? "平台当日未提供" : "平台后台导出"));
    }

    private void settle() {
        List<Long> open = new ArrayList<>(database.select(METRIC_ALERTS, DSL.noCondition(), 10).stream()
                .map(Stored::id)
                .toList());
        database.write(OperationsSample.ANALYST, tx -> {
            alerts.settle(tx, open.get(0), "explain", MetricAlert.State.EXPLAINED, "首页推荐位到期，已于次日续投");
            return alerts.settle(tx, open.get(1), "dismiss", MetricAlert.State.DISMISSED, "平台统计延迟，次日已补齐");
        });
    }

    private void subscriptions() {
        database.write(
                OperationsSample.ANALYST,
                tx -> tx.insertAll(
                        REPORT_SUBSCRIPTIONS,
                        List.of(
                                subscription("每日销售日报", ReportKind.SALES, ReportPeriod.DAY, null, "head", true),
                                subscription("店铺销售周报", ReportKind.SHOP_SALES, ReportPeriod.WEEK, null, "finance", true),
                                subscription(
                                        "直播玩法周报",
                                        ReportKind.LIVE_COMPARISON,
                                        ReportPeriod.WEEK,
                                        null,
                                        "live-operator",
                                        true),
                                subscription(
                                        "天猫流量月报",
                                        ReportKind.TRAFFIC,
                                        ReportPeriod.MONTH,
                                        SampleShops.TMALL,
                                        null,
                                        true),
                                subscription(
                                        "指标月报",
                                        ReportKind.METRICS,
                                        ReportPeriod.MONTH,
                                        null,
                                        "shop-supervisor",
                                        false))));
        runs.makeDue(OperationsSample.ANALYST);
    }

    private static ReportSubscription subscription(
            String name, ReportKind report, ReportPeriod period, String shop, String role, boolean active) {
        return new ReportSubscription(
                name,
                report,
                period,
                shop,
                "linyating,zhouhaiyang",
                role,
                active ? ReportSubscription.State.ACTIVE : ReportSubscription.State.PAUSED);
    }
}
