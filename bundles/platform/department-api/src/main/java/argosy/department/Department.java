package argosy.department;

/**
 * One department of the company. The implementing class is the bundle's only OSGi component, carries
 * {@link DepartmentModule}, and wires everything else with plain constructors.
 */
public interface Department {

    /**
     * Wires the department. Called once the department's database is open and migrated; everything mounted here starts
     * to serve in one step when this method returns. When it throws, nothing of the department is mounted and the
     * message becomes the reason shown in {@code /health}.
     */
    void start(DepartmentContext context) throws Exception;

    /**
     * Throws when the department is not well, with a sentence that tells an administrator why. Asked before a version is
     * given its first request, and again and again in the first seconds after an upgrade: when it throws then, the version
     * before it serves again. It must not take longer than a moment.
     */
    default void check() throws Exception {}

    /** Lets go of what {@link #start} took outside the context; called after the last request was answered. */
    default void stop() throws Exception {}
}
