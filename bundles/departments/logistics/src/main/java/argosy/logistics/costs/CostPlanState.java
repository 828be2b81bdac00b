package argosy.logistics.costs;

import argosy.department.Workflow;

/** Where a plan stands. */
public enum CostPlanState {
    DRAFT,
    SUBMITTED,
    /** What the month is measured by; never changed again. */
    APPROVED,
    /** A newer plan of the same month and shop was approved. */
    REPLACED;

    static final Workflow<CostPlanState> WORKFLOW = Workflow.of(CostPlanState.class)
            .step("submit", DRAFT)
            .step("approve", SUBMITTED)
            .step("return", SUBMITTED);
}
