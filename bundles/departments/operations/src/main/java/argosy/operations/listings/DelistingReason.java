package argosy.operations.listings;

import argosy.department.Label;

/** Why a listing is proposed to be taken down (OPS-18). */
public enum DelistingReason {
    @Label(en = "Sells slowly", zh = "滞销")
    SLOW,
    @Label(en = "Overstocked", zh = "库存积压")
    OVERSTOCKED,
    @Label(en = "Discontinued", zh = "已停售")
    DISCONTINUED
}
