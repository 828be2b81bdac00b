package argosy.logistics.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * What left a shelf in a time.
 *
 * @param pieces handed over to carriers
 * @param last when the last of them went, or null when none did
 */
public record Sold(long pieces, Instant last) {

    public static final Sold NOTHING = new Sold(0, null);

    /** Average pieces a day over so many days, two decimals. */
    public BigDecimal daily(int days) {
        return BigDecimal.valueOf(pieces).divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
    }

    /** How many days so many pieces last at that pace, one decimal; null when nothing was sold. */
    public BigDecimal cover(long available, int days) {
        return pieces == 0
                ? null
                : BigDecimal.valueOf(available)
                        .multiply(BigDecimal.valueOf(days))
                        .divide(BigDecimal.valueOf(pieces), 1, RoundingMode.HALF_UP);
    }
}
