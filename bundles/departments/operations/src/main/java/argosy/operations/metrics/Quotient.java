package argosy.operations.metrics;

import argosy.operations.live.Rate;
import java.math.BigDecimal;

/**
 * Sums of what is divided by what, over those only that tell both: one unknown figure must not make the others look better
 * or worse.
 */
public final class Quotient {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private BigDecimal part = BigDecimal.ZERO;
    private BigDecimal whole = BigDecimal.ZERO;

    /** Counts both, when both are known. */
    public void add(BigDecimal some, BigDecimal all) {
        if (some != null && all != null) {
            part = part.add(some);
            whole = whole.add(all);
        }
    }

    public void add(Long some, Long all) {
        add(Rate.number(some), Rate.number(all));
    }

    /** Part × times ÷ whole, or null. */
    public BigDecimal times(BigDecimal times) {
        return Rate.of(part, whole, times);
    }

    public BigDecimal percent() {
        return times(HUNDRED);
    }

    public BigDecimal ratio() {
        return times(BigDecimal.ONE);
    }
}
