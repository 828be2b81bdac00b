package argosy.operations.metrics;

import static argosy.operations.db.Tables.SALES_ORDER;
import static argosy.operations.db.Tables.SALES_TARGET;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Window;
import argosy.operations.live.Rate;
import argosy.operations.orders.OrderState;
import argosy.operations.targets.TargetScope;
import argosy.operations.targets.TargetState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far the month's target is reached by each day, of the company and of each shop that has one. */
final class TargetFacts implements FactSource {

    private record Target(YearMonth month, String shop, BigDecimal amount) {}

    @Override
    public List<Fact> facts(Reads reads, Window window) {
        List<Target> targets = targets(reads, window);
        if (targets.isEmpty()) {
            return List.of();
        }
        Window months = new Window(window.from().withDayOfMonth(1), window.to(), window.zone());
        Map<String, BigDecimal> sales = sales(reads, months);
        List<Fact> facts = new ArrayList<>();
        for (Target target : targets) {
            BigDecimal sum = BigDecimal.ZERO;
            for (LocalDate day = target.month().atDay(1);
                    !day.isAfter(target.month().atEndOfMonth()) && !day.isAfter(window.to());
                    day = day.plusDays(1)) {
                sum = sum.add(sales.getOrDefault(day + "\n" + target.shop(), BigDecimal.ZERO));
                if (!day.isBefore(window.from())) {
                    facts.add(Fact.shop("TARGET-ACHIEVEMENT", target.shop(), day, Rate.percent(sum, target.amount())));
                }
            }
        }
        return facts;
    }

    /** Net sales by day of payment and shop, as {@link argosy.operations.targets.OrderSales} tells them of a whole period. */
    private static Map<String, BigDecimal> sales(Reads reads, Window window) {
        Map<String, BigDecimal> sales = new HashMap<>();
        try (var rows = reads.sql()
                .select(SALES_ORDER.PAID_AT, SALES_ORDER.SHOP, SALES_ORDER.PAID, SALES_ORDER.REFUNDED)
                .from(SALES_ORDER)
                .where(SALES_ORDER.PAID_AT.ge(window.start()))
                .and(SALES_ORDER.PAID_AT.lt(window.end()))
                .and(SALES_ORDER.STATE.notIn(Shape.code(OrderState.MERGED), Shape.code(OrderState.SPLIT)))
                .fetchLazy()) {
            rows.forEach(row -> {
                LocalDate day = LocalDate.ofInstant(row.value1(), window.zone());
                BigDecimal net = row.value3().subtract(row.value4());
                sales.merge(day + "\n", net, BigDecimal::add);
                sales.merge(day + "\n" + row.value2(), net, BigDecimal::add);
            });
        }
        return sales;
    }

    private static List<Target> targets(Reads reads, Window window) {
        List<String> months = YearMonth.from(window.from())
                .atDay(1)
                .datesUntil(window.to().plusDays(1), Period.ofMonths(1))
                .map(day -> YearMonth.from(day).toString())
                .toList();
        return reads.sql()
                .select(SALES_TARGET.PERIOD, SALES_TARGET.SHOP, SALES_TARGET.AMOUNT)
                .from(SALES_TARGET)
                .where(
                        SALES_TARGET.PERIOD.in(months),
                        SALES_TARGET.SCOPE.in(Shape.code(TargetScope.COMPANY), Shape.code(TargetScope.SHOP)),
                        SALES_TARGET.STATE.in(
                                Shape.code(TargetState.APPROVED),
                                Shape.code(TargetState.RUNNING),
                                Shape.code(TargetState.CLOSED)))
                .fetch(row -> new Target(YearMonth.parse(row.value1()), row.value2(), row.value3()));
    }
}
