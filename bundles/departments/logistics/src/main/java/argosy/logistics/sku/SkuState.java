package argosy.logistics.sku;

/** Whether an article is still bought and sold; discontinued ones can be shipped and counted, but not announced. */
public enum SkuState {
    ACTIVE,
    DISCONTINUED
}
