package argosy.operations.listings;

import argosy.department.Label;

/** What has a due time of its own (OPS-10, OPS-11, OPS-12). */
public enum DueSubject {
    @Label(en = "Listing", zh = "普通上架")
    LISTING,
    @Label(en = "Special price listing", zh = "特价上架")
    SPECIAL_LISTING,
    @Label(en = "Listing change", zh = "商品更新")
    CHANGE,
    @Label(en = "Check after going online or a change", zh = "上线后复核")
    CHECK
}
