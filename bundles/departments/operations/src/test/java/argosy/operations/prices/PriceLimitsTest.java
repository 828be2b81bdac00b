package argosy.operations.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OPS-16")
class PriceLimitsTest {

    @Test
    void aReductionIsGrantedUpToTheLimitAndNeverBelowTheFloor() {
        assertThat(judge("95.00", "100.00", null, "5")).isEqualTo(PriceLimits.Verdict.ALLOWED);
        assertThat(judge("94.99", "100.00", null, "5")).isEqualTo(PriceLimits.Verdict.BEYOND_LIMIT);
        assertThat(judge("95.00", "100.00", "96.00", "5")).isEqualTo(PriceLimits.Verdict.BELOW_FLOOR);
        assertThat(judge("96.00", "100.00", "96.00", "5")).isEqualTo(PriceLimits.Verdict.ALLOWED);
        assertThat(judge("99.00", "100.00", null, null)).isEqualTo(PriceLimits.Verdict.NO_LIMIT);
        assertThat(judge("100.00", "100.00", null, null)).isEqualTo(PriceLimits.Verdict.ALLOWED);
        assertThat(judge("1.00", null, null, "5")).isEqualTo(PriceLimits.Verdict.NO_PRICE);
    }

    @Test
    void theLowestPriceIsRoundedOnceToTheCent() {
        assertThat(PriceLimits.judge(amount("9.00"), amount("9.99"), null, amount("3.33"))
                        .lowest())
                .isEqualByComparingTo("9.66");
    }

    private static PriceLimits.Verdict judge(String amount, String price, String floor, String limit) {
        return PriceLimits.judge(amount(amount), amount(price), amount(floor), amount(limit))
                .verdict();
    }

    private static BigDecimal amount(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
