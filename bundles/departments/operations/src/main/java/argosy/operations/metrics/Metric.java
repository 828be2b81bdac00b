package argosy.operations.metrics;

import static argosy.operations.db.Tables.METRIC;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * An indicator (OPS-45): what it tells, how it comes about, what it should be and who brings it there. In JSON a metric by
 * itself carries the {@code values} of the company of the last 31 days.
 *
 * @param formula in words, so that nobody has to guess
 * @param measure what a value is counted in
 * @param span over which time a value is taken
 * @param source built-in ones are computed every night, others are entered or imported
 * @param better whether more is better
 * @param target what it should be, or null
 * @param owner username of who answers for it, or null
 * @param plan how the target is reached
 */
@Label(en = "Metric", zh = "指标")
public record Metric(
        @NotBlank @Size(max = 64) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(en = "Code", zh = "指标编码", example = "TOPIC-CLICK-RATE", also = "编码")
        String code,

        @NotBlank @Size(max = 100) @Label(en = "Name", zh = "指标名称", example = "专题页点击率")
        String name,

        @NotBlank @Size(max = 1000) @Label(en = "Formula", zh = "计算口径", example = "专题页点击 ÷ 专题页浏览 × 100%")
        String formula,

        @NotNull @Label(en = "Measure", zh = "单位", example = "percent")
        Measure measure,

        @NotNull @Label(en = "Window", zh = "统计周期", example = "day")
        Span span,

        @ReadOnly @Label(en = "Source", zh = "来源", example = "entered")
        Source source,

        @NotNull @Label(en = "Better", zh = "方向", example = "higher")
        Better better,

        @Digits(integer = 14, fraction = 4) @Label(en = "Target", zh = "目标值", example = "6.5")
        BigDecimal target,

        @Size(max = 64) @Label(en = "Owner", zh = "负责人", example = "xuzhiyuan")
        String owner,

        @Size(max = 2000) @Label(en = "Plan", zh = "达成计划", example = "首屏改版，专题入口前置")
        String plan,

        @Label(en = "State", zh = "状态", example = "active") State state) {

    /** What a value is counted in. */
    public enum Measure {
        @Label(en = "CNY", zh = "元")
        CNY,
        @Label(en = "Per cent", zh = "%")
        PERCENT,
        @Label(en = "Count", zh = "次/个")
        COUNT,
        @Label(en = "Hours", zh = "小时")
        HOURS,
        @Label(en = "Seconds", zh = "秒")
        SECONDS,
        @Label(en = "Ratio", zh = "比值")
        RATIO
    }

    /** Over which time a value is taken; its day is the last one. */
    public enum Span {
        @Label(en = "Day", zh = "日")
        DAY,
        @Label(en = "Week", zh = "周")
        WEEK,
        @Label(en = "Month", zh = "月")
        MONTH
    }

    /** Where the values come from. */
    public enum Source {
        @Label(en = "Built in", zh = "系统计算")
        BUILT_IN,
        @Label(en = "Entered", zh = "录入")
        ENTERED
    }

    /** Which way is better. */
    public enum Better {
        @Label(en = "Higher", zh = "越高越好")
        HIGHER,
        @Label(en = "Lower", zh = "越低越好")
        LOWER
    }

    /** Whether it is watched. */
    public enum State {
        @Label(en = "Active", zh = "启用")
        ACTIVE,
        @Label(en = "Retired", zh = "停用")
        RETIRED
    }

    public static final Register<Metric> METRICS = Register.of(
                    "metrics", Text.of("Metrics", "指标"), Metric.class, METRIC)
            .search("code", "name", "formula")
            .filter("source", "owner", "measure", "state")
            .sort("code", "name")
            .defaultSort("code");

    public Metric {
        source = source == null ? Source.ENTERED : source;
        state = state == null ? State.ACTIVE : state;
        owner = owner == null || owner.isBlank() ? null : owner.strip();
    }

    /** Whether the value is as good as the target asks; null when one of them is unknown. */
    public Boolean reached(BigDecimal measured) {
        if (target == null || measured == null) {
            return null;
        }
        return better == Better.HIGHER ? measured.compareTo(target) >= 0 : measured.compareTo(target) <= 0;
    }
}
