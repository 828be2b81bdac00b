package argosy.logistics.picking;

import argosy.department.Workflow;

/** Where a pick task stands. */
public enum PickState {
    OPEN,
    ASSIGNED,
    PICKING,
    DONE,
    CANCELLED;

    static final Workflow<PickState> WORKFLOW = Workflow.of(PickState.class)
            .step("claim", OPEN)
            .step("assign", OPEN, ASSIGNED)
            .step("confirm", ASSIGNED, PICKING)
            .step("short", ASSIGNED, PICKING)
            .step("finish", ASSIGNED, PICKING)
            .step("cancel", OPEN, ASSIGNED, PICKING);
}
