package argosy.itcentre.live;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where the support of a live session stands. */
public enum LiveOrderState {
    @Label(en = "Planned", zh = "待准备")
    PLANNED,
    @Label(en = "Ready", zh = "已就绪")
    READY,
    @Label(en = "Done", zh = "已完成")
    DONE,
    @Label(en = "Cancelled", zh = "已取消")
    CANCELLED;

    static final Workflow<LiveOrderState> WORKFLOW = Workflow.of(LiveOrderState.class)
            .step("ready", PLANNED)
            .step("finish", READY)
            .step("cancel", PLANNED, READY);

    /** Whether the session is still to come. */
    boolean toCome() {
        return this == PLANNED || this == READY;
    }
}
