package argosy.storage;

/** A moment in which a department's requests wait, so that the schema can change without meeting their locks. */
public interface Quiet {

    /** Nobody is there who would have to wait. */
    Quiet NOBODY = Runnable::run;

    /** Does the work while nobody else does anything; its exceptions go to the caller. */
    void during(Runnable work);
}
