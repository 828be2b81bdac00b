package argosy.logistics.counts;

import argosy.department.Workflow;

/** Where a count stands (LOG-12; peers.md §1.4). */
public enum CountState {
    PLANNED,
    /** The sheet is drawn up and people count. */
    COUNTING,
    /** Everything is counted; differences are known. */
    COUNTED,
    /** What differs is counted again. */
    INVESTIGATING,
    /** Every difference has a cause, somebody responsible and a treatment. */
    READY_TO_REVIEW,
    APPROVED,
    /** The differences are booked. */
    ADJUSTED,
    CANCELLED;

    static final Workflow<CountState> WORKFLOW = Workflow.of(CountState.class)
            .step("start", PLANNED)
            .step("assign", COUNTING, INVESTIGATING)
            .step("count", COUNTING, INVESTIGATING)
            .step("finish", COUNTING, INVESTIGATING)
            .step("recount", COUNTED, READY_TO_REVIEW)
            .step("explain", COUNTED)
            .step("submit", COUNTED)
            .step("approve", READY_TO_REVIEW)
            .step("adjust", APPROVED)
            .step("cancel", PLANNED, COUNTING, COUNTED, INVESTIGATING, READY_TO_REVIEW, APPROVED);

    /** Whether people are counting. */
    boolean counting() {
        return this == COUNTING || this == INVESTIGATING;
    }
}
