package argosy.operations.metrics;

import static argosy.operations.db.Tables.SALES_TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.operations.listings.EditState;
import argosy.operations.reports.Till;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OPS-45")
class SumsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    @Test
    void aQuotientCountsOnlyWhatTellsBoth() {
        Quotient quotient = new Quotient();
        assertThat(quotient.percent()).as("nothing is unknown").isNull();
        quotient.add(10L, 100L);
        quotient.add(null, 900L);
        quotient.add(5L, null);
        assertThat(quotient.percent()).isEqualByComparingTo("10.00");
    }

    @Test
    void aListingIsLateOnceItsTimeIsOver() {
        ListingSums sums = new ListingSums();
        sums.due(NOW, NOW, null, NOW);
        sums.due(NOW.minusSeconds(1), NOW, null, NOW);
        sums.due(NOW.minusSeconds(1), null, null, NOW);
        sums.due(NOW.plusSeconds(1), null, null, NOW);
        sums.due(NOW.plusSeconds(9), NOW, NOW, NOW);
        assertThat(sums.onTime()).isEqualTo(1);
        assertThat(sums.late()).isEqualTo(3);
        assertThat(sums.open()).isEqualTo(1);
        assertThat(sums.onTimePercent()).isEqualByComparingTo("25.00");
        sums.checked(EditState.CORRECT);
        sums.checked(EditState.WRONG);
        sums.checked(EditState.EXEMPT);
        sums.checked(EditState.DISMISSED);
        assertThat(sums.errors()).isEqualTo(1);
        assertThat(sums.errorPercent()).isEqualByComparingTo("25.00");
    }

    @Test
    void theTargetOfTheMonthIsReachedDayByDay() {
        try (Till till = new Till()) {
            paid(till, "2026-11-02T02:00:00Z", "2026-11-02T02:00:00Z", "100.00", "0.00");
            paid(till, "2026-11-19T15:50:00Z", "2026-11-19T16:10:00Z", "50.00", "20.00");
            paid(till, "2026-10-31T02:00:00Z", "2026-10-31T02:00:00Z", "999.00", "0.00");
            till.does(tx -> tx.sql()
                    .insertInto(SALES_TARGET)
                    .set(SALES_TARGET.ID, tx.nextId())
                    .set(SALES_TARGET.VERSION, 1)
                    .set(SALES_TARGET.CREATED_AT, tx.now())
                    .set(SALES_TARGET.CREATED_BY, "test")
                    .set(SALES_TARGET.UPDATED_AT, tx.now())
                    .set(SALES_TARGET.UPDATED_BY, "test")
                    .set(SALES_TARGET.NUMBER, "MB-1")
                    .set(SALES_TARGET.PERIOD, "2026-11")
                    .set(SALES_TARGET.KIND, "month")
                    .set(SALES_TARGET.SCOPE, "shop")
                    .set(SALES_TARGET.SHOP, "A")
                    .set(SALES_TARGET.TEAM, "")
                    .set(SALES_TARGET.PERSON, "")
                    .set(SALES_TARGET.AMOUNT, new BigDecimal("200.00"))
                    .set(SALES_TARGET.SUPERVISOR, "linyating")
                    .set(SALES_TARGET.STATE, "running")
                    .execute());
            List<Fact> facts = new TargetFacts().facts(till.database, Till.days(19, 20));
            assertThat(facts)
                    .containsExactly(
                            new Fact(
                                    "TARGET-ACHIEVEMENT",
                                    MetricScope.SHOP,
                                    "A",
                                    LocalDate.of(2026, 11, 19),
                                    new BigDecimal("50.00")),
                            new Fact(
                                    "TARGET-ACHIEVEMENT",
                                    MetricScope.SHOP,
                                    "A",
                                    LocalDate.of(2026, 11, 20),
                                    new BigDecimal("65.00")));
        }
    }

    private static void paid(Till till, String ordered, String paid, String amount, String refunded) {
        till.times(till.order("A", ordered, amount, amount, refunded, "signed"), paid, null, null);
    }
}
