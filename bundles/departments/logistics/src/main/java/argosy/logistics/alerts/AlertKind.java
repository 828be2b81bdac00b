package argosy.logistics.alerts;

import argosy.department.Label;

/** What the scans look for. */
public enum AlertKind {
    @Label(en = "Order not dispatched in time", zh = "发货超时")
    ORDER_LATE,
    @Label(en = "Parcel late", zh = "包裹超期未达")
    PARCEL_LATE,
    @Label(en = "Licence, contract or standing of a carrier", zh = "物流公司证照、合同或评级")
    CARRIER_PAPERS,
    @Label(en = "Safety check missing", zh = "安全检查缺失")
    SAFETY_CHECK_MISSING,
    @Label(en = "Hazard overdue", zh = "隐患逾期")
    HAZARD_OVERDUE
}
