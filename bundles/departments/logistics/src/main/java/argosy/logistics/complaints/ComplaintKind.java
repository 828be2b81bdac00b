package argosy.logistics.complaints;

import argosy.department.Label;

/** What a complaint about a delivery is about (LOG-20). */
public enum ComplaintKind {
    @Label(en = "Late", zh = "迟到")
    LATE,
    @Label(en = "Damaged", zh = "破损")
    DAMAGED,
    @Label(en = "Lost", zh = "丢件")
    LOST,
    @Label(en = "Rude", zh = "服务态度")
    RUDE,
    @Label(en = "Wrong address", zh = "送错地址")
    WRONG_ADDRESS,
    @Label(en = "Other", zh = "其他")
    OTHER
}
