package argosy.logistics.shipping;

import argosy.department.Workflow;

/** Where a hand-over manifest stands (LOG-09). */
public enum ShipmentState {
    OPEN,
    HANDED_OVER,
    DOCUMENTS_RETURNED,
    CANCELLED;

    static final Workflow<ShipmentState> WORKFLOW = Workflow.of(ShipmentState.class)
            .step("add", OPEN)
            .step("remove", OPEN)
            .step("hand-over", OPEN)
            .step("cancel", OPEN)
            .step("documents", HANDED_OVER);
}
