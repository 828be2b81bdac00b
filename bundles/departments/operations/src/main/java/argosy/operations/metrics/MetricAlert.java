package argosy.operations.metrics;

import static argosy.operations.db.Tables.METRIC_ALERT;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import argosy.department.Workflow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A sudden drop of a metric, told once (OPS-45). It belongs to who answers for the metric.
 *
 * @param average of the known days before, with four decimals
 * @param belowPercent of the average that the value is below, by the rule of that day
 * @param cause why it dropped, or why that is no matter; null while nobody has looked
 */
@Label(en = "Metric alert", zh = "指标预警")
public record MetricAlert(
        @Label(en = "Metric", zh = "指标编码", example = "PAGE-VIEWS")
        String metric,

        @Label(en = "Scope", zh = "范围", example = "shop") MetricScope scope,

        @Label(en = "Scope code", zh = "范围编码", example = "TM-ZSXP")
        String scopeCode,

        @Label(en = "Day", zh = "日期", example = "2026-11-22")
        LocalDate onDay,

        @Label(en = "Value", zh = "数值", example = "8100") BigDecimal measured,

        @Label(en = "Average before", zh = "此前均值", example = "18200.0000")
        BigDecimal average,

        @Label(en = "Below %", zh = "低于均值%", example = "60") int belowPercent,

        @Label(en = "Owner", zh = "负责人", example = "xuzhiyuan")
        String owner,

        @Label(en = "State", zh = "状态", example = "open") State state,

        @Label(en = "Cause", zh = "原因", example = "首页推荐位到期") String cause,

        @Label(en = "Settled by", zh = "处理人", example = "xuzhiyuan")
        String settledBy,

        @Label(en = "Settled at", zh = "处理时间", example = "2026-11-23T02:00:00Z")
        Instant settledAt) {

    /** Whether somebody has looked. */
    public enum State {
        @Label(en = "Open", zh = "待处理")
        OPEN,
        @Label(en = "Explained", zh = "已说明")
        EXPLAINED,
        @Label(en = "Dismissed", zh = "不成立")
        DISMISSED;

        static final Workflow<State> WORKFLOW =
                Workflow.of(State.class).step("explain", OPEN).step("dismiss", OPEN);
    }

    public static final Register<MetricAlert> METRIC_ALERTS = Register.of(
                    "metric-alerts", Text.of("Metric alerts", "指标预警"), MetricAlert.class, METRIC_ALERT)
            .search("cause")
            .filter("metric", "scopeCode", "owner", "state")
            .sort("onDay")
            .defaultSort("-onDay")
            .ownedBy("owner")
            .workflow(State.WORKFLOW, "state");

    MetricAlert settled(State next, String why, String by, Instant at) {
        return new MetricAlert(
                metric, scope, scopeCode, onDay, measured, average, belowPercent, owner, next, why, by, at);
    }
}
