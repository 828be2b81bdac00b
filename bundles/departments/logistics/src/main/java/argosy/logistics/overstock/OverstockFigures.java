package argosy.logistics.overstock;

import argosy.department.Label;
import argosy.department.Sensitive;
import java.math.BigDecimal;

/**
 * The open cases of one kind in one warehouse.
 *
 * @param value what their excess costs, in yuan, without the {@code unvalued} cases whose cost is unknown
 */
@Label(en = "Overstock figures", zh = "积压统计")
public record OverstockFigures(
        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,
        @Label(en = "Kind", zh = "类型", example = "dead") OverstockKind kind,
        @Label(en = "Cases", zh = "积压商品数", example = "14") long cases,

        @Label(en = "Excess pieces", zh = "积压件数", example = "1830")
        long excess,

        @Sensitive("sku-costs:read") @Label(en = "Value (CNY)", zh = "积压金额（元）", example = "58420.00")
        BigDecimal value,

        @Label(en = "Cases without cost", zh = "无成本商品数", example = "1")
        long unvalued,

        @Label(en = "Overdue", zh = "逾期未处理", example = "2") long overdue) {}
