package argosy.operations.targets;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a target stands. Approved it waits for its period; what is running is measured, what is closed stays as it was. */
public enum TargetState {
    @Label(en = "Draft", zh = "草稿")
    DRAFT,
    @Label(en = "Submitted", zh = "待审批")
    SUBMITTED,
    @Label(en = "Approved", zh = "已批准")
    APPROVED,
    @Label(en = "Running", zh = "执行中")
    RUNNING,
    @Label(en = "Closed", zh = "已结束")
    CLOSED;

    static final Workflow<TargetState> WORKFLOW = Workflow.of(TargetState.class)
            .step("submit", DRAFT)
            .step("withdraw", SUBMITTED)
            .step("split", DRAFT, SUBMITTED, APPROVED, RUNNING)
            .step("revise", APPROVED, RUNNING);
}
