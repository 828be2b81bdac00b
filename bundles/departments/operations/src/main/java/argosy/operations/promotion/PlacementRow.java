package argosy.operations.promotion;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * One placement in a report (OPS-24); the figures are those of {@link Figures}.
 *
 * @param paid false for organic traffic (LEG-16)
 */
@Label(en = "Placement in a report", zh = "投放效果明细")
public record PlacementRow(
        @Label(en = "Placement", zh = "投放号", example = "TF-20261101-0001")
        String number,

        @Label(en = "Title", zh = "投放名称", example = "双11 露营灯直通车")
        String title,

        @Label(en = "Channel", zh = "渠道", example = "zhitongche")
        Channel channel,

        @Label(en = "Paid traffic", zh = "付费流量", example = "true")
        boolean paid,

        @Label(en = "Shop", zh = "店铺", example = "TM-ZSXP") String shop,

        @Label(en = "Campaign", zh = "活动号", example = "HD-20261001-0001")
        String campaign,

        @Label(en = "Live session", zh = "直播场次", example = "ZB-20261110-0001")
        String liveSession,

        @Label(en = "Product", zh = "商品", example = "P-1001")
        String product,

        @Label(en = "Budget (CNY)", zh = "预算（元）", example = "20000.00")
        BigDecimal budget,

        @Label(en = "Spend (CNY)", zh = "消耗（元）", example = "18650.00")
        BigDecimal spend,

        @Label(en = "Impressions", zh = "展现量", example = "820000")
        Long impressions,

        @Label(en = "Clicks", zh = "点击量", example = "24600") Long clicks,
        @Label(en = "Orders", zh = "成交单数", example = "980") Long orders,

        @Label(en = "Revenue (CNY)", zh = "成交金额（元）", example = "96400.00")
        BigDecimal revenue,

        @Label(en = "ROI", zh = "投入产出比", example = "5.17") BigDecimal roi,

        @Label(en = "Click rate (%)", zh = "点击率（%）", example = "3.00")
        BigDecimal ctr,

        @Label(en = "Cost per click (CNY)", zh = "平均点击花费（元）", example = "0.76")
        BigDecimal cpc,

        @Label(en = "Conversion (%)", zh = "转化率（%）", example = "3.98")
        BigDecimal conversion) {}
