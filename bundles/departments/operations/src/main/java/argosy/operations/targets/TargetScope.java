package argosy.operations.targets;

import argosy.department.Label;

/** Who is to sell it. */
public enum TargetScope {
    @Label(en = "Company", zh = "全公司")
    COMPANY,
    @Label(en = "Shop", zh = "店铺")
    SHOP,
    @Label(en = "Team", zh = "小组")
    TEAM,
    @Label(en = "Person", zh = "个人")
    PERSON
}
