package argosy.operations.reports;

import argosy.department.Label;

/** The reports that can be sent regularly (OPS-46). */
public enum ReportKind {
    @Label(en = "Sales by day", zh = "每日销售")
    SALES,
    @Label(en = "Sales by shop", zh = "店铺销售")
    SHOP_SALES,
    @Label(en = "Gross profit by shop", zh = "店铺毛利")
    PROFIT,
    @Label(en = "Product ranking", zh = "商品销售排行")
    PRODUCT_RANKING,
    @Label(en = "Order handling", zh = "订单处理效率")
    ORDER_HANDLING,
    @Label(en = "Live comparison", zh = "直播对比")
    LIVE_COMPARISON,
    @Label(en = "Products in live sessions", zh = "直播商品排行")
    LIVE_PRODUCTS,
    @Label(en = "Listing punctuality", zh = "上架及时率")
    LISTINGS,
    @Label(en = "Target achievement of the month", zh = "当月目标达成")
    TARGETS,
    @Label(en = "Return on placements", zh = "推广投放效果")
    PLACEMENTS,
    @Label(en = "Campaigns", zh = "活动效果")
    CAMPAIGNS,
    @Label(en = "Traffic", zh = "流量报表")
    TRAFFIC,
    @Label(en = "Metrics and targets", zh = "指标与目标")
    METRICS
}
