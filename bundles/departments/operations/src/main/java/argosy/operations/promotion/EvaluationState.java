package argosy.operations.promotion;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where an evaluation's measure stands. */
public enum EvaluationState {
    @Label(en = "Open", zh = "待改进")
    OPEN,
    @Label(en = "Done", zh = "已改进")
    DONE,
    /** Somebody else saw that it was done, or there was nothing to do. */
    @Label(en = "Closed", zh = "已关闭")
    CLOSED;

    static final Workflow<EvaluationState> WORKFLOW = Workflow.of(EvaluationState.class)
            .step("done", OPEN)
            .step("verify", DONE)
            .step("reopen", DONE);
}
