package argosy.logistics.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a parcel costs, by tables of edges. */
@Tag("LOG-17")
class TariffTest {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "{0} g, {1} cm³ costs {3} for {2} g")
    @CsvSource({
        "1,,1000,3.20",
        "999,,1000,3.20",
        "1000,,1000,3.20",
        "1001,,1500,3.65",
        "1500,,1500,3.65",
        "1501,,2000,4.10",
        "2000,,2000,4.10",
        "2001,,2500,4.55",
        "30000,,30000,29.30",
        "1000000000,,1000000000,900002.30",
        "900,8000,1000,3.20",
        "900,8001,1500,3.65",
        "900,12000,1500,3.65",
        "900,12001,2000,4.10",
        "5000,12000,5000,6.80",
        "900,0,1000,3.20"
    })
    void firstWeightAndStartedSteps(int grams, Long volumeCm3, long charged, BigDecimal total) {
        FreightPrice price =
                tariff("3.20", "0.45", null, 8000).price(Province.ZHEJIANG, grams, volumeCm3, DAY, List.of());
        assertThat(price.chargedGrams()).isEqualTo(charged);
        assertThat(price.base()).isEqualTo(total);
        assertThat(price.total()).isEqualTo(total);
        assertThat(price.tariffCode()).isEqualTo("T");
        assertThat(price.zone()).isEqualTo("一区");
    }

    @Test
    void volumeDoesNotMatterWithoutADivisor() {
        assertThat(tariff("3.20", "0.45", null, null)
                        .price(Province.ZHEJIANG, 900, 1_000_000L, DAY, List.of())
                        .total())
                .isEqualTo("3.20");
    }

    @Test
    void theMinimumIsChargedBeforeSurcharges() {
        Tariff tariff = tariff("3.20", "0.45", "4", 8000);
        FreightPrice light = tariff.price(Province.ZHEJIANG, 500, null, DAY, List.of(amount("燃油", "0.30")));
        assertThat(light.base()).isEqualTo("4.00");
        assertThat(light.total()).isEqualTo("4.30");
        assertThat(tariff.price(Province.ZHEJIANG, 2000, null, DAY, List.of()).base())
                .isEqualTo("4.10");
    }

    /** Each row is rounded once, at the end: 3.65 + 1.25% = 3.695625, twice = 3.74125. */
    @ParameterizedTest
    @CsvSource({"1.25,1,3.70", "1.25,2,3.74", "1.30,1,3.70", "10,1,4.02", "10,2,4.38", "0.14,1,3.66", "0.13,1,3.65"})
    void percentsAreRoundedHalfUpAtTheEnd(BigDecimal percent, int times, BigDecimal total) {
        List<Surcharge> surcharges = java.util.stream.IntStream.range(0, times)
                .mapToObj(i -> surcharge("旺季 " + i, null, percent, null, null, null, null))
                .toList();
        FreightPrice price = tariff("3.20", "0.45", null, 8000).price(Province.ZHEJIANG, 1200, null, DAY, surcharges);
        assertThat(price.base()).isEqualTo("3.65");
        assertThat(price.surcharges()).hasSize(times);
        assertThat(price.total()).isEqualTo(total);
    }

    @Test
    void surchargesAskForEveryConditionTheyName() {
        Tariff tariff = tariff("3.20", "0.45", null, 8000);
        Surcharge remote = surcharge("偏远", new BigDecimal("5"), null, "西藏、新疆", null, null, null);
        Surcharge heavy = surcharge("超重", new BigDecimal("10"), null, null, 20_000, null, null);
        Surcharge season = surcharge("旺季", new BigDecimal("1"), null, null, null, DAY, DAY.plusDays(2));
        Surcharge foreign = new Surcharge("SF", null, "别家", new BigDecimal("9"), null, null, null, null, null, null);
        Surcharge ofAnother =
                new Surcharge("ZTO", "OTHER", "别的报价", new BigDecimal("9"), null, null, null, null, null, null);
        List<Surcharge> all = List.of(remote, heavy, season, foreign, ofAnother);
        assertThat(names(tariff.price(Province.ZHEJIANG, 20_000, null, DAY.minusDays(1), all)))
                .isEmpty();
        assertThat(names(tariff.price(Province.ZHEJIANG, 20_001, null, DAY.minusDays(1), all)))
                .containsExactly("超重");
        assertThat(names(tariff.price(Province.ZHEJIANG, 100, 160_001L, DAY.minusDays(1), all)))
                .containsExactly("超重");
        assertThat(names(tariff.price(Province.TIBET, 1000, null, DAY.minusDays(1), all)))
                .containsExactly("偏远");
        assertThat(names(tariff.price(Province.ZHEJIANG, 1000, null, DAY, all))).containsExactly("旺季");
        assertThat(names(tariff.price(Province.ZHEJIANG, 1000, null, DAY.plusDays(2), all)))
                .containsExactly("旺季");
        assertThat(names(tariff.price(Province.ZHEJIANG, 1000, null, DAY.plusDays(3), all)))
                .isEmpty();
    }

    @Test
    void aListGoesByOriginProvinceWeightAndDay() {
        PriceList list = new PriceList(
                List.of(
                        row("NEAR", null, "浙江,江苏", null, 3000, "2026-01-01", "2026-11-22"),
                        row("NEAR-HEAVY", null, "浙江,江苏", 3000, null, "2026-01-01", "2026-11-22"),
                        row("NEAR-NEXT", null, "浙江", null, null, "2026-11-23", null),
                        row("REST", null, "rest", null, null, "2026-01-01", null),
                        row("GZ", "GZ", "广东", null, null, "2026-01-01", null),
                        row("GZ-LIGHT", "GZ", "江西", null, 1000, "2026-01-01", null)),
                List.of());
        assertThat(code(list, "HZ", "zhejiang", 3000, DAY)).isEqualTo("NEAR");
        assertThat(code(list, "HZ", "zhejiang", 3001, DAY)).isEqualTo("NEAR-HEAVY");
        assertThat(code(list, "HZ", "浙江省", 3001, DAY.plusDays(1))).isEqualTo("NEAR-NEXT");
        assertThat(code(list, "HZ", "jiangsu", 500, DAY.plusDays(1))).isEqualTo("REST");
        assertThat(code(list, "HZ", "guangdong", 500, DAY)).isEqualTo("REST");
        assertThat(code(list, "GZ", "guangdong", 500, DAY)).isEqualTo("GZ");
        assertThat(code(list, "GZ", "zhejiang", 500, DAY)).isEqualTo("NEAR");
        assertThat(code(list, null, "zhejiang", 500, DAY)).isEqualTo("NEAR");
        assertThat(code(list, "GZ", "jiangxi", 1001, DAY)).isNull();
        assertThat(code(list, "HZ", "zhejiang", 500, LocalDate.of(2025, 12, 31)))
                .isNull();
        assertThat(code(list, "HZ", "zhejiang", 500, LocalDate.of(2026, 1, 1))).isEqualTo("NEAR");
        assertThat(code(list, "HZ", null, 500, DAY)).isNull();
        assertThat(code(list, "HZ", "杭州", 500, DAY)).isNull();
    }

    @Test
    void rowsForTheSameParcelAreRivals() {
        Tariff row = row("A", null, "浙江,江苏", null, 3000, "2026-01-01", "2026-06-30");
        assertThat(row.rivals(row("B", null, "江苏", null, null, "2026-06-30", null)))
                .isTrue();
        assertThat(row.rivals(row("B", null, "江苏", null, null, "2026-07-01", null)))
                .isFalse();
        assertThat(row.rivals(row("B", null, "江苏", 3000, null, "2026-01-01", null)))
                .isFalse();
        assertThat(row.rivals(row("B", null, "江苏", 2999, null, "2026-01-01", null)))
                .isTrue();
        assertThat(row.rivals(row("B", "HZ", "江苏", null, null, "2026-01-01", null)))
                .isFalse();
        assertThat(row.rivals(row("B", null, "上海", null, null, "2026-01-01", null)))
                .isFalse();
        assertThat(row.rivals(row("B", null, "rest", null, null, "2026-01-01", null)))
                .isFalse();
        assertThat(row.rivals(
                        row("B", null, "江苏", null, null, "2026-06-01", null).until(LocalDate.of(2026, 5, 1))))
                .isFalse();
    }

    @Test
    void provincesAreKeptAsCodes() {
        assertThat(row("A", null, "江苏省、浙江,上海市 内蒙古", null, null, "2026-01-01", null)
                        .provinces())
                .isEqualTo("inner_mongolia,shanghai,jiangsu,zhejiang");
        assertThat(row("A", null, "其他", null, null, "2026-01-01", null).provinces())
                .isEqualTo("rest");
        assertThat(row("A", null, "浙江,火星", null, null, "2026-01-01", null).provinces())
                .isEqualTo("zhejiang,火星");
    }

    private static String code(PriceList list, String origin, String province, int grams, LocalDate on) {
        return list.price(new Posting(1, "ZTO", origin, province, grams, null, on))
                .map(FreightPrice::tariffCode)
                .orElse(null);
    }

    private static List<String> names(FreightPrice price) {
        return price.surcharges().stream().map(FreightPrice.Added::name).toList();
    }

    private static Surcharge amount(String name, String amount) {
        return surcharge(name, new BigDecimal(amount), null, null, null, null, null);
    }

    private static Surcharge surcharge(
            String name,
            BigDecimal amount,
            BigDecimal percent,
            String provinces,
            Integer aboveGrams,
            LocalDate from,
            LocalDate to) {
        return new Surcharge("ZTO", null, name, amount, percent, provinces, aboveGrams, from, to, null);
    }

    private static Tariff tariff(String first, String step, String minimum, Integer divisor) {
        return new Tariff(
                "T",
                "ZTO",
                null,
                null,
                null,
                "一区",
                "zhejiang",
                null,
                null,
                1000,
                new BigDecimal(first),
                500,
                new BigDecimal(step),
                minimum == null ? null : new BigDecimal(minimum),
                divisor,
                LocalDate.of(2026, 1, 1),
                null,
                null);
    }

    static Tariff row(
            String code, String origin, String provinces, Integer above, Integer upTo, String from, String to) {
        return new Tariff(
                code,
                "ZTO",
                null,
                null,
                origin,
                "区",
                provinces,
                above,
                upTo,
                1000,
                new BigDecimal("3.00"),
                1000,
                new BigDecimal("1.00"),
                null,
                null,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null);
    }
}
