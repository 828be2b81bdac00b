package argosy.operations.metrics;

import argosy.department.Label;

/** What a value is told of. */
public enum MetricScope {
    @Label(en = "Company", zh = "全公司")
    COMPANY,
    @Label(en = "Shop", zh = "店铺")
    SHOP,
    @Label(en = "Product", zh = "商品")
    PRODUCT,
    @Label(en = "Live session", zh = "直播场次")
    SESSION,
    @Label(en = "Campaign", zh = "活动")
    CAMPAIGN,
    @Label(en = "Placement", zh = "投放")
    PLACEMENT,
    @Label(en = "Keyword or page", zh = "关键词/页面")
    PAGE
}
