package argosy.logistics.sku;

import argosy.department.Label;

/** Whether an article is still bought and sold; discontinued ones can be shipped and counted, but not announced. */
public enum SkuState {
    @Label(en = "Active", zh = "在用")
    ACTIVE,
    @Label(en = "Discontinued", zh = "停用")
    DISCONTINUED
}
