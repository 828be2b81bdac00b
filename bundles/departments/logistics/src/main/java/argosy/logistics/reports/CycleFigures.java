package argosy.logistics.reports;

import argosy.department.Label;
import java.math.BigDecimal;

/** How long orders waited for one step (LOG-23); times in minutes with one decimal. */
@Label(en = "Cycle time", zh = "环节时效")
public record CycleFigures(
        @Label(en = "Step", zh = "环节", example = "picked") String step,
        @Label(en = "Orders", zh = "单数", example = "1200") long orders,

        @Label(en = "Average (min)", zh = "平均（分钟）", example = "42.5")
        BigDecimal average,

        @Label(en = "Median (min)", zh = "中位数（分钟）", example = "35.0")
        BigDecimal median,

        @Label(en = "90% within (min)", zh = "九成以内（分钟）", example = "88.0")
        BigDecimal ninety,

        @Label(en = "Longest (min)", zh = "最长（分钟）", example = "310.2")
        BigDecimal longest) {}
