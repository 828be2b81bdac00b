package argosy.logistics.safety;

/** What may go wrong in a warehouse (LOG-24). */
public enum HazardKind {
    FIRE,
    THEFT,
    DAMP,
    ELECTRICITY,
    PASSAGE,
    EQUIPMENT,
    STACKING,
    OTHER
}
