package argosy.logistics.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.appraisal.Appraisal.Mark;
import argosy.logistics.appraisal.Appraisal.Measure;
import argosy.logistics.carriers.CarrierStanding;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points, weights and totals of a carrier's score, and what they mean. */
@Tag("LOG-19")
class AppraisalTest {

    @ParameterizedTest
    @CsvSource({
        // punctuality: more is better
        "98, 80, 98,     100",
        "98, 80, 100,    100",
        "98, 80, 89,     50",
        "98, 80, 80,     0",
        "98, 80, 12.5,   0",
        // loss: less is better
        "0,  1,  0,      100",
        "0,  1,  0.25,   75",
        "0,  1,  1,      0",
        "0,  1,  3,      0",
        // opinion
        "4.8, 3, 3.9,    50",
    })
    void pointsLieOnALineBetweenTheMarks(BigDecimal full, BigDecimal zero, BigDecimal figure, BigDecimal points) {
        assertThat(Appraisal.points(new Mark(10, full, zero), figure)).isEqualByComparingTo(points);
    }

    @Test
    void theTotalIsTheWeightedMeanRoundedOnce() {
        Appraisal appraisal = Appraisal.of(
                rule().marks(),
                measures(
                        new Measure(190L, 200),
                        new Measure(1L, 400),
                        new Measure(3L, 400),
                        new Measure(2L, 400),
                        new Measure(43L, 10)));
        // 95 % → 83.333…; 0.25 % → 75; 0.75 % → 62.5; 0.5 % → 83.333…; 4.3 → 72.222…
        assertThat(part(appraisal, ScorePart.PUNCTUALITY).figure()).isEqualTo("95.000");
        assertThat(part(appraisal, ScorePart.PUNCTUALITY).points()).isEqualTo("83.33");
        assertThat(part(appraisal, ScorePart.OPINION).points()).isEqualTo("72.22");
        // (83.3333×40 + 75×15 + 62.5×15 + 83.3333×15 + 72.2222×15) ÷ 100 = 77.2916…
        assertThat(appraisal.total()).isEqualTo("77.3");
    }

    @Test
    void theWeightOfPartsWithoutDataIsSpreadOverTheOthers() {
        Appraisal appraisal =
                Appraisal.of(rule().marks(), measures(new Measure(89L, 100), new Measure(0L, 100), null, null, null));
        // 50 × 40 + 100 × 15 over 55
        assertThat(appraisal.total()).isEqualTo("63.6");
        assertThat(part(appraisal, ScorePart.PUNCTUALITY).weightUsed()).isEqualTo("72.73");
        assertThat(part(appraisal, ScorePart.LOSS).weightUsed()).isEqualTo("27.27");
        assertThat(part(appraisal, ScorePart.DAMAGE).weightUsed()).isEqualTo("0.00");
        assertThat(part(appraisal, ScorePart.DAMAGE).points()).isNull();
        assertThat(part(appraisal, ScorePart.DAMAGE).weight()).isEqualTo(15);
    }

    @Test
    void withoutAnyDataThereIsNoTotalAndNoVerdict() {
        Appraisal nothing = Appraisal.of(rule().marks(), measures(new Measure(0L, 0), null, null, null, null));
        assertThat(nothing.total()).isNull();
        assertThat(rule().standing(1000, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "30, 80.0,  GOOD",
        "30, 79.9,  WARNING",
        "30, 60.0,  WARNING",
        "30, 59.9,  BLOCKED",
        "30, 0.0,   BLOCKED",
        "29, 0.0,   ",
        "0,  100.0, ",
    })
    void theVerdictNeedsEnoughParcels(long parcels, BigDecimal total, CarrierStanding standing) {
        assertThat(rule().standing(parcels, total)).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "punctualityWeight, 41,  punctualityWeight",
        "punctualityFull,   80,  punctualityFull",
        "punctualityFull,   101, punctualityFull",
        "lossZero,          0,   lossFull",
        "damageFull,        -1,  damageFull",
        "opinionFull,       5.1, opinionFull",
        "opinionZero,       4.8, opinionFull",
        "blockBelow,        81,  blockBelow",
    })
    void aRuleThatCannotBeRightNamesTheField(String component, BigDecimal value, String field) {
        Object given = component.endsWith("Weight") ? (Object) value.intValue() : value;
        CarrierScoreRule wrong = CarrierScoreRule.RULES.shape().with(rule(), component, given);
        assertThat(wrong.problems()).extracting(p -> p.field()).contains(field);
        assertThat(rule().problems()).isEmpty();
    }

    static CarrierScoreRule rule() {
        return new CarrierScoreRule(
                "STANDARD",
                java.time.LocalDate.of(2020, 1, 1),
                40,
                number("98"),
                number("80"),
                15,
                number("0"),
                number("1"),
                15,
                number("0"),
                number("2"),
                15,
                number("0"),
                number("3"),
                15,
                number("4.8"),
                number("3"),
                0,
                number("100"),
                number("60"),
                number("80"),
                number("60"),
                30,
                null);
    }

    private static PartScore part(Appraisal appraisal, ScorePart part) {
        return appraisal.parts().get(part.ordinal());
    }

    private static Map<ScorePart, Measure> measures(Measure... measures) {
        Map<ScorePart, Measure> known = new EnumMap<>(ScorePart.class);
        for (int i = 0; i < measures.length; i++) {
            if (measures[i] != null) {
                known.put(ScorePart.values()[i], measures[i]);
            }
        }
        return known;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
