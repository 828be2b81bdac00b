package argosy.operations.listings;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a listing change stands (OPS-11). */
public enum ChangeState {
    @Label(en = "Requested", zh = "待更新")
    REQUESTED,
    /** Customers see the new value. */
    @Label(en = "Applied", zh = "已更新")
    APPLIED,
    /** Looked at once more, and right. */
    @Label(en = "Checked", zh = "已复核")
    CHECKED,
    /** Who asked for it agrees. */
    @Label(en = "Confirmed", zh = "已确认")
    CONFIRMED,
    @Label(en = "Refused", zh = "不更新")
    REFUSED;

    static final Workflow<ChangeState> WORKFLOW = Workflow.of(ChangeState.class)
            .step("apply", REQUESTED)
            .step("check", APPLIED)
            .step("confirm", CHECKED)
            .step("refuse", REQUESTED);
}
