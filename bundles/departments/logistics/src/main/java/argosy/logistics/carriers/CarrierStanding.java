package argosy.logistics.carriers;

import argosy.department.Label;

/** What the appraisal says of a carrier (LOG-19). */
public enum CarrierStanding {
    @Label(en = "Good", zh = "合格")
    GOOD,
    /** May be given parcels; people see why it is watched. */
    @Label(en = "Warning", zh = "预警")
    WARNING,
    /** Is given no parcels. */
    @Label(en = "Blocked", zh = "停用")
    BLOCKED
}
