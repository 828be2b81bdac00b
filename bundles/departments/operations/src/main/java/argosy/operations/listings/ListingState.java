package argosy.operations.listings;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a listing stands (OPS-09). */
public enum ListingState {
    @Label(en = "Draft", zh = "草稿")
    DRAFT,
    @Label(en = "In review", zh = "审核中")
    IN_REVIEW,
    @Label(en = "Approved", zh = "已审核")
    APPROVED,
    @Label(en = "Online", zh = "已上架")
    ONLINE,
    @Label(en = "Offline", zh = "已下架")
    OFFLINE,
    /** Nothing of it is left to sell. */
    @Label(en = "Cleared", zh = "已清理")
    CLEARED;

    static final Workflow<ListingState> WORKFLOW = Workflow.of(ListingState.class)
            .step("sections", DRAFT)
            .step("request-content", DRAFT)
            .step("confirm-content", DRAFT, IN_REVIEW, APPROVED)
            .step("submit", DRAFT)
            .step("approve", IN_REVIEW)
            .step("return", IN_REVIEW)
            .step("go-online", APPROVED)
            .step("check", ONLINE)
            .step("go-offline", ONLINE)
            .step("rework", APPROVED, OFFLINE)
            .step("clear", OFFLINE);

    /** Whether it still has to go online by its due time. */
    boolean waits() {
        return this == DRAFT || this == IN_REVIEW || this == APPROVED;
    }
}
