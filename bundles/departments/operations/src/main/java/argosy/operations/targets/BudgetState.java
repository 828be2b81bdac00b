package argosy.operations.targets;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a budget stands. */
public enum BudgetState {
    @Label(en = "Draft", zh = "草稿")
    DRAFT,
    @Label(en = "Submitted", zh = "待审批")
    SUBMITTED,
    /** What spending is measured by. */
    @Label(en = "Approved", zh = "已批准")
    APPROVED,
    @Label(en = "Closed", zh = "已结束")
    CLOSED;

    static final Workflow<BudgetState> WORKFLOW = Workflow.of(BudgetState.class)
            .step("submit", DRAFT)
            .step("withdraw", SUBMITTED)
            .step("raise", APPROVED)
            .step("close", APPROVED);
}
