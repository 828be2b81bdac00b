package argosy.operations.metrics;

import static argosy.operations.db.Tables.METRIC_ALERT_RULE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * When a metric is so low that somebody has to look (OPS-45): its value of a day is below so many percent of the average of
 * the days before.
 *
 * @param days before the day that are averaged
 * @param fewestDays of them that must be known, or nothing is said
 */
@Label(en = "Metric alert rule", zh = "指标预警规则")
public record MetricAlertRule(
        @NotBlank @Size(max = 64) @Label(en = "Metric", zh = "指标编码", example = "PAGE-VIEWS")
        String metric,

        @NotNull @Min(1) @Max(99) @Label(en = "Below %", zh = "低于均值%", example = "60")
        Integer belowPercent,

        @NotNull @Min(1) @Max(90) @Label(en = "Days averaged", zh = "均值天数", example = "7")
        Integer days,

        @NotNull @Min(1) @Max(90) @Label(en = "Fewest days known", zh = "至少有数据天数", example = "3")
        Integer fewestDays,

        @Label(en = "State", zh = "状态", example = "active") Metric.State state) {

    public static final Register<MetricAlertRule> METRIC_ALERT_RULES = Register.of(
                    "metric-alert-rules",
                    Text.of("Metric alert rules", "指标预警规则"),
                    MetricAlertRule.class,
                    METRIC_ALERT_RULE)
            .filter("state")
            .sort("metric")
            .defaultSort("metric");

    public MetricAlertRule {
        state = state == null ? Metric.State.ACTIVE : state;
    }
}
