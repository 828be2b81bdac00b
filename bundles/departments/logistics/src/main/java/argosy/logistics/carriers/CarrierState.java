package argosy.logistics.carriers;

/** Whether a carrier may be given parcels. */
public enum CarrierState {
    ACTIVE,
    BLOCKED
}
