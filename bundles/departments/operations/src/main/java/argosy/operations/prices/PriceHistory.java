package argosy.operations.prices;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a SKU cost in a shop within a window: what a crossed-out "original" price is proved by (LEG-23). A price counts as
 * far as it was in force, not because it was entered.
 *
 * @param spans prices and when they were in force
 * @param from inclusive; {@code to} exclusive
 */
public record PriceHistory(List<Span> spans, Instant from, Instant to) {

    /** A price from inclusive to exclusive; {@code to} null when it has no end. */
    public record Span(BigDecimal amount, Instant from, Instant to) {

        boolean within(Instant begin, Instant end) {
            boolean empty = to != null && !to.isAfter(from);
            return !empty && from.isBefore(end) && (to == null || to.isAfter(begin));
        }
    }

    public PriceHistory {
        spans = spans.stream().filter(span -> span.within(from, to)).toList();
    }

    /** Whether it was sold for exactly that amount within the window. */
    public boolean had(BigDecimal amount) {
        return spans.stream().anyMatch(span -> span.amount().compareTo(amount) == 0);
    }

    /** The lowest price within the window; empty when there was none. */
    public Optional<BigDecimal> lowest() {
        return spans.stream().map(Span::amount).min(Comparator.naturalOrder());
    }

    /** The highest price within the window; empty when there was none. */
    public Optional<BigDecimal> highest() {
        return spans.stream().map(Span::amount).max(Comparator.naturalOrder());
    }
}
