package argosy.logistics.overstock;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.stock.Sold;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("LOG-14")
class JudgementTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", textBlock = """
            # case,                          slow, idle, max, lying, available, since, sold in 28, last, kind,      excess
            sells well,                      120,  60,   90,  -,     28,        100,   28,         1,    -,         0
            lasts just long enough,          120,  -,    -,   -,     120,       100,   28,         1,    -,         0
            lasts a day too long,            120,  -,    -,   -,     121,       100,   28,         1,    SLOW,      121
            more than the demand,            -,    -,    90,  -,     91,        100,   28,         1,    OVERSTOCK, 1
            demand is rounded up,            -,    -,    90,  -,     4,         100,   1,          1,    -,         0
            just the demand,                 -,    -,    90,  -,     90,        100,   28,         1,    -,         0
            no demand at all,                -,    -,    90,  -,     5,         100,   0,          -,    OVERSTOCK, 5
            cover unknown is not slow,       120,  -,    -,   -,     500,       100,   0,          50,   -,         0
            idle for long,                   120,  60,   90,  -,     5,         100,   0,          60,   DEAD,      5
            idle not long enough,            -,    60,   -,   -,     5,         100,   0,          59,   -,         0
            never sold,                      -,    60,   -,   -,     5,         60,    0,          -,    DEAD,      5
            came lately and never sold,      -,    60,   -,   -,     5,         59,    0,          -,    -,         0
            sold before it came again,       -,    60,   -,   -,     5,         40,    0,          90,   -,         0
            dead before slow,                1,    20,   1,   -,     50,        100,   1,          20,   DEAD,      50
            slow before overstock,           10,   -,    10,  -,     50,        100,   28,         1,    SLOW,      50
            newcomers are not judged,        -,    -,    10,  -,     50,        27,    0,          -,    -,         0
            after the window they are,       -,    -,    10,  -,     50,        28,    0,          -,    OVERSTOCK, 50
            unless the rule waits longer,    -,    -,    10,  30,    50,        28,    0,          -,    -,         0
            all of it is promised,           -,    60,   10,  -,     0,         100,   0,          -,    -,         0
            """)
    void theGravestKindIsFound(
            String what,
            Integer slow,
            Integer idle,
            Integer maximum,
            Integer lying,
            long available,
            int since,
            long sold,
            Integer last,
            OverstockKind kind,
            long excess) {
        OverstockRule rule = rule("规则", null, null, slow, idle, maximum, lying, null, null);
        Facts facts = new Facts(
                new BigDecimal("2.50"),
                available,
                ago(since),
                new Sold(sold, last == null ? null : ago(last)),
                last == null ? null : ago(last));
        Judgement judgement = Judgement.of(rule, facts, NOW).orElse(null);
        if (kind == null) {
            assertThat(judgement).as(what).isNull();
        } else {
            assertThat(judgement.kind()).as(what).isEqualTo(kind);
            assertThat(judgement.excess()).isEqualTo(excess);
            assertThat(judgement.value())
                    .isEqualByComparingTo(new BigDecimal("2.50").multiply(BigDecimal.valueOf(excess)));
        }
    }

    @ParameterizedTest(name = "{2} pieces at {3}: at least {0} pieces and {1} yuan → {4}")
    @CsvSource(nullValues = "-", textBlock = """
            10, -,      10, -,    true
            10, -,      9,  -,    false
            -,  100.00, 10, 10,   true
            -,  100.00, 10, 9.99, false
            -,  100.00, 1,  -,    true
            """)
    void littleIsLetBe(Long pieces, BigDecimal value, long available, BigDecimal cost, boolean flagged) {
        OverstockRule rule = rule("规则", null, null, null, 60, null, null, pieces, value);
        Facts facts = new Facts(cost, available, ago(90), Sold.NOTHING, null);
        assertThat(Judgement.of(rule, facts, NOW).isPresent()).isEqualTo(flagged);
    }

    @Test
    void theNarrowestRuleDecides() {
        OverstockRule any = rule("A", null, null, 10, null, null, null, null, null);
        OverstockRule house = rule("B", "SH1", null, 10, null, null, null, null, null);
        OverstockRule lamps = rule("C", null, "灯具", 10, null, null, null, null, null);
        OverstockRule both = rule("D", "SH1", "灯具", 10, null, null, null, null, null);
        OverstockRule twin = rule("A2", null, null, 10, null, null, null, null, null);
        List<OverstockRule> all = List.of(twin, any, house, lamps, both);
        assertThat(Judgement.ruleFor(all, "SH1", "灯具")).contains(both);
        assertThat(Judgement.ruleFor(all, "GZ", "灯具")).contains(lamps);
        assertThat(Judgement.ruleFor(all, "SH1", null)).contains(house);
        assertThat(Judgement.ruleFor(all, "GZ", "衣物")).contains(any);
        assertThat(Judgement.ruleFor(List.of(lamps), "GZ", null)).isEmpty();
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    static OverstockRule rule(
            String name,
            String warehouse,
            String category,
            Integer slow,
            Integer idle,
            Integer maximum,
            Integer lying,
            Long pieces,
            BigDecimal value) {
        return new OverstockRule(name, warehouse, category, 28, slow, idle, maximum, lying, pieces, value, null);
    }
}
