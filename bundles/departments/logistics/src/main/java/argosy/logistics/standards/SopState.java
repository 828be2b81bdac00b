package argosy.logistics.standards;

import argosy.department.Workflow;

/** Where an edition of a standard stands (LOG-22). */
public enum SopState {
    /** Approved, waits for its day. */
    APPROVED,
    /** What people work by; at most one edition per code. */
    IN_FORCE,
    /** A later edition took its place. */
    SUPERSEDED,
    /** Taken out of force without a successor. */
    WITHDRAWN;

    static final Workflow<SopState> WORKFLOW = Workflow.of(SopState.class)
            .step("acknowledge", APPROVED, IN_FORCE)
            .step("assign", APPROVED, IN_FORCE)
            .step("take-effect", APPROVED)
            .step("revise", IN_FORCE, WITHDRAWN)
            .step("withdraw", APPROVED, IN_FORCE);
}
