package argosy.operations.metrics;

import static argosy.operations.db.Tables.METRIC_VALUE;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a metric was on a day (OPS-45), once for each metric, scope and day.
 *
 * @param scopeCode the shop, product, session …, or an empty text for the company
 * @param onDay the last day of the metric's window
 * @param measured null when it is unknown, which is not zero
 * @param source whether a person entered it or the nightly snapshot computed it
 */
@Label(en = "Metric value", zh = "指标值")
public record MetricValue(
        @NotBlank @Size(max = 64) @Label(en = "Metric", zh = "指标编码", example = "PAGE-VIEWS", also = "指标")
        String metric,

        @NotNull @Label(en = "Scope", zh = "范围", example = "shop")
        MetricScope scope,

        @Size(max = 64) @Label(
                en = "Scope code",
                zh = "范围编码",
                example = "TM-ZSXP",
                also = {"店铺", "店铺编码"})
        String scopeCode,

        @NotNull @Label(en = "Day", zh = "日期", example = "2026-11-22")
        LocalDate onDay,

        @Digits(integer = 14, fraction = 4) @Label(en = "Value", zh = "数值", example = "18230")
        BigDecimal measured,

        @ReadOnly @Label(en = "Source", zh = "来源", example = "entered")
        Source source,

        @Size(max = 500) @Label(en = "Note", zh = "备注", example = "生意参谋导出")
        String note) {

    /** Who told it. */
    public enum Source {
        @Label(en = "Entered", zh = "录入")
        ENTERED,
        @Label(en = "Snapshot", zh = "系统快照")
        SNAPSHOT
    }

    public static final Register<MetricValue> METRIC_VALUES = Register.of(
                    "metric-values", Text.of("Metric values", "指标值"), MetricValue.class, METRIC_VALUE)
            .filter("metric", "scope", "scopeCode", "source")
            .sort("onDay")
            .defaultSort("-onDay");

    public MetricValue {
        scopeCode = scopeCode == null ? "" : scopeCode.strip();
        source = source == null ? Source.ENTERED : source;
    }

    MetricValue measured(BigDecimal other) {
        return new MetricValue(metric, scope, scopeCode, onDay, other, source, note);
    }
}
