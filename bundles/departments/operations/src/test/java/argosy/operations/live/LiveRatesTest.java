package argosy.operations.live;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Problem;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OPS-36")
class LiveRatesTest {

    private static final LiveFigure FULL = new LiveFigure(
            "ZB-1",
            null,
            180_000L,
            22_300L,
            860L,
            new BigDecimal("74.5"),
            4_100L,
            371L,
            352L,
            new BigDecimal("46980.00"),
            new BigDecimal("3990.00"),
            4L,
            490L,
            1_500L,
            new BigDecimal("13700.00"),
            null);

    @Test
    void everyStepHasItsRate() {
        LiveRates rates = LiveRates.of(FULL);
        assertThat(rates.entryPercent()).isEqualByComparingTo("12.39");
        assertThat(rates.clickPercent()).isEqualByComparingTo("18.39");
        assertThat(rates.orderPercent()).isEqualByComparingTo("9.05");
        assertThat(rates.buyPercent()).isEqualByComparingTo("1.58");
        assertThat(rates.gpm()).isEqualByComparingTo("2106.73");
        assertThat(rates.uvValue()).isEqualByComparingTo("2.11");
        assertThat(rates.roi()).isEqualByComparingTo("3.43");
        assertThat(rates.refundPercent()).isEqualByComparingTo("8.49");
        assertThat(rates.opm().multiply(rates.averageOrder()).doubleValue())
                .as("OPM × average order = GPM")
                .isCloseTo(rates.gpm().doubleValue(), org.assertj.core.data.Offset.offset(1.0));
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        LiveRates rates = LiveRates.of(FULL.with("viewers", null).with("spend", BigDecimal.ZERO));
        assertThat(rates.entryPercent()).isNull();
        assertThat(rates.gpm()).isNull();
        assertThat(rates.roi()).as("nothing was spent").isNull();
        assertThat(rates.refundPercent()).isNotNull();
        assertThat(LiveRates.of(FULL.with("orders", 0L)).orderPercent())
                .as("nobody bought is known")
                .isEqualByComparingTo("0");
    }

    @Test
    void roundingIsHalfUpAtTheEnd() {
        assertThat(Rate.percent(1L, 800L)).isEqualTo(new BigDecimal("0.13"));
        assertThat(Rate.of(BigDecimal.ONE, new BigDecimal("3"))).isEqualTo(new BigDecimal("0.33"));
    }

    @Test
    void figuresBelongToASessionThatWasOnAirAndDoNotContradictThemselves() {
        try (Studio studio = new Studio()) {
            String planned = studio.does(
                            tx -> studio.sessions.plan(tx, Studio.plan("R1", "小满", null, "15:00", "16:00")))
                    .value()
                    .number();
            assertThat(studio.refusal(tx -> LiveFigures.keep(tx, FULL.with("session", planned))))
                    .isEqualTo("invalid");
            String aired = studio.aired("R1", "小满").value().number();
            LiveFigure figure = FULL.with("session", aired);
            assertThat(studio.refusal(tx -> LiveFigures.keep(tx, figure.with("buyers", 372L))))
                    .isEqualTo("invalid");
            var kept = studio.does(tx -> LiveFigures.keep(tx, figure));
            Problem twice = org.assertj.core.api.Assertions.catchThrowableOfType(
                    Problem.class, () -> studio.does(tx -> LiveFigures.keep(tx, figure)));
            assertThat(twice.status()).isEqualTo(409);
            studio.does(tx -> LiveFigures.correct(tx, kept, figure.with("refunds", new BigDecimal("5000.00"))));
            assertThat(studio.database.history(LiveFigure.LIVE_FIGURES, kept.id(), 0, 5))
                    .as("what it was stays")
                    .hasSize(2);
            assertThat(studio.refusal(tx -> LiveFigures.correct(
                            tx,
                            studio.database.get(LiveFigure.LIVE_FIGURES, kept.id()),
                            figure.with("slice", "20:00"))))
                    .isEqualTo("invalid");
        }
    }
}
