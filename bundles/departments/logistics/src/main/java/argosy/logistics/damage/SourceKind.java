package argosy.logistics.damage;

/** The kind of document whose goods are damaged. */
public enum SourceKind {
    RECEIPT,
    DISPATCH_ORDER,
    PARCEL,
    RETURN,
    COUNT
}
