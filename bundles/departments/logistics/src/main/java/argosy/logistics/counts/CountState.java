package argosy.logistics.counts;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a count stands (LOG-12; peers.md §1.4). */
public enum CountState {
    @Label(en = "Planned", zh = "待盘点")
    PLANNED,
    /** The sheet is drawn up and people count. */
    @Label(en = "Counting", zh = "盘点中")
    COUNTING,
    /** Everything is counted; differences are known. */
    @Label(en = "Counted", zh = "已盘点")
    COUNTED,
    /** What differs is counted again. */
    @Label(en = "Investigating", zh = "差异调查中")
    INVESTIGATING,
    /** Every difference has a cause, somebody responsible and a treatment. */
    @Label(en = "Ready to review", zh = "待审核")
    READY_TO_REVIEW,
    @Label(en = "Approved", zh = "已批准")
    APPROVED,
    /** The differences are booked. */
    @Label(en = "Adjusted", zh = "已调账")
    ADJUSTED,
    @Label(en = "Cancelled", zh = "已取消")
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
