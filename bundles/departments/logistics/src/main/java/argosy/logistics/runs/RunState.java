package argosy.logistics.runs;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a delivery run stands (LOG-27). */
public enum RunState {
    @Label(en = "Planned", zh = "待装车")
    PLANNED,
    /** The parcels are handed over to the courier. */
    @Label(en = "Loaded", zh = "已装车")
    LOADED,
    @Label(en = "Under way", zh = "配送中")
    UNDER_WAY,
    @Label(en = "Finished", zh = "已完成")
    FINISHED,
    @Label(en = "Cancelled", zh = "已取消")
    CANCELLED;

    static final Workflow<RunState> WORKFLOW = Workflow.of(RunState.class)
            .step("add", PLANNED)
            .step("remove", PLANNED)
            .step("reorder", PLANNED, LOADED, UNDER_WAY)
            .step("load", PLANNED)
            .step("start", LOADED)
            .step("deliver", UNDER_WAY)
            .step("fail", UNDER_WAY)
            .step("finish", UNDER_WAY)
            .step("cancel", PLANNED, LOADED);

    boolean ended() {
        return this == FINISHED || this == CANCELLED;
    }
}
