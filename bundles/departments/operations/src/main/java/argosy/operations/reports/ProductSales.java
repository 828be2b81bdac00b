package argosy.operations.reports;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * How well a product sells (OPS-46).
 *
 * @param rank 1 for the most net sales
 * @param product empty for goods that are no SKU of ours
 */
@Label(en = "Product sales", zh = "商品销售排行")
public record ProductSales(
        @Label(en = "Rank", zh = "名次", example = "1") int rank,

        @Label(en = "Product", zh = "商品编码", example = "SP-1001")
        String product,

        @Label(en = "Name", zh = "商品名称", example = "护眼台灯") String name,
        @Label(en = "Orders", zh = "订单", example = "210") long orders,
        @Label(en = "Pieces", zh = "件数", example = "233") long pieces,

        @Label(en = "Net sales (CNY)", zh = "净销售额（元）", example = "27090.00")
        BigDecimal net,

        @Label(en = "Share %", zh = "占比%", example = "12.40")
        BigDecimal sharePercent) {}
