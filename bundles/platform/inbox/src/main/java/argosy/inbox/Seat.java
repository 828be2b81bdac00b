package argosy.inbox;

/**
 * Someone who may give the agreement of a task; several may have the same task before them, and the first decides.
 *
 * @param decider a {@link argosy.gateway.People} address
 * @param heldAs the role or post that the person named by {@code decider} has the authority by and must still hold, or null
 */
record Seat(long id, long approval, long task, String decider, String heldAs, Via via, boolean waiting) {

    /** How someone came to it. */
    enum Via {
        STEP,
        TRANSFER,
        ADDED,
        ESCALATION,
        /** Nobody holds what the step asks for. */
        ADMINISTRATOR
    }
}
