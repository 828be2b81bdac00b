package argosy.operations.metrics;

import static argosy.operations.db.Tables.METRIC;
import static argosy.operations.db.Tables.METRIC_VALUE;
import static argosy.operations.metrics.Metric.METRICS;
import static argosy.operations.metrics.MetricValue.METRIC_VALUES;

import argosy.department.Caller;
import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Label;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** {@code /api/operations/metrics}: the indicators of the department, their targets and plans (OPS-45). */
@Path("metrics")
public final class MetricsResource extends EditableResource<Metric> {

    private static final int DAYS = 31;

    private final Snapshot snapshot;

    public MetricsResource(Database database, Snapshot snapshot) {
        super(database, METRICS);
        this.snapshot = snapshot;
    }

    /** What a snapshot changed. */
    @Label(en = "Snapshot", zh = "指标快照")
    public record Taken(
            @Label(en = "Values", zh = "数值", example = "42") int values) {}

    /** Computes the built-in metrics of the last days anew, as the job does every night (OPS-45). */
    @Step("snapshot")
    @Label(en = "Compute now", zh = "立即计算")
    public Taken take(@Context Caller caller) {
        return new Taken(database.write(caller, snapshot::take));
    }

    /** One day of a metric. */
    @Label(en = "Day of a metric", zh = "指标日值")
    record Day(LocalDate onDay, BigDecimal measured, Boolean reached) {}

    @Override
    protected Stored<Metric> detailed(Stored<Metric> metric) {
        LocalDate since = database.today().minusDays(DAYS);
        List<Day> days = database
                .select(
                        METRIC_VALUES,
                        METRIC_VALUE
                                .METRIC
                                .eq(metric.value().code())
                                .and(METRIC_VALUE.SCOPE.eq(Shape.code(MetricScope.COMPANY)))
                                .and(METRIC_VALUE.ON_DAY.ge(since)),
                        DAYS * 2)
                .stream()
                .map(Stored::value)
                .sorted(Comparator.comparing(MetricValue::onDay))
                .map(day -> new Day(day.onDay(), day.measured(), metric.value().reached(day.measured())))
                .toList();
        return metric.with("values", days);
    }

    @Override
    protected Stored<Metric> change(Transaction tx, Stored<Metric> before, Metric after) {
        Metric was = before.value();
        Fixed.same("code", was.code(), after.code());
        if (was.source() == Metric.Source.BUILT_IN) {
            Fixed.same("formula", was.formula(), after.formula());
            Fixed.same("measure", was.measure(), after.measure());
            Fixed.same("span", was.span(), after.span());
            Fixed.same("better", was.better(), after.better());
        }
        return super.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<Metric> metric) {
        String code = metric.value().code();
        if (metric.value().source() == Metric.Source.BUILT_IN
                || tx.sql().fetchExists(METRIC_VALUE, METRIC_VALUE.METRIC.eq(code))) {
            throw Problem.conflict(
                    "in-use",
                    "Metric " + code + " is built in or has values; retire it instead.",
                    "指标 " + code + " 为系统指标或已有数据，请停用而不是删除。");
        }
        super.remove(tx, metric);
    }

    @Override
    protected List<ImportRow<Metric>> check(Reads reads, List<ImportRow<Metric>> rows) {
        return Codes.unique(reads, rows, METRIC.CODE, "code", Metric::code);
    }
}
