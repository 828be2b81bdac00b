package argosy.logistics.replenishment;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * How many of a warehouse's SKUs that have a reorder point are sufficient.
 *
 * @param percent one decimal
 */
@Label(en = "Stock sufficiency", zh = "库存充足率")
public record Sufficiency(
        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,

        @Label(en = "SKUs with reorder point", zh = "设补货点商品数", example = "120")
        long skus,

        @Label(en = "Sufficient", zh = "充足", example = "111")
        long sufficient,

        @Label(en = "Short", zh = "不足", example = "9") long tooFew,

        @Label(en = "Out of stock", zh = "缺货", example = "2")
        long outOfStock,

        @Label(en = "Sufficient (%)", zh = "充足率（%）", example = "92.5")
        BigDecimal percent) {}
