package argosy.operations.reports;

import argosy.department.Label;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How a metric stood in a time (OPS-45, OPS-46).
 *
 * @param known days whose value is known
 * @param average of the known days, with four decimals, or null
 * @param reachedPercent known days that reached the target ÷ known days × 100, or null without a target
 */
@Label(en = "Metric figures", zh = "指标情况")
public record MetricFigures(
        @Label(en = "Metric", zh = "指标编码", example = "CONVERSION")
        String metric,

        @Label(en = "Name", zh = "指标名称", example = "支付转化率") String name,

        @Label(en = "Formula", zh = "计算口径", example = "当日付款订单数 ÷ 访客数 × 100%")
        String formula,

        @Label(en = "Measure", zh = "单位", example = "percent")
        String measure,

        @Label(en = "Known days", zh = "有数据天数", example = "21")
        long known,

        @Label(en = "Average", zh = "平均值", example = "3.2150")
        BigDecimal average,

        @Label(en = "Latest", zh = "最近值", example = "3.4100")
        BigDecimal latest,

        @Label(en = "Latest day", zh = "最近日期", example = "2026-11-21")
        LocalDate latestDay,

        @Label(en = "Target", zh = "目标值", example = "3.5000")
        BigDecimal target,

        @Label(en = "Reached %", zh = "达标天数%", example = "38.10")
        BigDecimal reachedPercent,

        @Label(en = "Owner", zh = "负责人", example = "xuzhiyuan")
        String owner) {}
