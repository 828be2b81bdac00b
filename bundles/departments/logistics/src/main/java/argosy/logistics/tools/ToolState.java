package argosy.logistics.tools;

import argosy.department.Workflow;

/** Where a tool stands (LOG-25). */
public enum ToolState {
    AVAILABLE,
    /** A person has it. */
    ON_LOAN,
    /** Damaged or failed its inspection; not issued. */
    IN_REPAIR,
    LOST,
    RETIRED;

    static final Workflow<ToolState> WORKFLOW = Workflow.of(ToolState.class)
            .step("issue", AVAILABLE)
            .step("inspect", AVAILABLE, IN_REPAIR)
            .step("restore", IN_REPAIR, LOST)
            .step("retire", AVAILABLE, IN_REPAIR, LOST);
}
