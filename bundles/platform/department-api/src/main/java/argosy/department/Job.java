package argosy.department;

/** Work that a department does on a schedule. Running it twice must do no harm. */
@FunctionalInterface
public interface Job {

    /**
     * @param by who it is done as; what the history shows
     * @return what was done, in one sentence for the list of runs
     */
    String run(Caller by);
}
