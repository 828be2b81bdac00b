package argosy.operations.products;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a product stands between proposal and end (OPS-07, FLOW-02). */
public enum ProductState {
    /** Proposed; the market and the customers are looked at. */
    @Label(en = "Candidate", zh = "候选")
    CANDIDATE,
    @Label(en = "Selected", zh = "已选中")
    SELECTED,
    /** Its information is complete; it may be listed. */
    @Label(en = "Active", zh = "在售")
    ACTIVE,
    @Label(en = "Discontinued", zh = "已停售")
    DISCONTINUED,
    @Label(en = "Rejected", zh = "未选中")
    REJECTED;

    static final Workflow<ProductState> WORKFLOW = Workflow.of(ProductState.class)
            .step("select", CANDIDATE)
            .step("reject", CANDIDATE)
            .step("reconsider", REJECTED)
            .step("activate", SELECTED)
            .step("verify", ACTIVE)
            .step("discontinue", SELECTED, ACTIVE)
            .step("block", SELECTED, ACTIVE)
            .step("unblock", SELECTED, ACTIVE);
}
