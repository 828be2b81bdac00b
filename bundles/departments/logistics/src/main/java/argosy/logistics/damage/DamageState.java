package argosy.logistics.damage;

import argosy.department.Workflow;

/** Where a damage case stands (LOG-15). */
public enum DamageState {
    REPORTED,
    INVESTIGATING,
    /** Who answers for it is confirmed. */
    CONFIRMED,
    /** They were told what we claim. */
    CLAIMED,
    /** They refused. */
    REJECTED,
    /** Somebody proposes that the company bears the loss; somebody else decides. */
    WRITE_OFF_PROPOSED,
    SETTLED,
    /** Settled, and every piece is disposed of or kept on purpose. */
    CLOSED,
    /** It was no damage. */
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
