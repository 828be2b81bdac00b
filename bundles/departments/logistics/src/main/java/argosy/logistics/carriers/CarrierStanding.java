package argosy.logistics.carriers;

/** What the appraisal says of a carrier (LOG-19). */
public enum CarrierStanding {
    GOOD,
    /** May be given parcels; people see why it is watched. */
    WARNING,
    /** Is given no parcels. */
    BLOCKED
}
