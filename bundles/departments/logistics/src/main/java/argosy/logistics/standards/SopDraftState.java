package argosy.logistics.standards;

import argosy.department.Workflow;

/** Where a draft stands (LOG-22). */
public enum SopDraftState {
    /** Being written. */
    DRAFT,
    /** Waits for somebody else's approval. */
    IN_REVIEW,
    /** Became an edition of the standard. */
    RELEASED,
    DISCARDED;

    static final Workflow<SopDraftState> WORKFLOW = Workflow.of(SopDraftState.class)
            .step("submit", DRAFT)
            .step("return", IN_REVIEW)
            .step("approve", IN_REVIEW)
            .step("discard", DRAFT, IN_REVIEW);
}
