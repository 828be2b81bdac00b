package argosy.logistics.freight;

import static argosy.logistics.freight.FreightFloor.line;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.tariffs.FreightPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a line is judged; 1,200 g to Zhejiang cost 6.00 by the tariff, which charges 2,000 g. */
@Tag("LOG-18")
class ReconciliationTest {

    private static final BilledParcel PARCEL =
            new BilledParcel("BG-1", "ZTO", "SH1", 1200, null, "zhejiang", FreightFloor.DAY);
    private static final FreightPrice OWED = price(2000, "6.00", "6.00");

    @Test
    void whatIsBilledByTheTariffIsClear() {
        assertThat(examine(line("7", 2000, "浙江", "0.00", "6.00"), null, null).findings())
                .isEmpty();
        assertThat(examine(line("7", null, null, null, "6.00"), null, null).expected())
                .isEqualByComparingTo("6.00");
    }

    @Test
    void eachYuanOfTheDifferenceHasOneCause() {
        FreightPrice heavier = price(3000, "7.00", "7.00");
        FreightPrice billed = price(3000, "14.00", "15.00");
        Examination found = examine(line("7", 3000, "广东", "2.50", "18.00"), heavier, billed);
        assertThat(found.codes()).isEqualTo("weight_too_high wrong_zone surcharge_not_agreed price_too_high");
        assertThat(found.findings())
                .extracting(each -> each.amount().toPlainString())
                .containsExactly("1.00", "8.00", "1.50", "1.50");
        assertThat(found.findings().stream().map(Examination.Found::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(new BigDecimal("18.00").subtract(found.expected()));
        assertThat(found.explanationZh()).contains("计费 3000 克", "应计 2000 克", "+8.00 元");
        assertThat(found.explanation()).contains("+1.50 CNY");
    }

    @Test
    void tolerancesCountToTheGramAndTheCent() {
        FreightRule rule = new FreightRule("ZTO", 50, new BigDecimal("0.10"), null);
        FreightPrice same = price(2050, "6.00", "6.00");
        assertThat(examine(line("7", 2050, null, null, "6.10"), same, null, rule)
                        .findings())
                .isEmpty();
        assertThat(examine(line("7", 2051, null, null, "6.00"), same, null, rule)
                        .codes())
                .isEqualTo("weight_too_high");
        assertThat(examine(line("7", 2000, null, null, "6.11"), null, null, rule)
                        .codes())
                .isEqualTo("price_too_high");
        assertThat(examine(line("7", 2000, null, null, "5.90"), null, null, rule)
                        .findings())
                .isEmpty();
        assertThat(examine(line("7", 2000, null, null, "5.89"), null, null, rule)
                        .codes())
                .isEqualTo("price_too_low");
        assertThat(examine(line("7", 2000, null, "0.10", "6.10"), null, null, rule)
                        .findings())
                .isEmpty();
        assertThat(examine(line("7", 2000, null, "0.11", "6.11"), null, null, rule)
                        .codes())
                .isEqualTo("surcharge_not_agreed");
    }

    @Test
    void aCarrierWhoWeighsLessThanWeIsNotQuestioned() {
        FreightPrice lighter = price(1000, "5.00", "5.00");
        for (String amount : List.of("5.00", "5.50", "6.00")) {
            assertThat(examine(line("7", 1000, null, null, amount), lighter, null)
                            .findings())
                    .as(amount)
                    .isEmpty();
        }
        assertThat(examine(line("7", 1000, null, null, "6.01"), lighter, null).codes())
                .isEqualTo("price_too_high");
        assertThat(examine(line("7", 1000, null, null, "4.99"), lighter, null).codes())
                .isEqualTo("price_too_low");
    }

    @Test
    void withoutATariffNothingIsMadeUp() {
        Examination found =
                Reconciliation.examine(billed(line("7")), evidence(PARCEL, null, null, null, null), FreightRule.STRICT);
        assertThat(found.codes()).isEqualTo("no_tariff");
        assertThat(found.expected()).isNull();
    }

    @Test
    void whatIsNotOursCostsNothingAndIsToldOnce() {
        Evidence evidence = new Evidence(
                null,
                new BilledParcel("BG-9", "SF", "SH1", 1, null, null, null),
                new Evidence.Earlier("ZD-1", 4),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                null,
                null,
                null);
        Examination found = Reconciliation.examine(billed(line("7")), evidence, FreightRule.STRICT);
        assertThat(found.codes()).isEqualTo("unknown_parcel billed_twice outside_period");
        assertThat(found.findings())
                .extracting(each -> each.amount().toPlainString())
                .containsExactly("6.00", "0.00", "0.00");
        assertThat(found.explanation()).contains("BG-9 went with SF", "bill ZD-1 line 4");
        assertThat(found.expected()).isEqualByComparingTo("0");
    }

    @Test
    void daysOfThePeriodBelongToIt() {
        assertThat(on("2026-10-01").findings()).isEmpty();
        assertThat(on("2026-10-31").findings()).isEmpty();
        assertThat(on("2026-09-30").codes()).isEqualTo("outside_period");
        assertThat(on("2026-11-01").codes()).isEqualTo("outside_period");
    }

    private static Examination on(String day) {
        NewFreightBillLine given =
                new NewFreightBillLine("7", LocalDate.parse(day), null, null, null, null, new BigDecimal("6.00"), null);
        return Reconciliation.examine(billed(given), evidence(PARCEL, null, OWED, null, null), FreightRule.STRICT);
    }

    private static Examination examine(NewFreightBillLine line, FreightPrice heavier, FreightPrice billed) {
        return examine(line, heavier, billed, FreightRule.STRICT);
    }

    private static Examination examine(
            NewFreightBillLine line, FreightPrice heavier, FreightPrice billed, FreightRule rule) {
        return Reconciliation.examine(billed(line), evidence(PARCEL, null, OWED, heavier, billed), rule);
    }

    private static Evidence evidence(
            BilledParcel parcel,
            Evidence.Earlier earlier,
            FreightPrice owed,
            FreightPrice heavier,
            FreightPrice billed) {
        return new Evidence(
                parcel, null, earlier, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), owed, heavier, billed);
    }

    private static FreightBillLine billed(NewFreightBillLine line) {
        FreightBill bill = FreightBill.imported("ZD-2", 1, "ZTO", FreightFloor.DAY, FreightFloor.DAY, null, null);
        return FreightBillLine.billed(1, bill, 1, line);
    }

    private static FreightPrice price(long grams, String base, String total) {
        return new FreightPrice("ZTO-1", "区", grams, new BigDecimal(base), List.of(), new BigDecimal(total));
    }
}
