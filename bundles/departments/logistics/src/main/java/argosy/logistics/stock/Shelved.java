package argosy.logistics.stock;

import java.time.Instant;

/**
 * The goods on hand of one shelf.
 *
 * @param available pieces on hand that are not reserved
 * @param reserved pieces on hand that are promised to documents
 * @param since when the oldest lot there came; for goods without lot, when the first ever came
 */
public record Shelved(long available, long reserved, Instant since) {

    public static final Shelved NOTHING = new Shelved(0, 0, null);
}
