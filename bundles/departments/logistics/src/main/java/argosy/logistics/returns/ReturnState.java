package argosy.logistics.returns;

import argosy.department.Workflow;

/** Where a return stands (LOG-28). */
public enum ReturnState {
    ANNOUNCED,
    /** Counted at the door; the goods lie among the returns. */
    ARRIVED,
    INSPECTING,
    /** Every piece is restocked, damaged, sent back or known to be missing. */
    CLOSED,
    CANCELLED;

    static final Workflow<ReturnState> WORKFLOW = Workflow.of(ReturnState.class)
            .step("arrive", ANNOUNCED)
            .step("identify", ANNOUNCED, ARRIVED, INSPECTING)
            .step("inspect", ARRIVED, INSPECTING)
            .step("close", INSPECTING)
            .step("cancel", ANNOUNCED);
}
