package argosy.operations.reports;

import argosy.department.Label;
import java.math.BigDecimal;

/** How long orders waited for a step (OPS-42, OPS-46), in hours; null when no order took it. */
@Label(en = "Order handling", zh = "订单处理效率")
public record HandlingFigures(
        @Label(en = "Step", zh = "环节", example = "shipped") String step,
        @Label(en = "Orders", zh = "订单", example = "380") long orders,

        @Label(en = "Average hours", zh = "平均（小时）", example = "9.40")
        BigDecimal average,

        @Label(en = "Median hours", zh = "中位数（小时）", example = "7.10")
        BigDecimal median,

        @Label(en = "90% within (h)", zh = "九成以内（小时）", example = "20.50")
        BigDecimal ninety,

        @Label(en = "Longest hours", zh = "最长（小时）", example = "51.00")
        BigDecimal longest,

        @Label(en = "Late", zh = "超时", example = "12") Long late,
        @Label(en = "Late %", zh = "超时率%", example = "3.10") BigDecimal latePercent) {}
