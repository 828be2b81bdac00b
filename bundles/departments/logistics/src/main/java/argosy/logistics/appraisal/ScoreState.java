package argosy.logistics.appraisal;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a carrier's score stands (LOG-19). */
public enum ScoreState {
    /** A proposal; computing again replaces it. */
    @Label(en = "Computed", zh = "已计算")
    COMPUTED,
    /** Somebody has reviewed it and answers for it; it stays. */
    @Label(en = "Confirmed", zh = "已确认")
    CONFIRMED,
    /** The carrier's standing is what it says. */
    @Label(en = "Applied", zh = "已执行")
    APPLIED;

    static final Workflow<ScoreState> WORKFLOW =
            Workflow.of(ScoreState.class).step("confirm", COMPUTED).step("apply", CONFIRMED);
}
