package argosy.operations.campaigns;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a campaign stands (OPS-31). */
public enum CampaignState {
    @Label(en = "Proposed", zh = "提案")
    PROPOSED,
    @Label(en = "In review", zh = "评审中")
    IN_REVIEW,
    @Label(en = "Approved", zh = "已立项")
    APPROVED,
    @Label(en = "Executing", zh = "执行中")
    EXECUTING,
    @Label(en = "Ended", zh = "已结束")
    ENDED,
    @Label(en = "Reported", zh = "已总结")
    REPORTED,
    @Label(en = "Rejected", zh = "未通过")
    REJECTED,
    @Label(en = "Cancelled", zh = "已取消")
    CANCELLED;

    static final Workflow<CampaignState> WORKFLOW = Workflow.of(CampaignState.class)
            .step("submit", PROPOSED)
            .step("withdraw", IN_REVIEW)
            .step("execute", APPROVED)
            .step("end", EXECUTING)
            .step("report", ENDED)
            .step("cancel", PROPOSED, APPROVED, EXECUTING);
}
