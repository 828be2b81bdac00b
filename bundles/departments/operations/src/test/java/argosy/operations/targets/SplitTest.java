package argosy.operations.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parts sum to the whole to the cent, and periods know their parts. */
@Tag("OPS-01")
class SplitTest {

    @Test
    void theCentsThatAreLeftGoToThoseRoundedTheMost() {
        assertThat(split("100.00", "1", "1", "1")).containsExactly("33.34", "33.33", "33.33");
        assertThat(split("0.05", "1", "2", "1")).containsExactly("0.01", "0.03", "0.01");
        assertThat(split("100.00", "1", "0", "3")).containsExactly("25.00", "0.00", "75.00");
        assertThat(split("0.00", "1", "1")).containsExactly("0.00", "0.00");
        assertThat(split("999999999999.99", "0.3333", "0.6667")).containsExactly("333300000000.00", "666699999999.99");
    }

    @Test
    void whateverTheWeightsTheSumIsTheWhole() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            BigDecimal whole = BigDecimal.valueOf(random.nextInt(1_000_000_000), 2);
            List<BigDecimal> weights = IntStream.range(0, 1 + random.nextInt(40))
                    .mapToObj(i -> BigDecimal.valueOf(1 + random.nextInt(9999), 4))
                    .toList();
            BigDecimal sum = Split.amounts(whole, weights).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(whole);
        }
    }

    @Test
    void periodsAreReadWrittenAndTakenApart() {
        for (String text : List.of("2026", "2026-Q1", "2026-Q4", "2026-02", "2026-12")) {
            assertThat(Period.of(text)).hasToString(text);
        }
        assertThat(Stream.of("26", "2026-Q5", "2026-13", "2026-1", "1999", "2026-q1", "")
                        .filter(Period::is))
                .isEmpty();
        assertThat(Period.of("2026").parts()).hasToString("[2026-Q1, 2026-Q2, 2026-Q3, 2026-Q4]");
        assertThat(Period.of("2026-Q4").parts()).hasToString("[2026-10, 2026-11, 2026-12]");
        assertThat(Period.of("2026-02").parts()).isEmpty();
        assertThat(Period.of("2028-02").to()).isEqualTo("2028-02-29");
        assertThat(Period.of("2026-Q4").next()).hasToString("2027-Q1");
        assertThat(Period.of("2026-11").within(Period.of("2026-Q4"))).isTrue();
        assertThat(Period.of("2026-09").within(Period.of("2026-Q4"))).isFalse();
        assertThat(Period.containing(PeriodKind.QUARTER, LocalDate.of(2026, 9, 30)))
                .hasToString("2026-Q3");
    }

    private static List<String> split(String whole, String... weights) {
        return Split.amounts(
                        new BigDecimal(whole),
                        Stream.of(weights).map(BigDecimal::new).toList())
                .stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
