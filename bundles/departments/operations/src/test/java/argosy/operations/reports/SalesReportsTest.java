package argosy.operations.reports;

import static argosy.operations.reports.Till.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.operations.reports.HandlingReport.Times;
import argosy.operations.targets.Achievement;
import argosy.operations.targets.OrderSales;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OPS-46")
class SalesReportsTest {

    private final Till till = new Till();
    private final ReportBook book = new ReportBook(till.database, new Achievement(new OrderSales()));

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void factsCountOnceOnTheDayOfTheOrder() {
        till.order("A", "2026-11-20T02:00:00Z", "200.00", "200.00", "50.00", "shipped");
        till.order("A", "2026-11-20T15:59:00Z", "100.00", "100.00", "0.00", "signed");
        till.order("B", "2026-11-20T16:00:00Z", "80.00", "80.00", "80.00", "cancelled");
        till.order("A", "2026-11-20T03:00:00Z", "70.00", "0.00", "0.00", "received");
        till.order("A", "2026-11-20T03:00:00Z", "999.00", "999.00", "0.00", "merged");
        till.order("A", "2026-11-20T03:00:00Z", "999.00", "999.00", "0.00", "split");

        List<SalesFigures> byDay = sales("day");
        assertThat(byDay).extracting(SalesFigures::group).containsExactly("2026-11-20", "2026-11-21");
        SalesFigures first = byDay.get(0);
        assertThat(first.orders()).isEqualTo(3);
        assertThat(first.paidOrders()).isEqualTo(2);
        assertThat(first.net()).isEqualByComparingTo("250.00");
        assertThat(first.refundPercent()).isEqualByComparingTo("16.67");
        assertThat(first.averageOrder()).isEqualByComparingTo("150.00");
        assertThat(byDay.get(1).net()).as("refunded on the day of its order").isEqualByComparingTo("0.00");
        assertThat(sales("shop")).extracting(SalesFigures::group).containsExactly("A", "B");
        assertThat(sales("platform")).extracting(SalesFigures::group).containsExactly("douyin", "tmall");
        assertThat(catchThrowableOfType(Problem.class, () -> sales("week")).code())
                .isEqualTo("bad-group");
    }

    @Test
    void unknownCostIsNeverZero() {
        long known = till.order("A", "2026-11-20T02:00:00Z", "200.00", "180.00", "0.00", "signed");
        till.line(known, 1, "S-1", 2, "50.00");
        till.line(known, 2, "S-2", 1, "100.00");
        long strange = till.order("B", "2026-11-20T02:00:00Z", "60.00", "60.00", "0.00", "signed");
        till.line(strange, 1, null, 1, "60.00");
        long back = till.order("A", "2026-11-20T02:00:00Z", "50.00", "50.00", "50.00", "closed");
        till.line(back, 1, "S-1", 1, "50.00");

        List<ProfitFigures> rows =
                book.sales.profit(days(1, 30), null, ReportScope.ALL).rows();
        ProfitFigures a = rows.get(0);
        assertThat(a.knownLines()).isEqualTo(1);
        assertThat(a.unknownLines()).isEqualTo(1);
        assertThat(a.knownSales()).isEqualByComparingTo("90.00");
        assertThat(a.unknownSales()).isEqualByComparingTo("90.00");
        assertThat(a.cost()).isEqualByComparingTo("60.00");
        assertThat(a.profit()).isEqualByComparingTo("30.00");
        assertThat(a.marginPercent()).isEqualByComparingTo("33.33");
        assertThat(rows.get(1).profit()).as("nothing is known").isNull();
        assertThat(rows.get(1).cost()).isNull();

        List<ProductSales> ranking =
                book.sales.products(days(1, 30), ReportScope.ALL).rows();
        assertThat(ranking).extracting(ProductSales::product).containsExactly("P-1", "");
        assertThat(ranking.get(0).net()).isEqualByComparingTo("180.00");
        assertThat(ranking.get(0).name()).isEqualTo("护眼台灯");
        assertThat(ranking.get(0).orders()).isEqualTo(2);
        assertThat(ranking.get(0).sharePercent()).isEqualByComparingTo("75.00");
    }

    @Test
    void anOrderIsLateWhenItsPromiseIsBrokenAndOnlyThen() {
        String day = "2026-11-20T02:00:00Z";
        till.times(order(day), "2026-11-20T02:00:00Z", "2026-11-20T12:00:00Z", "2026-11-20T13:00:00Z");
        till.times(order(day), "2026-11-20T02:00:00Z", "2026-11-20T22:00:00Z", "2026-11-20T13:00:00Z");
        till.times(order(day), "2026-11-20T02:00:00Z", null, "2026-11-22T03:59:00Z");
        till.times(order(day), "2026-11-20T02:00:00Z", null, "2026-11-22T04:01:00Z");
        till.times(till.order("A", day, "1.00", "1.00", "1.00", "cancelled"), day, null, "2026-11-20T13:00:00Z");
        List<HandlingFigures> steps = book.handling
                .of(days(1, 30), ReportScope.ALL, till.clock.instant())
                .rows();
        HandlingFigures shipped = steps.get(3);
        assertThat(shipped.late()).isEqualTo(2);
        assertThat(shipped.latePercent()).isEqualByComparingTo("66.67");
        assertThat(steps.get(2).average()).as("nobody allocated").isNull();
    }

    @Test
    void timesOfAStepAreRankedByTheNearest() {
        Times times = new Times();
        Instant start = Instant.parse("2026-11-20T00:00:00Z");
        for (int hours : new int[] {1, 2, 3, 4, 10}) {
            times.add(start, start.plusSeconds(hours * 3600L));
        }
        times.add(start, null);
        times.add(start, start.minusSeconds(1));
        HandlingFigures figures = times.figures("shipped", null);
        assertThat(figures.orders()).isEqualTo(5);
        assertThat(figures.average()).isEqualByComparingTo("4.00");
        assertThat(figures.median()).isEqualByComparingTo("3.00");
        assertThat(figures.ninety()).isEqualByComparingTo("10.00");
    }

    @Test
    void whoSeesTheirOwnShopsOnlySeesNoOthers() {
        till.order("A", "2026-11-20T02:00:00Z", "10.00", "10.00", "0.00", "signed");
        till.order("B", "2026-11-20T02:00:00Z", "20.00", "20.00", "0.00", "signed");
        Caller supervisor = new Caller(
                "linyating", "林雅婷", null, null, Map.of("operations:reports:read", Reach.OWN), RequestMark.NONE);
        ReportScope own = ReportScope.of(till.database, supervisor, "operations:reports:read", null);
        assertThat(own.shops()).containsExactly("A");
        assertThat(book.sales
                        .sales(days(1, 30), "shop", own, till.clock.instant())
                        .rows())
                .extracting(SalesFigures::group)
                .containsExactly("A");
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> ReportScope.of(till.database, supervisor, "operations:reports:read", "B"))
                        .code())
                .isEqualTo("invalid");
        assertThat(own.only()).isEqualTo("A");
    }

    private long order(String at) {
        return till.order("A", at, "10.00", "10.00", "0.00", "allocated");
    }

    private List<SalesFigures> sales(String by) {
        return book.sales
                .sales(days(1, 30), by, ReportScope.ALL, till.clock.instant())
                .rows();
    }
}
