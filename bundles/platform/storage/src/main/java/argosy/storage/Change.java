package argosy.storage;

/** Ways in which other data takes the place of a department's; each keeps what was before under a name of its own. */
enum Change {
    RESTORED(".restored-", "before-restore"),
    MOVED(".moved-", "before-move");

    private final String ready;
    private final String before;

    Change(String ready, String before) {
        this.ready = ready;
        this.before = before;
    }

    /** How the name of a folder begins that is complete and only has to take its place. */
    String ready() {
        return ready;
    }

    /** What was before: in the name of a folder, and of a schema in PostgreSQL. */
    String before() {
        return before;
    }
}
