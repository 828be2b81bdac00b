package argosy.logistics.returns;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a return stands (LOG-28). */
public enum ReturnState {
    @Label(en = "Announced", zh = "已登记")
    ANNOUNCED,
    /** Counted at the door; the goods lie among the returns. */
    @Label(en = "Arrived", zh = "已到货")
    ARRIVED,
    @Label(en = "Inspecting", zh = "检验中")
    INSPECTING,
    /** Every piece is restocked, damaged, sent back or known to be missing. */
    @Label(en = "Closed", zh = "已完成")
    CLOSED,
    @Label(en = "Cancelled", zh = "已取消")
    CANCELLED;

    static final Workflow<ReturnState> WORKFLOW = Workflow.of(ReturnState.class)
            .step("arrive", ANNOUNCED)
            .step("identify", ANNOUNCED, ARRIVED, INSPECTING)
            .step("inspect", ARRIVED, INSPECTING)
            .step("close", INSPECTING)
            .step("cancel", ANNOUNCED);
}
