package argosy.operations.products;

import argosy.department.Label;

/** Whether a SKU is still sold. */
public enum SkuState {
    @Label(en = "Active", zh = "在售")
    ACTIVE,
    @Label(en = "Discontinued", zh = "停售")
    DISCONTINUED
}
