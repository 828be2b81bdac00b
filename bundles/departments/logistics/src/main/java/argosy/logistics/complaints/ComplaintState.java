package argosy.logistics.complaints;

import argosy.department.Workflow;

/** Where a complaint about a delivery stands (LOG-20). */
public enum ComplaintState {
    OPENED,
    ASSIGNED,
    INVESTIGATING,
    /** Result and liability are found; customer service does not know them yet. */
    SOLVED,
    /** Customer service has the result. */
    ANSWERED,
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
