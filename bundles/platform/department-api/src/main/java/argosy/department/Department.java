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

    /** Lets go of what {@link #start} took outside the context; called after the last request was answered. */
    default void stop() throws Exception {}
}
