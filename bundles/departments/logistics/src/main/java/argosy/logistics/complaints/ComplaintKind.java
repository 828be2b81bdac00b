package argosy.logistics.complaints;

/** What a complaint about a delivery is about (LOG-20). */
public enum ComplaintKind {
    LATE,
    DAMAGED,
    LOST,
    RUDE,
    WRONG_ADDRESS,
    OTHER
}
