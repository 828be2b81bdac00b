package argosy.logistics.standards;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a draft stands (LOG-22). */
public enum SopDraftState {
    /** Being written. */
    @Label(en = "Draft", zh = "草稿")
    DRAFT,
    /** Waits for somebody else's approval. */
    @Label(en = "In review", zh = "审核中")
    IN_REVIEW,
    /** Became an edition of the standard. */
    @Label(en = "Released", zh = "已发布")
    RELEASED,
    @Label(en = "Discarded", zh = "已作废")
    DISCARDED;

    static final Workflow<SopDraftState> WORKFLOW = Workflow.of(SopDraftState.class)
            .step("submit", DRAFT)
            .step("return", IN_REVIEW)
            .step("approve", IN_REVIEW)
            .step("discard", DRAFT, IN_REVIEW);
}
