package argosy.logistics.stock;

/** What has become of a promise. */
public enum ReservationState {
    /** The goods lie in the bin and nobody else may have them. */
    OPEN,
    /** The goods were taken out of the bin for the document. */
    PICKED,
    /** The promise was given up, or the picked goods were put back. */
    RELEASED
}
