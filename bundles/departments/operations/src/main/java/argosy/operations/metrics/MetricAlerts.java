package argosy.operations.metrics;

import static argosy.operations.db.Tables.METRIC;
import static argosy.operations.db.Tables.METRIC_ALERT;
import static argosy.operations.db.Tables.METRIC_ALERT_RULE;
import static argosy.operations.db.Tables.METRIC_VALUE;
import static argosy.operations.metrics.MetricAlert.METRIC_ALERTS;
import static argosy.operations.metrics.MetricAlertRule.METRIC_ALERT_RULES;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds sudden drops (OPS-45), each told once, also when its value came days later. */
public final class MetricAlerts {

    private static final int MOST_RULES = 10_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public MetricAlerts() {}

    /**
     * Looks at the days before today that a rule averages.
     *
     * @return how many drops are told that were not told before
     */
    public int scan(Transaction tx) {
        LocalDate today = tx.today();
        Map<String, String> owners = tx.sql()
                .select(METRIC.CODE, METRIC.OWNER)
                .from(METRIC)
                .where(METRIC.STATE.eq(Shape.code(Metric.State.ACTIVE)))
                .fetchMap(METRIC.CODE, METRIC.OWNER);
        List<MetricAlert> found = new ArrayList<>();
        for (Stored<MetricAlertRule> stored : tx.select(
                METRIC_ALERT_RULES, METRIC_ALERT_RULE.STATE.eq(Shape.code(Metric.State.ACTIVE)), MOST_RULES)) {
            MetricAlertRule rule = stored.value();
            if (owners.containsKey(rule.metric())) {
                found.addAll(drops(tx, rule, today, owners.get(rule.metric())));
            }
        }
        tx.insertAll(METRIC_ALERTS, found);
        return found.size();
    }

    public Stored<MetricAlert> settle(Transaction tx, long id, String step, MetricAlert.State next, String why) {
        Stored<MetricAlert> alert = tx.step(METRIC_ALERTS, id, step);
        return tx.update(
                METRIC_ALERTS,
                alert,
                alert.value().settled(next, why.strip(), tx.by().username(), tx.now()));
    }

    /**
     * The average that a value is too low against, or null when it is not, or when too little is known.
     *
     * @param before the values of the days before, null where one is unknown
     */
    static BigDecimal drop(BigDecimal measured, Iterable<BigDecimal> before, int belowPercent, int fewestDays) {
        BigDecimal sum = BigDecimal.ZERO;
        int known = 0;
        for (BigDecimal each : before) {
            if (each != null) {
                sum = sum.add(each);
                known++;
            }
        }
        if (measured == null || known < fewestDays || known == 0) {
            return null;
        }
        boolean low = measured.multiply(HUNDRED)
                        .multiply(BigDecimal.valueOf(known))
                        .compareTo(sum.multiply(BigDecimal.valueOf(belowPercent)))
                < 0;
        return low ? sum.divide(BigDecimal.valueOf(known), 4, RoundingMode.HALF_UP) : null;
    }

    private static List<MetricAlert> drops(Reads reads, MetricAlertRule rule, LocalDate today, String owner) {
        LocalDate first = today.minusDays(rule.days());
        Map<List<String>, SortedMap<LocalDate, BigDecimal>> values = new LinkedHashMap<>();
        reads.sql()
                .select(METRIC_VALUE.SCOPE, METRIC_VALUE.SCOPE_CODE, METRIC_VALUE.ON_DAY, METRIC_VALUE.MEASURED)
                .from(METRIC_VALUE)
                .where(
                        METRIC_VALUE.METRIC.eq(rule.metric()),
                        METRIC_VALUE.ON_DAY.ge(first.minusDays(rule.days())),
                        METRIC_VALUE.ON_DAY.lt(today))
                .forEach(row -> values.computeIfAbsent(List.of(row.value1(), row.value2()), key -> new TreeMap<>())
                        .put(row.value3(), row.value4()));
        Set<List<String>> told = new HashSet<>(reads.sql()
                .select(METRIC_ALERT.SCOPE, METRIC_ALERT.SCOPE_CODE, METRIC_ALERT.ON_DAY)
                .from(METRIC_ALERT)
                .where(METRIC_ALERT.METRIC.eq(rule.metric()), METRIC_ALERT.ON_DAY.ge(first))
                .fetch(row -> List.of(row.value1(), row.value2(), row.value3().toString())));
        List<MetricAlert> drops = new ArrayList<>();
        values.forEach((scope, days) -> days.tailMap(first).forEach((day, measured) -> {
            BigDecimal average = drop(
                    measured,
                    days.subMap(day.minusDays(rule.days()), day).values(),
                    rule.belowPercent(),
                    rule.fewestDays());
            if (average != null && !told.contains(List.of(scope.get(0), scope.get(1), day.toString()))) {
                drops.add(new MetricAlert(
                        rule.metric(),
                        Shape.constant(MetricScope.class, scope.get(0)).orElseThrow(),
                        scope.get(1),
                        day,
                        Objects.requireNonNull(measured),
                        average,
                        rule.belowPercent(),
                        owner,
                        MetricAlert.State.OPEN,
                        null,
                        null,
                        null));
            }
        }));
        return drops;
    }
}
