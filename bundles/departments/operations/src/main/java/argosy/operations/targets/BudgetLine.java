package argosy.operations.targets;

import argosy.department.Label;

/** What a shop's money is planned for. */
public enum BudgetLine {
    @Label(en = "Promotion", zh = "推广")
    PROMOTION,
    @Label(en = "Campaigns", zh = "活动")
    CAMPAIGN,
    @Label(en = "Staff", zh = "人员")
    STAFF,
    @Label(en = "Other", zh = "其他")
    OTHER
}
