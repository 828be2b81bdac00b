package argosy.logistics.complaints;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a complaint about a delivery stands (LOG-20). */
public enum ComplaintState {
    @Label(en = "Opened", zh = "已登记")
    OPENED,
    @Label(en = "Assigned", zh = "已指派")
    ASSIGNED,
    @Label(en = "Investigating", zh = "调查中")
    INVESTIGATING,
    /** Result and liability are found; customer service does not know them yet. */
    @Label(en = "Solved", zh = "已解决")
    SOLVED,
    /** Customer service has the result. */
    @Label(en = "Answered", zh = "已答复")
    ANSWERED,
    @Label(en = "Closed", zh = "已结案")
    CLOSED;

    static final Workflow<ComplaintState> WORKFLOW = Workflow.of(ComplaintState.class)
            .step("assign", OPENED, ASSIGNED, INVESTIGATING)
            .step("investigate", ASSIGNED, INVESTIGATING)
            .step("solve", ASSIGNED, INVESTIGATING)
            .step("answer", SOLVED)
            .step("close", ANSWERED)
            .step("reopen", SOLVED, ANSWERED, CLOSED);

    /** Whether a result was found, and not taken back since. */
    public boolean settled() {
        return compareTo(SOLVED) >= 0;
    }
}
