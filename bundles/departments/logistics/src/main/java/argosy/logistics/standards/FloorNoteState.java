package argosy.logistics.standards;

import argosy.department.Workflow;

/** Where a note on discipline stands (LOG-29). */
public enum FloorNoteState {
    /** Seen and written down; the person has not said anything yet. */
    NOTED,
    /** The person's own statement is there. */
    HEARD,
    /** A measure is agreed. */
    CLOSED,
    /** It turned out to be unfounded. */
    WITHDRAWN;

    static final Workflow<FloorNoteState> WORKFLOW = Workflow.of(FloorNoteState.class)
            .step("answer", NOTED)
            .step("close", NOTED, HEARD)
            .step("withdraw", NOTED, HEARD);
}
