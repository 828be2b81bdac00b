package argosy.logistics.costs;

import argosy.department.Label;

/** What money is spent on. */
public enum CostKind {
    @Label(en = "Freight", zh = "运费")
    FREIGHT,
    @Label(en = "Packaging", zh = "包材费")
    PACKAGING,
    @Label(en = "Labour", zh = "人工费")
    LABOUR,
    @Label(en = "Rent", zh = "仓租")
    RENT,
    @Label(en = "Other", zh = "其他")
    OTHER
}
