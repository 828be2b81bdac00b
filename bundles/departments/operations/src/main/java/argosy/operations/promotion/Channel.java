package argosy.operations.promotion;

import argosy.department.Label;

/**
 * Where a shop or a product is promoted. There is no kind for bought traffic, fans or rankings, and there will be none:
 * they are unlawful (LEG-16).
 */
public enum Channel {
    @Label(en = "Taobao pay per click", zh = "直通车")
    ZHITONGCHE(true, false),
    @Label(en = "Taobao display ads", zh = "钻展")
    ZUANZHAN(true, false),
    @Label(en = "Group deal", zh = "聚划算")
    JUHUASUAN(true, false),
    @Label(en = "Keyword search", zh = "关键词搜索")
    KEYWORD_SEARCH(true, false),
    @Label(en = "Ad alliance", zh = "广告联盟")
    AD_ALLIANCE(true, false),
    @Label(en = "Online-media article", zh = "网络媒体软文")
    MEDIA_ARTICLE(true, true),
    @Label(en = "Search engine optimisation (organic)", zh = "SEO（自然流量）")
    SEO(false, false),
    @Label(en = "Search engine advertising", zh = "SEM")
    SEM(true, false),
    @Label(en = "Social media", zh = "社交媒体")
    SOCIAL(true, true);

    private final boolean paid;
    private final boolean editorial;

    Channel(boolean paid, boolean editorial) {
        this.paid = paid;
        this.editorial = editorial;
    }

    /** Whether its traffic is paid for; reports keep it apart from organic traffic. */
    public boolean paid() {
        return paid;
    }

    /** Whether readers could take it for something else than advertising, so that it must be labelled (LEG-02, LEG-14). */
    public boolean editorial() {
        return editorial;
    }
}
