package argosy.operations.prices;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a price stands (OPS-16). */
public enum PriceState {
    /** Waits for its approval. */
    @Label(en = "Proposed", zh = "待审批")
    PROPOSED,
    /** Sent back by who decides, to be changed. */
    @Label(en = "Returned", zh = "已退回")
    RETURNED,
    /** Begins at its time. */
    @Label(en = "Approved", zh = "已批准")
    APPROVED,
    @Label(en = "In force", zh = "生效中")
    ACTIVE,
    @Label(en = "Expired", zh = "已失效")
    EXPIRED,
    @Label(en = "Rejected", zh = "已驳回")
    REJECTED,
    /** Taken back before it began. */
    @Label(en = "Withdrawn", zh = "已撤回")
    WITHDRAWN;

    static final Workflow<PriceState> WORKFLOW = Workflow.of(PriceState.class)
            .step("propose", RETURNED)
            .step("withdraw", PROPOSED, RETURNED, APPROVED)
            .step("end", ACTIVE);
}
