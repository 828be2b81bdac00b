package argosy.logistics.safety;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a hazard stands (LOG-24). */
public enum HazardState {
    @Label(en = "Found", zh = "已发现")
    FOUND,
    /** Somebody is to remove it by a day. */
    @Label(en = "Assigned", zh = "整改中")
    ASSIGNED,
    /** Said to be gone. */
    @Label(en = "Fixed", zh = "待验收")
    FIXED,
    /** Somebody else has seen that it is gone. */
    @Label(en = "Verified", zh = "已闭环")
    VERIFIED,
    /** No hazard, or reported twice. */
    @Label(en = "Dismissed", zh = "不予受理")
    DISMISSED;

    static final Workflow<HazardState> WORKFLOW = Workflow.of(HazardState.class)
            .step("assign", FOUND, ASSIGNED)
            .step("fix", ASSIGNED)
            .step("verify", FIXED)
            .step("reject", FIXED)
            .step("dismiss", FOUND);
}
