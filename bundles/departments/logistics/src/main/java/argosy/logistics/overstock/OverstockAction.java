package argosy.logistics.overstock;

/** What is to be done about overstock. */
public enum OverstockAction {
    PROMOTION,
    DISCOUNT,
    RETURN_TO_SUPPLIER,
    TRANSFER,
    BUNDLE,
    SCRAP,
    KEEP
}
