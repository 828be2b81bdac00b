package argosy.logistics.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.stock.Sold;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("LOG-16")
class NeedTest {

    @ParameterizedTest(name = "{0}: available {6}, on order {7} → {8}")
    @CsvSource(nullValues = "-", textBlock = """
            # case,                             point, up to, quantity, minimum, pack, available, on order, expected
            above the point,                       20,  100,   -,        -,       -,    21,        0,        0
            at the point,                          20,  100,   -,        -,       -,    20,        0,        80
            what is on order counts,               20,  100,   -,        -,       -,    5,         16,       0
            up to less what is on order,           20,  100,   -,        -,       -,    5,         10,       85
            nothing left,                          20,  100,   -,        -,       -,    0,         0,        100
            whole packs,                           20,  100,   -,        -,       24,   20,        0,        96
            whole packs exactly,                   20,  100,   -,        -,       20,   20,        0,        80
            the minimum order,                     20,  30,    -,        50,      -,    20,        0,        50
            the minimum order in whole packs,      20,  30,    -,        50,      24,   20,        0,        72
            a fixed quantity,                      20,  -,     40,       -,       -,    20,        0,        40
            as often as it takes,                  100, -,     40,       -,       -,    10,        0,        120
            until it is above not at the point,    100, -,     45,       -,       -,    10,        0,        135
            a fixed quantity in whole packs,       20,  -,     40,       -,       12,   20,        0,        48
            a point of nothing,                    0,   10,    -,        -,       -,    0,         0,        10
            a point of nothing with one left,      0,   10,    -,        -,       -,    1,         0,        0
            """)
    void soMuchIsSuggested(
            String what,
            long point,
            Long upTo,
            Long quantity,
            Long minimum,
            Long pack,
            long available,
            long onOrder,
            long expected) {
        ReorderPoint set = point(point, upTo, quantity, minimum, pack, 7, null);
        assertThat(Need.of(set, available, 0, onOrder, Sold.NOTHING).quantity())
                .as(what)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} sold in 28 days, lead time {1}, safety {2} → point {3}, order {4}")
    @CsvSource(nullValues = "-", textBlock = """
            # sold, lead, safety, point, order
            280,    7,    -,      20,    0
            280,    7,    3,      100,   150
            281,    7,    3,      101,   151
            28,     7,    3,      20,    0
            0,      7,    3,      20,    0
            """)
    void safetyDaysRaiseThePoint(long sold, int lead, Integer safety, long point, long order) {
        Need need = Need.of(point(20, 100L, null, null, null, lead, safety), 30, 4, 0, new Sold(sold, null));
        assertThat(need.reorderPoint()).isEqualTo(point);
        assertThat(need.quantity()).isEqualTo(order);
    }

    @Test
    void coverIsUnknownWithoutSales() {
        ReorderPoint set = point(20, 100L, null, null, null, 7, null);
        assertThat(Need.of(set, 10, 0, 0, Sold.NOTHING).coverDays()).isNull();
        assertThat(Need.of(set, 10, 0, 0, Sold.NOTHING).dailySales()).isEqualByComparingTo("0");
        Need need = Need.of(set, 10, 0, 0, new Sold(85, null));
        assertThat(need.dailySales()).isEqualByComparingTo("3.04");
        assertThat(need.coverDays()).isEqualByComparingTo("3.3");
    }

    static ReorderPoint point(long point, Long upTo, Long quantity, Long minimum, Long pack, int lead, Integer safety) {
        return new ReorderPoint(
                "SKU-1", "SH1", point, upTo, quantity, minimum, pack, lead, safety, null, "清岚", null, null, null, null);
    }
}
