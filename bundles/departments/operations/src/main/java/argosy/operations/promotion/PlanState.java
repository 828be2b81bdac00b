package argosy.operations.promotion;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a promotion plan stands. */
public enum PlanState {
    @Label(en = "Draft", zh = "草稿")
    DRAFT,
    @Label(en = "Submitted", zh = "待审批")
    SUBMITTED,
    @Label(en = "Approved", zh = "已批准")
    APPROVED,
    @Label(en = "Closed", zh = "已结束")
    CLOSED;

    static final Workflow<PlanState> WORKFLOW = Workflow.of(PlanState.class)
            .step("submit", DRAFT)
            .step("withdraw", SUBMITTED)
            .step("close", APPROVED);
}
