package argosy.logistics.overstock;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a case of overstock stands (LOG-14). */
public enum OverstockState {
    /** A scan found it. */
    @Label(en = "Flagged", zh = "已标记")
    FLAGGED,
    /** Operations and the head know. */
    @Label(en = "Reported", zh = "已上报")
    REPORTED,
    /** What is to be done, by whom and until when. */
    @Label(en = "Agreed", zh = "处理中")
    AGREED,
    /** Done, or gone by itself. */
    @Label(en = "Cleared", zh = "已清理")
    CLEARED,
    /** No case. */
    @Label(en = "Dismissed", zh = "已忽略")
    DISMISSED;

    static final Workflow<OverstockState> WORKFLOW = Workflow.of(OverstockState.class)
            .step("report", FLAGGED)
            .step("agree", REPORTED, AGREED)
            .step("clear", AGREED)
            .step("dismiss", FLAGGED, REPORTED);
}
