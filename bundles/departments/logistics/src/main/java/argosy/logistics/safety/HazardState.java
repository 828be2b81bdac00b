package argosy.logistics.safety;

import argosy.department.Workflow;

/** Where a hazard stands (LOG-24). */
public enum HazardState {
    FOUND,
    /** Somebody is to remove it by a day. */
    ASSIGNED,
    /** Said to be gone. */
    FIXED,
    /** Somebody else has seen that it is gone. */
    VERIFIED,
    /** No hazard, or reported twice. */
    DISMISSED;

    static final Workflow<HazardState> WORKFLOW = Workflow.of(HazardState.class)
            .step("assign", FOUND, ASSIGNED)
            .step("fix", ASSIGNED)
            .step("verify", FIXED)
            .step("reject", FIXED)
            .step("dismiss", FOUND);
}
