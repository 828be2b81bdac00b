package argosy.operations.shops;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a shop stands (OPS-06). */
public enum ShopState {
    @Label(en = "In preparation", zh = "筹备中")
    PREPARING,
    @Label(en = "Open", zh = "营业中")
    OPEN,
    /** Its layout is being made anew; it goes on selling. */
    @Label(en = "Being revamped", zh = "改版中")
    REVAMPING,
    @Label(en = "Closed", zh = "已关闭")
    CLOSED;

    static final Workflow<ShopState> WORKFLOW = Workflow.of(ShopState.class)
            .step("open", PREPARING)
            .step("revamp", OPEN)
            .step("finish-revamp", REVAMPING)
            .step("close", PREPARING, OPEN, REVAMPING);

    /** Whether customers can buy there. */
    public boolean sells() {
        return this == OPEN || this == REVAMPING;
    }
}
