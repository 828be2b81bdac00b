package argosy.operations.reports;

import static argosy.operations.db.Tables.METRIC;
import static argosy.operations.db.Tables.METRIC_VALUE;
import static argosy.operations.metrics.Metric.METRICS;

import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Window;
import argosy.operations.live.Rate;
import argosy.operations.metrics.Metric;
import argosy.operations.metrics.MetricScope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the indicators say (OPS-45, OPS-46): one question for each report, whatever the number of metrics. */
final class MetricReports {

    private static final int MOST_METRICS = 10_000;

    private static final Text METRIC_FORMULA = Text.of(
            "Values of these days, of the company or of the shop asked for; each metric's own formula stands in its row. Average ="
                    + " sum of the known days ÷ known days. Reached % = known days at or better than the target ÷ known days × 100.",
            "取该时间段内全公司或所选店铺的数值，各指标口径见该行。平均值 = 有数据各日之和 ÷ 有数据天数。达标天数% = 达到或优于目标的天数 ÷ 有数据天数 × 100%。");

    private static final Text TRAFFIC_FORMULA = Text.of(
            "As the platforms count: entered or imported by day and shop; an empty shop is the company as a whole. Visit depth ="
                    + " page views ÷ visits. Bounce % = visits of one page only ÷ visits × 100. Conversion % = paid orders ÷"
                    + " visitors × 100. Empty = unknown.",
            "按平台统计口径，按日、按店铺录入或导入，店铺为空表示全公司。访问深度 = 浏览量 ÷ 访问次数。跳失率 = 只看一页的访问 ÷ 访问次数 × 100%。支付转化率 = 付款订单数 ÷ 访客数 × 100%。空 = 未知。");

    private static final List<String> TRAFFIC = List.of(
            "PAGE-VIEWS",
            "VISITORS",
            "VISIT-DEPTH",
            "BOUNCE-RATE",
            "REGISTRATION-RATE",
            "TOPIC-CLICK-RATE",
            "CONVERSION");

    private final Reads reads;

    MetricReports(Reads reads) {
        this.reads = reads;
    }

    /** 422 when more than one shop, but not the company, is within the scope. */
    Report<MetricFigures> metrics(Window window, ReportScope scope) {
        boolean company = scope.shops() == null;
        String shop = company ? "" : scope.only();
        Map<String, SortedMap<LocalDate, BigDecimal>> values = new HashMap<>();
        reads.sql()
                .select(METRIC_VALUE.METRIC, METRIC_VALUE.ON_DAY, METRIC_VALUE.MEASURED)
                .from(METRIC_VALUE)
                .where(
                        METRIC_VALUE.ON_DAY.between(window.from(), window.to()),
                        METRIC_VALUE.SCOPE.eq(Shape.code(company ? MetricScope.COMPANY : MetricScope.SHOP)),
                        METRIC_VALUE.SCOPE_CODE.eq(shop),
                        METRIC_VALUE.MEASURED.isNotNull())
                .forEach(row -> values.computeIfAbsent(row.value1(), metric -> new TreeMap<>())
                        .put(row.value2(), row.value3()));
        List<MetricFigures> rows =
                reads.select(METRICS, METRIC.STATE.eq(Shape.code(Metric.State.ACTIVE)), MOST_METRICS).stream()
                        .map(Stored::value)
                        .map(metric -> figures(metric, values.getOrDefault(metric.code(), new TreeMap<>())))
                        .toList();
        return new Report<>(
                "metrics",
                Text.of("Metrics and targets", "指标与目标"),
                METRIC_FORMULA,
                window,
                Shape.of(MetricFigures.class),
                rows);
    }

    static MetricFigures figures(Metric metric, SortedMap<LocalDate, BigDecimal> days) {
        long known = days.size();
        BigDecimal sum = days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        long reached = days.values().stream()
                .filter(value -> Boolean.TRUE.equals(metric.reached(value)))
                .count();
        return new MetricFigures(
                metric.code(),
                metric.name(),
                metric.formula(),
                Shape.code(metric.measure()),
                known,
                known == 0 ? null : sum.divide(BigDecimal.valueOf(known), 4, RoundingMode.HALF_UP),
                known == 0 ? null : days.get(days.lastKey()),
                known == 0 ? null : days.lastKey(),
                metric.target(),
                metric.target() == null ? null : Rate.percent(reached, known),
                metric.owner());
    }

    Report<TrafficFigures> traffic(Window window, ReportScope scope) {
        Map<LocalDate, Map<String, Map<String, BigDecimal>>> days = new TreeMap<>();
        reads.sql()
                .select(METRIC_VALUE.ON_DAY, METRIC_VALUE.SCOPE_CODE, METRIC_VALUE.METRIC, METRIC_VALUE.MEASURED)
                .from(METRIC_VALUE)
                .where(
                        METRIC_VALUE.METRIC.in(TRAFFIC),
                        METRIC_VALUE.ON_DAY.between(window.from(), window.to()),
                        METRIC_VALUE.SCOPE.in(Shape.code(MetricScope.COMPANY), Shape.code(MetricScope.SHOP)),
                        scope.on(METRIC_VALUE.SCOPE_CODE))
                .forEach(row -> days.computeIfAbsent(row.value1(), day -> new TreeMap<>())
                        .computeIfAbsent(row.value2(), code -> new LinkedHashMap<>())
                        .put(row.value3(), row.value4()));
        List<TrafficFigures> rows = new ArrayList<>();
        days.forEach((day, shops) -> shops.forEach((code, values) -> rows.add(new TrafficFigures(
                day,
                code,
                values.get("PAGE-VIEWS"),
                values.get("VISITORS"),
                values.get("VISIT-DEPTH"),
                values.get("BOUNCE-RATE"),
                values.get("REGISTRATION-RATE"),
                values.get("TOPIC-CLICK-RATE"),
                values.get("CONVERSION")))));
        return new Report<>(
                "traffic", Text.of("Traffic", "流量报表"), TRAFFIC_FORMULA, window, Shape.of(TrafficFigures.class), rows);
    }
}
