package argosy.logistics.shipping;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a hand-over manifest stands (LOG-09). */
public enum ShipmentState {
    @Label(en = "Open", zh = "待交接")
    OPEN,
    @Label(en = "Handed over", zh = "已交接")
    HANDED_OVER,
    @Label(en = "Documents returned", zh = "已回单")
    DOCUMENTS_RETURNED,
    @Label(en = "Cancelled", zh = "已取消")
    CANCELLED;

    static final Workflow<ShipmentState> WORKFLOW = Workflow.of(ShipmentState.class)
            .step("add", OPEN)
            .step("remove", OPEN)
            .step("hand-over", OPEN)
            .step("cancel", OPEN)
            .step("documents", HANDED_OVER);
}
