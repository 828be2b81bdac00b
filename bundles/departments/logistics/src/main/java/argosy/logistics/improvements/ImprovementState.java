package argosy.logistics.improvements;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a proposal stands (LOG-01, LOG-23). */
public enum ImprovementState {
    @Label(en = "Proposed", zh = "已提出")
    PROPOSED,
    @Label(en = "Accepted", zh = "已采纳")
    ACCEPTED,
    @Label(en = "Done", zh = "已完成")
    DONE,
    @Label(en = "Declined", zh = "未采纳")
    DECLINED;

    static final Workflow<ImprovementState> WORKFLOW = Workflow.of(ImprovementState.class)
            .step("accept", PROPOSED)
            .step("decline", PROPOSED)
            .step("finish", ACCEPTED);
}
