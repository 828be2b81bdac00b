package argosy.logistics.damage;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a damage case stands (LOG-15). */
public enum DamageState {
    @Label(en = "Reported", zh = "已登记")
    REPORTED,
    @Label(en = "Investigating", zh = "调查中")
    INVESTIGATING,
    /** Who answers for it is confirmed. */
    @Label(en = "Confirmed", zh = "已定责")
    CONFIRMED,
    /** They were told what we claim. */
    @Label(en = "Claimed", zh = "索赔中")
    CLAIMED,
    /** They refused. */
    @Label(en = "Rejected", zh = "已拒赔")
    REJECTED,
    /** Somebody proposes that the company bears the loss; somebody else decides. */
    @Label(en = "Write off proposed", zh = "待批准核销")
    WRITE_OFF_PROPOSED,
    @Label(en = "Settled", zh = "已理赔")
    SETTLED,
    /** Settled, and every piece is disposed of or kept on purpose. */
    @Label(en = "Closed", zh = "已关闭")
    CLOSED,
    /** It was no damage. */
    @Label(en = "Cancelled", zh = "已撤销")
    CANCELLED;

    static final Workflow<DamageState> WORKFLOW = Workflow.of(DamageState.class)
            .step("investigate", REPORTED)
            .step("hold-responsible", INVESTIGATING, CONFIRMED, REJECTED)
            .step("claim", CONFIRMED, REJECTED)
            .step("reject", CLAIMED)
            .step("settle", CLAIMED)
            .step("propose-write-off", CONFIRMED, CLAIMED, REJECTED)
            .step("approve-write-off", WRITE_OFF_PROPOSED)
            .step("refuse-write-off", WRITE_OFF_PROPOSED)
            .step("dispose", INVESTIGATING, CONFIRMED, CLAIMED, REJECTED, WRITE_OFF_PROPOSED, SETTLED)
            .step("close", SETTLED)
            .step("cancel", REPORTED, INVESTIGATING);
}
