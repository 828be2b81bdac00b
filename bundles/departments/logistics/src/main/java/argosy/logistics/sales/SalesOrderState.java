package argosy.logistics.sales;

import argosy.department.Label;

/** What became of a sales order in the warehouse. */
public enum SalesOrderState {
    @Label(en = "Taken", zh = "已接单")
    TAKEN,
    @Label(en = "Refused", zh = "已拒接")
    REFUSED,
    @Label(en = "Cancelled", zh = "已取消")
    CANCELLED,
    @Label(en = "Too late to cancel", zh = "取消过晚")
    TOO_LATE
}
