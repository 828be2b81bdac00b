package argosy.logistics.stock;

/**
 * What a line of a document lacks.
 *
 * @param wanted pieces the line needs
 * @param reserved pieces that could be reserved for it, or that could have been
 */
public record Shortage(int docLine, String sku, long wanted, long reserved) {

    /** Pieces that are missing. */
    public long missing() {
        return wanted - reserved;
    }
}
