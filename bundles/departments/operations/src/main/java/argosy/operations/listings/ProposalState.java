package argosy.operations.listings;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a proposal to take a listing down stands (OPS-18). */
public enum ProposalState {
    @Label(en = "Proposed", zh = "待处理")
    PROPOSED,
    /** The listing is offline; what is left is sold or moved. */
    @Label(en = "Accepted", zh = "已下架")
    ACCEPTED,
    @Label(en = "Dismissed", zh = "已忽略")
    DISMISSED,
    /** Nothing is left. */
    @Label(en = "Cleared", zh = "已清理")
    CLEARED;

    static final Workflow<ProposalState> WORKFLOW = Workflow.of(ProposalState.class)
            .step("accept", PROPOSED)
            .step("dismiss", PROPOSED)
            .step("clear", ACCEPTED);
}
