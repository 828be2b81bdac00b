package argosy.logistics.picking;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a pick task stands. */
public enum PickState {
    @Label(en = "Open", zh = "待领取")
    OPEN,
    @Label(en = "Assigned", zh = "已指派")
    ASSIGNED,
    @Label(en = "Picking", zh = "拣货中")
    PICKING,
    @Label(en = "Done", zh = "已完成")
    DONE,
    @Label(en = "Cancelled", zh = "已取消")
    CANCELLED;

    static final Workflow<PickState> WORKFLOW = Workflow.of(PickState.class)
            .step("claim", OPEN)
            .step("assign", OPEN, ASSIGNED)
            .step("confirm", ASSIGNED, PICKING)
            .step("short", ASSIGNED, PICKING)
            .step("finish", ASSIGNED, PICKING)
            .step("cancel", OPEN, ASSIGNED, PICKING);
}
