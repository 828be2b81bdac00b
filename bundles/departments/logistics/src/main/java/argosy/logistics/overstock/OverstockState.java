package argosy.logistics.overstock;

import argosy.department.Workflow;

/** Where a case of overstock stands (LOG-14). */
public enum OverstockState {
    /** A scan found it. */
    FLAGGED,
    /** Operations and the head know. */
    REPORTED,
    /** What is to be done, by whom and until when. */
    AGREED,
    /** Done, or gone by itself. */
    CLEARED,
    /** No case. */
    DISMISSED;

    static final Workflow<OverstockState> WORKFLOW = Workflow.of(OverstockState.class)
            .step("report", FLAGGED)
            .step("agree", REPORTED, AGREED)
            .step("clear", AGREED)
            .step("dismiss", FLAGGED, REPORTED);
}
