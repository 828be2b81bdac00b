package argosy.operations.listings;

import argosy.department.Label;

/** What an editor did to what customers see. */
public enum EditAction {
    @Label(en = "Put online", zh = "上架")
    GO_LIVE,
    @Label(en = "Changed", zh = "更新")
    CHANGE
}
