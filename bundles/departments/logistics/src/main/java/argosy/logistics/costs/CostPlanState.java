package argosy.logistics.costs;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a plan stands. */
public enum CostPlanState {
    @Label(en = "Draft", zh = "草稿")
    DRAFT,
    @Label(en = "Submitted", zh = "待审批")
    SUBMITTED,
    /** What the month is measured by; never changed again. */
    @Label(en = "Approved", zh = "已批准")
    APPROVED,
    /** A newer plan of the same month and shop was approved. */
    @Label(en = "Replaced", zh = "已被替代")
    REPLACED;

    static final Workflow<CostPlanState> WORKFLOW = Workflow.of(CostPlanState.class)
            .step("submit", DRAFT)
            .step("approve", SUBMITTED)
            .step("return", SUBMITTED);
}
