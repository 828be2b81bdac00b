package argosy.logistics.appraisal;

import argosy.department.Workflow;

/** Where a carrier's score stands (LOG-19). */
public enum ScoreState {
    /** A proposal; computing again replaces it. */
    COMPUTED,
    /** Somebody has reviewed it and answers for it; it stays. */
    CONFIRMED,
    /** The carrier's standing is what it says. */
    APPLIED;

    static final Workflow<ScoreState> WORKFLOW =
            Workflow.of(ScoreState.class).step("confirm", COMPUTED).step("apply", CONFIRMED);
}
