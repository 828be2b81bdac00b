package argosy.operations.targets;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a review stands. */
public enum ReviewState {
    @Label(en = "Draft", zh = "草稿")
    DRAFT,
    @Label(en = "Concluded", zh = "已定稿")
    CONCLUDED;

    static final Workflow<ReviewState> WORKFLOW = Workflow.of(ReviewState.class).step("conclude", DRAFT);
}
