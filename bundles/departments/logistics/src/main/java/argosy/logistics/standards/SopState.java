package argosy.logistics.standards;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where an edition of a standard stands (LOG-22). */
public enum SopState {
    /** Approved, waits for its day. */
    @Label(en = "Approved", zh = "已批准")
    APPROVED,
    /** What people work by; at most one edition per code. */
    @Label(en = "In force", zh = "现行")
    IN_FORCE,
    /** A later edition took its place. */
    @Label(en = "Superseded", zh = "已被替代")
    SUPERSEDED,
    /** Taken out of force without a successor. */
    @Label(en = "Withdrawn", zh = "已废止")
    WITHDRAWN;

    static final Workflow<SopState> WORKFLOW = Workflow.of(SopState.class)
            .step("acknowledge", APPROVED, IN_FORCE)
            .step("assign", APPROVED, IN_FORCE)
            .step("take-effect", APPROVED)
            .step("revise", IN_FORCE, WITHDRAWN)
            .step("withdraw", APPROVED, IN_FORCE);
}
