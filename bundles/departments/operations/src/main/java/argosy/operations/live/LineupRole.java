package argosy.operations.live;

import argosy.department.Label;

/** What a product is in a line-up for (OPS-35). */
public enum LineupRole {
    @Label(en = "Traffic", zh = "引流款")
    TRAFFIC,
    @Label(en = "Main", zh = "主推款")
    MAIN,
    @Label(en = "Profit", zh = "利润款")
    PROFIT,
    @Label(en = "Welfare", zh = "福利款")
    WELFARE,
    @Label(en = "New", zh = "新品测款")
    NEW_PRODUCT,
    @Label(en = "Filler", zh = "承接款")
    FILLER
}
