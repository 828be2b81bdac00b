package argosy.logistics.counts;

/** Where one row of a sheet stands. */
public enum ItemState {
    /** To be counted. */
    OPEN,
    COUNTED,
    /** People counted differently; to be counted again. */
    DISPUTED
}
