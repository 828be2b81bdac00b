package argosy.logistics.dispatch;

/** What becomes of reserved pieces that were not picked. */
public enum ShortPick {
    /** They stay reserved where they are, and the order waits for them. */
    WAIT,
    /** They are missing at their bin: others are reserved elsewhere, or the order is short of them. */
    ELSEWHERE,
    /** The order goes without them. */
    SHIP
}
