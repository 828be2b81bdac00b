package argosy.logistics.overstock;

/** What is wrong with a stock; the gravest that applies is flagged. */
public enum OverstockKind {
    /** Nothing goes out at all. */
    DEAD,
    /** It goes out, but lasts too long. */
    SLOW,
    /** It sells, but there is more than the demand of the longest time it should last. */
    OVERSTOCK
}
