package argosy.operations.live;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Divisions of what may be unknown: unknown, or of nothing, is unknown (null), never a made-up number. */
public final class Rate {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rate() {}

    /** {@code part × times ÷ whole} with two decimals, half up; null when either is unknown or the whole is nothing. */
    public static BigDecimal of(BigDecimal part, BigDecimal whole, BigDecimal times) {
        return part == null || whole == null || whole.signum() == 0
                ? null
                : part.multiply(times).divide(whole, 2, RoundingMode.HALF_UP);
    }

    public static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return of(part, whole, BigDecimal.ONE);
    }

    /** {@code part ÷ whole × 100}. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return of(part, whole, HUNDRED);
    }

    /** {@code part ÷ whole × 100}. */
    public static BigDecimal percent(Long part, Long whole) {
        return percent(number(part), number(whole));
    }

    public static BigDecimal number(Long pieces) {
        return pieces == null ? null : BigDecimal.valueOf(pieces);
    }
}
