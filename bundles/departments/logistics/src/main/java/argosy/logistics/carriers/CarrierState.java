package argosy.logistics.carriers;

import argosy.department.Label;

/** Whether a carrier may be given parcels. */
public enum CarrierState {
    @Label(en = "Active", zh = "在用")
    ACTIVE,
    @Label(en = "Blocked", zh = "停用")
    BLOCKED
}
