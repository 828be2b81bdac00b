package argosy.logistics.reports;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * One figure that logistics is measured by (requirements/logistics.md 6.4), with what it was made of.
 *
 * @param value rounded half up, or null when the denominator is nothing: then there is no figure, not a zero
 * @param unit {@code %}, {@code ‰}, {@code h}, {@code pieces} …; {@code unitZh} is the same for Chinese readers
 * @param numerator what was divided; {@code denominator} by what; null for a plain number
 */
@Label(en = "KPI", zh = "关键指标")
public record Kpi(
        @Label(en = "Code", zh = "指标编码", example = "dispatch-on-time")
        String code,

        @Label(en = "Name", zh = "指标名称（英文）", example = "Dispatch on time")
        String name,

        @Label(en = "Name in Chinese", zh = "指标名称", example = "发货准时率")
        String nameZh,

        @Label(en = "Value", zh = "数值", example = "98.6") BigDecimal value,

        @Label(en = "Unit", zh = "单位（英文）", example = "pieces")
        String unit,

        @Label(en = "Unit in Chinese", zh = "单位", example = "件")
        String unitZh,

        @Label(en = "Numerator", zh = "分子", example = "986") BigDecimal numerator,

        @Label(en = "Denominator", zh = "分母", example = "1000")
        BigDecimal denominator,

        @Label(
                en = "Formula",
                zh = "公式（英文）",
                example = "Orders handed over by their promise ÷ orders with a promise × 100")
        String formula,

        @Label(en = "Formula in Chinese", zh = "公式", example = "承诺时间前交接的订单 ÷ 有承诺的已交接订单 × 100%")
        String formulaZh) {}
