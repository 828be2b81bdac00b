package argosy.logistics.runs;

import argosy.department.Workflow;

/** Where a delivery run stands (LOG-27). */
public enum RunState {
    PLANNED,
    /** The parcels are handed over to the courier. */
    LOADED,
    UNDER_WAY,
    FINISHED,
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
