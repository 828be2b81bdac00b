package argosy.operations.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LEG-23")
class PriceHistoryTest {

    private static final Instant FROM = day(10);
    private static final Instant TO = day(20);

    @Test
    void aPriceCountsOnlyWhileItWasInForceWithinTheWindow() {
        PriceHistory history = new PriceHistory(
                List.of(
                        span("199.00", 1, 10),
                        span("129", 9, 11),
                        span("99.00", 11, null),
                        span("79.00", 20, null),
                        span("500.00", 15, 15)),
                FROM,
                TO);
        assertThat(history.had(new BigDecimal("129.00"))).isTrue();
        assertThat(history.had(new BigDecimal("99"))).isTrue();
        assertThat(history.had(new BigDecimal("199.00")))
                .as("ended as the window began")
                .isFalse();
        assertThat(history.had(new BigDecimal("79.00")))
                .as("begins as the window ends")
                .isFalse();
        assertThat(history.had(new BigDecimal("500.00")))
                .as("never was in force")
                .isFalse();
        assertThat(history.lowest()).contains(new BigDecimal("99.00"));
        assertThat(history.highest()).contains(new BigDecimal("129"));
    }

    @Test
    void withoutPricesNothingIsKnown() {
        PriceHistory none = new PriceHistory(List.of(), FROM, TO);
        assertThat(none.lowest()).isEmpty();
        assertThat(none.had(BigDecimal.TEN)).isFalse();
    }

    private static PriceHistory.Span span(String amount, int from, Integer to) {
        return new PriceHistory.Span(new BigDecimal(amount), day(from), to == null ? null : day(to));
    }

    private static Instant day(int day) {
        return Instant.parse("2026-11-%02dT00:00:00Z".formatted(day));
    }
}
