package argosy.logistics.runs;

import static argosy.logistics.db.Tables.DELIVERY_RUN;
import static argosy.logistics.db.Tables.DELIVERY_STOP;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;

/** How much our own delivery staff get done, and how often at the first attempt (LOG-27): two grouped queries. */
public final class DeliveryEfficiency {

    private final Reads reads;

    public DeliveryEfficiency(Reads reads) {
        this.reads = reads;
    }

    /**
     * Runs that were finished, by the day they were planned for; all couriers together first, then each.
     *
     * @param warehouse code, or null for all
     */
    public Report<CourierFigures> report(Window window, String warehouse) {
        Condition finished = DELIVERY_RUN
                .STATE
                .eq(Shape.code(RunState.FINISHED))
                .and(DELIVERY_RUN.ON_DAY.ge(window.from()))
                .and(DELIVERY_RUN.ON_DAY.le(window.to()))
                .and(warehouse == null ? noCondition() : DELIVERY_RUN.WAREHOUSE.eq(warehouse));
        Tally total = new Tally();
        Map<String, Tally> couriers = new TreeMap<>();
        reads.sql()
                .select(DELIVERY_RUN.COURIER, count(), sum(DELIVERY_RUN.MINUTES))
                .from(DELIVERY_RUN)
                .where(finished)
                .groupBy(DELIVERY_RUN.COURIER)
                .forEach(row -> {
                    for (Tally tally : List.of(total, couriers.computeIfAbsent(row.value1(), c -> new Tally()))) {
                        tally.runs += row.value2();
                        tally.minutes += row.value3().longValueExact();
                    }
                });
        var first = when(DELIVERY_STOP.ATTEMPT.eq(inline(1)), inline(1)).otherwise(inline(0));
        reads.sql()
                .select(DELIVERY_RUN.COURIER, DELIVERY_STOP.OUTCOME, count(), sum(first))
                .from(DELIVERY_STOP)
                .join(DELIVERY_RUN)
                .on(DELIVERY_RUN.ID.eq(DELIVERY_STOP.RUN))
                .where(finished)
                .groupBy(DELIVERY_RUN.COURIER, DELIVERY_STOP.OUTCOME)
                .forEach(row -> {
                    StopOutcome outcome =
                            Shape.constant(StopOutcome.class, row.value2()).orElseThrow();
                    for (Tally tally : List.of(total, couriers.computeIfAbsent(row.value1(), c -> new Tally()))) {
                        tally.add(outcome, row.value3(), row.value4().longValueExact());
                    }
                });
        List<CourierFigures> rows = new ArrayList<>();
        rows.add(total.figures(null));
        couriers.forEach((courier, tally) -> rows.add(tally.figures(courier)));
        return new Report<>(
                "delivery-efficiency",
                Text.of("Delivery efficiency", "配送效率"),
                Text.of(
                        "Finished runs by their day. Stops per hour = stops ÷ time from start to finish of the runs."
                                + " First-attempt success = parcels delivered when they were tried for the first time ÷"
                                + " parcels tried for the first time × 100.",
                        "按配送日期统计已完成的配送单。每小时站点数 = 站点数 ÷ 出发至完成的用时。首次送达率 = 首次派送即送达的包裹数 ÷" + " 首次派送的包裹数 × 100%。"),
                window,
                Shape.of(CourierFigures.class),
                rows);
    }

    /** Sums under way. */
    private static final class Tally {

        private long runs;
        private long minutes;
        private long delivered;
        private long refused;
        private long failed;
        private long firstAttempts;
        private long firstDelivered;

        private void add(StopOutcome outcome, long stops, long first) {
            firstAttempts += first;
            switch (outcome) {
                case DELIVERED -> {
                    delivered += stops;
                    firstDelivered += first;
                }
                case REFUSED -> refused += stops;
                default -> failed += stops;
            }
        }

        private CourierFigures figures(String courier) {
            long stops = delivered + refused + failed;
            return new CourierFigures(
                    courier,
                    runs,
                    stops,
                    delivered,
                    refused,
                    failed,
                    minutes,
                    ratio(stops * 60, minutes),
                    firstAttempts,
                    firstDelivered,
                    ratio(firstDelivered * 100, firstAttempts));
        }

        private static BigDecimal ratio(long part, long all) {
            return all == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
        }
    }
}
