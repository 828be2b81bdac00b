package argosy.logistics.standards;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a note on discipline stands (LOG-29). */
public enum FloorNoteState {
    /** Seen and written down; the person has not said anything yet. */
    @Label(en = "Noted", zh = "待陈述")
    NOTED,
    /** The person's own statement is there. */
    @Label(en = "Heard", zh = "已陈述")
    HEARD,
    /** A measure is agreed. */
    @Label(en = "Closed", zh = "已结案")
    CLOSED,
    /** It turned out to be unfounded. */
    @Label(en = "Withdrawn", zh = "已撤销")
    WITHDRAWN;

    static final Workflow<FloorNoteState> WORKFLOW = Workflow.of(FloorNoteState.class)
            .step("answer", NOTED)
            .step("close", NOTED, HEARD)
            .step("withdraw", NOTED, HEARD);
}
