package argosy.operations.metrics;

import static argosy.operations.db.Tables.METRIC_VALUE;
import static org.jooq.impl.DSL.noCondition;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Window;
import argosy.operations.live.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sales, refunds, handling and conversion of the orders, by the day they were placed. */
final class OrderFacts implements FactSource {

    OrderFacts() {}

    @Override
    public List<Fact> facts(Reads reads, Window window) {
        Map<String, BigDecimal> visitors = visitors(reads, window);
        List<Fact> facts = new ArrayList<>();
        OrderSums.by(
                        reads,
                        window,
                        noCondition(),
                        reads.now(),
                        order -> List.of(order.day() + "\n", order.day() + "\n" + order.shop()))
                .forEach((key, sums) -> {
                    LocalDate day = LocalDate.parse(key.substring(0, key.indexOf('\n')));
                    String shop = key.substring(key.indexOf('\n') + 1);
                    facts.add(Fact.shop("SALES", shop, day, sums.net()));
                    facts.add(Fact.shop("ORDERS", shop, day, Rate.number(sums.paidOrders())));
                    facts.add(Fact.shop("AVERAGE-ORDER", shop, day, sums.averageOrder()));
                    facts.add(Fact.shop("REFUND-RATE", shop, day, sums.refundPercent()));
                    facts.add(Fact.shop("HANDLING-HOURS", shop, day, sums.handlingHours()));
                    facts.add(Fact.shop("LATE-SHARE", shop, day, sums.latePercent()));
                    facts.add(Fact.shop(
                            "CONVERSION", shop, day, Rate.percent(Rate.number(sums.paidOrders()), visitors.get(key))));
                });
        return facts;
    }

    private static Map<String, BigDecimal> visitors(Reads reads, Window window) {
        Map<String, BigDecimal> visitors = new HashMap<>();
        reads.sql()
                .select(METRIC_VALUE.ON_DAY, METRIC_VALUE.SCOPE_CODE, METRIC_VALUE.MEASURED)
                .from(METRIC_VALUE)
                .where(
                        METRIC_VALUE.METRIC.eq("VISITORS"),
                        METRIC_VALUE.ON_DAY.between(window.from(), window.to()),
                        METRIC_VALUE.SCOPE.in(Shape.code(MetricScope.COMPANY), Shape.code(MetricScope.SHOP)))
                .forEach(row -> visitors.put(row.value1() + "\n" + row.value2(), row.value3()));
        return visitors;
    }
}
