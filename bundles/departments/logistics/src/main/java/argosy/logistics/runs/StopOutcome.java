package argosy.logistics.runs;

/** What became of a stop. */
public enum StopOutcome {
    PENDING,
    DELIVERED,
    REFUSED,
    /** Nobody took the parcel; it goes with the next run. */
    FAILED,
    /** The run was given up before it. */
    CANCELLED
}
