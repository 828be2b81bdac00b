package argosy.logistics.care;

import argosy.department.Label;
import argosy.department.Sensitive;
import argosy.logistics.stock.MoveReason;
import java.math.BigDecimal;

/**
 * What a SKU gained or lost in the warehouse for a cause (LOG-26).
 *
 * @param pieces gained above 0, lost below 0; reversals are taken off
 * @param value pieces × cost of the SKU now, in yuan, or null when the cost is not known or not shown
 */
@Label(en = "Loss and overflow", zh = "商品损溢")
public record LossFigures(
        @Label(en = "SKU", zh = "商品编码", example = "SKU-001") String sku,

        @Label(en = "Name", zh = "商品名称", example = "保湿面霜 50ml")
        String name,

        @Label(en = "Cause", zh = "原因", example = "count_loss")
        MoveReason cause,

        @Label(en = "Pieces", zh = "件数", example = "-2") long pieces,

        @Sensitive("sku-costs:read") @Label(en = "Value (CNY)", zh = "金额（元）", example = "-25.00")
        BigDecimal value) {}
