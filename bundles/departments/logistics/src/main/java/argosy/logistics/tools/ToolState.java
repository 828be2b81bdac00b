package argosy.logistics.tools;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a tool stands (LOG-25). */
public enum ToolState {
    @Label(en = "Available", zh = "可领用")
    AVAILABLE,
    /** A person has it. */
    @Label(en = "On loan", zh = "已领用")
    ON_LOAN,
    /** Damaged or failed its inspection; not issued. */
    @Label(en = "In repair", zh = "维修中")
    IN_REPAIR,
    @Label(en = "Lost", zh = "已遗失")
    LOST,
    @Label(en = "Retired", zh = "已报废")
    RETIRED;

    static final Workflow<ToolState> WORKFLOW = Workflow.of(ToolState.class)
            .step("issue", AVAILABLE)
            .step("inspect", AVAILABLE, IN_REPAIR)
            .step("restore", IN_REPAIR, LOST)
            .step("retire", AVAILABLE, IN_REPAIR, LOST);
}
