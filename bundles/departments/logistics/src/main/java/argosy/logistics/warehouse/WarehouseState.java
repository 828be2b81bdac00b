package argosy.logistics.warehouse;

import argosy.department.Workflow;

/** Whether a warehouse or bin may be used (LOG-01): goods move only in and out of active ones. */
public enum WarehouseState {
    PLANNED,
    ACTIVE,
    BLOCKED;

    /** Steps {@code activate} and {@code block}. */
    static final Workflow<WarehouseState> WORKFLOW =
            Workflow.of(WarehouseState.class).step("activate", PLANNED, BLOCKED).step("block", PLANNED, ACTIVE);
}
