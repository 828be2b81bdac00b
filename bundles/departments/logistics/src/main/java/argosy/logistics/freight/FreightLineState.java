package argosy.logistics.freight;

import argosy.department.Workflow;

/** Where a line of a freight bill stands (LOG-18). */
public enum FreightLineState {
    /** Not compared yet, or changed since. */
    UNMATCHED,
    /** Nothing is wrong with it; it is owed as billed. */
    CLEAR,
    /** Something is wrong and nobody has decided yet. */
    FOUND,
    /** The carrier was told. */
    DISPUTED,
    /** Its amount is settled. */
    RESOLVED,
    /** Its bill was withdrawn. */
    WITHDRAWN;

    static final Workflow<FreightLineState> WORKFLOW =
            Workflow.of(FreightLineState.class).step("resolve", FOUND, DISPUTED);

    /** Whether the bill waits for it. */
    boolean open() {
        return this == UNMATCHED || this == FOUND || this == DISPUTED;
    }
}
