package argosy.operations.reports;

import argosy.department.Label;
import java.math.BigDecimal;

/** What was sold on a day, in a shop or on a platform (OPS-46), in yuan; null is unknown. */
@Label(en = "Sales", zh = "销售")
public record SalesFigures(
        @Label(en = "Group", zh = "分组", example = "2026-11-21")
        String group,

        @Label(en = "Orders", zh = "订单", example = "412") long orders,

        @Label(en = "Paid orders", zh = "付款订单", example = "396")
        long paidOrders,

        @Label(en = "Pieces", zh = "件数", example = "530") long pieces,

        @Label(en = "Paid (CNY)", zh = "实付（元）", example = "51230.00")
        BigDecimal paid,

        @Label(en = "Refunded (CNY)", zh = "已退款（元）", example = "2310.00")
        BigDecimal refunded,

        @Label(en = "Net sales (CNY)", zh = "净销售额（元）", example = "48920.00")
        BigDecimal net,

        @Label(en = "Refund %", zh = "退款率%", example = "4.51")
        BigDecimal refundPercent,

        @Label(en = "Average order (CNY)", zh = "客单价（元）", example = "129.37")
        BigDecimal averageOrder) {}
