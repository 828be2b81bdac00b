package argosy.logistics.damage;

/** At which work the damage was found. */
public enum FoundIn {
    RECEIPT,
    STORAGE,
    PACKING,
    TRANSIT,
    RETURN,
    COUNT
}
