package argosy.inbox;

/** The tabs of an inbox. */
enum Box {
    /** What the person may decide now, most urgent first. */
    WAITING,
    /** What the person asked for, newest first; likewise the others. */
    ASKED,
    DECIDED,
    /** What the person is shown without deciding it (抄送). */
    COPIED,
    /** How the person's own requests ended (PLT-26). */
    NOTICES
}
