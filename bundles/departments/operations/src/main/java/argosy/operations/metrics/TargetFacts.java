package argosy.operations.metrics;

import static argosy.operations.db.Tables.SALES_TARGET;
import static org.jooq.impl.DSL.noCondition;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Window;
import argosy.operations.live.Rate;
import argosy.operations.targets.TargetScope;
import argosy.operations.targets.TargetState;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How far the month's target is reached by each day, of the company and of each shop that has one. */
final class TargetFacts implements FactSource {

    private record Target(YearMonth month, String shop, BigDecimal amount) {}

    private final Clock clock;

    TargetFacts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Fact> facts(Reads reads, Window window) {
        List<Target> targets = targets(reads, window);
        if (targets.isEmpty()) {
            return List.of();
        }
        Window months = new Window(window.from().withDayOfMonth(1), window.to(), window.zone());
        Map<String, BigDecimal> sales = new TreeMap<>();
        OrderSums.by(
                        reads,
                        months,
                        noCondition(),
                        clock.instant(),
                        order -> List.of(order.day() + "\n", order.day() + "\n" + order.shop()))
                .forEach((key, sums) -> sales.put(key, sums.net()));
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
