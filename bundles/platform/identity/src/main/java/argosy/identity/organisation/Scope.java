package argosy.identity.organisation;

/** How far a granted permission reaches, from narrow to wide (PLT-17). */
public enum Scope {
    OWN,
    TEAM,
    DEPARTMENT,
    COMPANY;

    Scope narrower(Scope other) {
        return compareTo(other) < 0 ? this : other;
    }
}
