package argosy.host;

/** Where a department is in its life. */
public enum DepartmentState {
    /** It should run here, but its bundle has not arrived. */
    MISSING,
    /** Its database is being opened and migrated. */
    MIGRATING,
    /** Its {@code start} runs. */
    STARTING,
    RUNNING,
    /** It takes no new requests and answers the last ones. */
    DRAINING,
    STOPPED,
    /** It did not come up; the reason says why. */
    FAILED
}
