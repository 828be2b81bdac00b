package argosy.operations.campaigns;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a sign-up stands (OPS-30). */
public enum SignUpState {
    @Label(en = "Planned", zh = "计划中")
    PLANNED,
    @Label(en = "Prepared", zh = "资料已备")
    PREPARED,
    @Label(en = "Submitted", zh = "已报名")
    SUBMITTED,
    @Label(en = "Accepted", zh = "报名通过")
    ACCEPTED,
    @Label(en = "Refused", zh = "报名未通过")
    REFUSED,
    @Label(en = "Running", zh = "活动中")
    RUNNING,
    @Label(en = "Ended", zh = "已结束")
    ENDED;

    static final Workflow<SignUpState> WORKFLOW = Workflow.of(SignUpState.class)
            .step("prepare", PLANNED)
            .step("submit", PREPARED)
            .step("accept", SUBMITTED)
            .step("refuse", SUBMITTED)
            .step("start", ACCEPTED)
            .step("end", RUNNING);
}
