package argosy.logistics.safety;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a safety check stands (LOG-24). */
public enum SafetyCheckState {
    /** Somebody walks the round. */
    @Label(en = "Open", zh = "检查中")
    OPEN,
    /** Every item has an answer. */
    @Label(en = "Completed", zh = "已完成")
    COMPLETED;

    static final Workflow<SafetyCheckState> WORKFLOW =
            Workflow.of(SafetyCheckState.class).step("answer", OPEN).step("complete", OPEN);
}
