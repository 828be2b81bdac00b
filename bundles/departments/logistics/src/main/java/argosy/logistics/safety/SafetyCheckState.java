package argosy.logistics.safety;

import argosy.department.Workflow;

/** Where a safety check stands (LOG-24). */
public enum SafetyCheckState {
    /** Somebody walks the round. */
    OPEN,
    /** Every item has an answer. */
    COMPLETED;

    static final Workflow<SafetyCheckState> WORKFLOW =
            Workflow.of(SafetyCheckState.class).step("answer", OPEN).step("complete", OPEN);
}
