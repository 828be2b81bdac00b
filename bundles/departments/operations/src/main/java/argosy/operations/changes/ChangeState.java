package argosy.operations.changes;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a change of an order stands. */
public enum ChangeState {
    @Label(en = "Requested", zh = "待审批")
    REQUESTED,
    /** The warehouse has the order and was asked. */
    @Label(en = "Sent to the warehouse", zh = "待仓库答复")
    SENT,
    @Label(en = "Applied", zh = "已生效")
    APPLIED,
    @Label(en = "Refused", zh = "已拒绝")
    REFUSED,
    @Label(en = "Cancelled", zh = "已撤销")
    CANCELLED;

    static final Workflow<ChangeState> WORKFLOW = Workflow.of(ChangeState.class)
            .step("approve", REQUESTED)
            .step("refuse", REQUESTED)
            .step("cancel", REQUESTED)
            .step("settle", SENT);
}
