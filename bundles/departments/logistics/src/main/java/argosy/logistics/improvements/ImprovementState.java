package argosy.logistics.improvements;

import argosy.department.Workflow;

/** Where a proposal stands (LOG-01, LOG-23). */
public enum ImprovementState {
    PROPOSED,
    ACCEPTED,
    DONE,
    DECLINED;

    static final Workflow<ImprovementState> WORKFLOW = Workflow.of(ImprovementState.class)
            .step("accept", PROPOSED)
            .step("decline", PROPOSED)
            .step("finish", ACCEPTED);
}
