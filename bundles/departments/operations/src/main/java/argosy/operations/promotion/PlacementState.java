package argosy.operations.promotion;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a placement stands. */
public enum PlacementState {
    @Label(en = "Planned", zh = "计划中")
    PLANNED,
    @Label(en = "Running", zh = "投放中")
    RUNNING,
    @Label(en = "Ended", zh = "已结束")
    ENDED,
    @Label(en = "Evaluated", zh = "已评估")
    EVALUATED;

    static final Workflow<PlacementState> WORKFLOW = Workflow.of(PlacementState.class)
            .step("start", PLANNED)
            .step("end", RUNNING)
            .step("evaluate", ENDED);
}
