package argosy.operations.metrics;

import static argosy.operations.db.Tables.METRIC;
import static argosy.operations.db.Tables.METRIC_VALUE;
import static argosy.operations.metrics.Metric.METRICS;
import static argosy.operations.metrics.MetricValue.METRIC_VALUES;

import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import argosy.operations.shops.Shops;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of values that people enter (OPS-45); what the system computes nobody writes over. */
public final class MetricValues {

    private static final int MOST_METRICS = 10_000;

    public MetricValues() {}

    /** Keeps a value. 422 for an unknown or built-in metric, a day to come, or a scope without its code. */
    public Stored<MetricValue> enter(Transaction tx, MetricValue value) {
        Metric metric = tx.first(METRICS, METRIC.CODE.eq(value.metric()))
                .map(Stored::value)
                .orElseThrow(() -> Problem.invalid(
                        "metric",
                        "There is no metric " + value.metric() + "; define it first.",
                        "没有指标 " + value.metric() + "，请先定义。"));
        List<Problem.FieldProblem> wrong = wrong(metric, value, tx.today());
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        if (value.scope() == MetricScope.SHOP) {
            Shops.existing(tx, "scopeCode", value.scopeCode());
        }
        return tx.insert(METRIC_VALUES, value);
    }

    /** Corrects what was entered; the history keeps what it was. */
    Stored<MetricValue> correct(Transaction tx, Stored<MetricValue> before, MetricValue after) {
        MetricValue was = before.value();
        requireEntered(was);
        Fixed.same("metric", was.metric(), after.metric());
        Fixed.same("scope", was.scope(), after.scope());
        Fixed.same("scopeCode", was.scopeCode(), after.scopeCode());
        Fixed.same("onDay", was.onDay(), after.onDay());
        return tx.update(METRIC_VALUES, before, after);
    }

    void remove(Transaction tx, Stored<MetricValue> value) {
        requireEntered(value.value());
        tx.delete(METRIC_VALUES, value);
    }

    /** Refuses rows of a file that could not be entered, or whose value is kept already. */
    List<ImportRow<MetricValue>> check(Reads reads, List<ImportRow<MetricValue>> rows, LocalDate today) {
        Map<String, Metric> metrics = new HashMap<>();
        reads.select(METRICS, METRIC.CODE.isNotNull(), MOST_METRICS)
                .forEach(metric -> metrics.put(metric.value().code(), metric.value()));
        Set<String> kept = kept(reads, rows);
        List<ImportRow<MetricValue>> checked = new ArrayList<>();
        for (ImportRow<MetricValue> row : rows) {
            ImportRow<MetricValue> after = row;
            MetricValue value = row.value();
            if (value != null && !metrics.containsKey(value.metric())) {
                after = after.refuse(
                        "metric", "There is no metric " + value.metric() + ".", "没有指标 " + value.metric() + "。");
            } else if (value != null) {
                for (Problem.FieldProblem problem : wrong(metrics.get(value.metric()), value, today)) {
                    after = after.refuse(
                            problem.field(),
                            problem.message().en(),
                            problem.message().zh());
                }
                if (!kept.add(key(value))) {
                    after = after.refuse("onDay", "This value is kept already; correct it there.", "该日数值已存在，请在原记录上更正。");
                }
            }
            checked.add(after);
        }
        return checked;
    }

    static List<Problem.FieldProblem> wrong(Metric metric, MetricValue value, LocalDate today) {
        List<Problem.FieldProblem> wrong = new ArrayList<>();
        if (metric.source() == Metric.Source.BUILT_IN) {
            wrong.add(problem(
                    "metric",
                    metric.code() + " is computed by the system; enter another metric.",
                    "指标 " + metric.code() + " 由系统计算，不能录入。"));
        }
        if ((value.scope() == MetricScope.COMPANY) != value.scopeCode().isEmpty()) {
            wrong.add(problem(
                    "scopeCode",
                    "Name the shop, product … it is told of; leave it empty for the company.",
                    "请填写店铺、商品等编码；全公司不填。"));
        }
        if (value.onDay().isAfter(today)) {
            wrong.add(problem("onDay", "The day is still to come.", "日期不能晚于今天。"));
        }
        return wrong;
    }

    private static Set<String> kept(Reads reads, List<ImportRow<MetricValue>> rows) {
        List<MetricValue> values = rows.stream()
                .map(ImportRow::value)
                .filter(value -> value != null)
                .toList();
        Set<String> kept = new HashSet<>();
        if (values.isEmpty()) {
            return kept;
        }
        LocalDate first = values.stream()
                .map(MetricValue::onDay)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = values.stream()
                .map(MetricValue::onDay)
                .max(LocalDate::compareTo)
                .orElseThrow();
        reads.sql()
                .select(METRIC_VALUE.METRIC, METRIC_VALUE.SCOPE, METRIC_VALUE.SCOPE_CODE, METRIC_VALUE.ON_DAY)
                .from(METRIC_VALUE)
                .where(METRIC_VALUE
                        .METRIC
                        .in(values.stream().map(MetricValue::metric).distinct().toList())
                        .and(METRIC_VALUE.ON_DAY.between(first, last)))
                .forEach(row -> kept.add(String.join(
                        "\n",
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4().toString())));
        return kept;
    }

    private static String key(MetricValue value) {
        return String.join(
                "\n",
                value.metric(),
                Shape.code(value.scope()),
                value.scopeCode(),
                value.onDay().toString());
    }

    private static void requireEntered(MetricValue value) {
        if (value.source() == MetricValue.Source.SNAPSHOT) {
            throw Problem.conflict(
                    "computed",
                    "This value is computed by the system; correct what it comes from.",
                    "该数值由系统计算，请更正其来源数据。");
        }
    }

    private static Problem.FieldProblem problem(String field, String en, String zh) {
        return new Problem.FieldProblem(field, Text.of(en, zh));
    }
}
