package argosy.operations.campaigns;

import argosy.department.Label;

/** What a campaign follows. */
public enum CampaignKind {
    @Label(en = "Festival", zh = "节日")
    FESTIVAL,
    @Label(en = "Event", zh = "事件")
    EVENT,
    @Label(en = "Season or solar term", zh = "季节/节气")
    SEASON
}
