package argosy.logistics.warehouse;

import argosy.department.Label;
import argosy.department.Workflow;

/** Whether a warehouse or bin may be used (LOG-01): goods move only in and out of active ones. */
public enum WarehouseState {
    @Label(en = "Planned", zh = "筹备中")
    PLANNED,
    @Label(en = "Active", zh = "在用")
    ACTIVE,
    @Label(en = "Blocked", zh = "停用")
    BLOCKED;

    /** Steps {@code activate} and {@code block}. */
    static final Workflow<WarehouseState> WORKFLOW =
            Workflow.of(WarehouseState.class).step("activate", PLANNED, BLOCKED).step("block", PLANNED, ACTIVE);
}
