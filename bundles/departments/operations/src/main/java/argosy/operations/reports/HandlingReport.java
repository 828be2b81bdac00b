package argosy.operations.reports;

import static argosy.operations.db.Tables.SALES_ORDER;

import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Window;
import argosy.operations.live.Rate;
import argosy.operations.metrics.OrderSums;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How long the steps of orders take and how many promises are broken (OPS-42, OPS-46): two questions. */
final class HandlingReport {

    private static final Text FORMULA = Text.of(
            "Orders placed on these days; what was merged or split counts once. Time of a step = from the step before to this one:"
                    + " confirmed and paid from the order, allocated from confirmation or payment, whichever is later, shipped from"
                    + " allocation, signed from shipment. Average = sum ÷ orders; median and 90 % = the time that half, or nine in"
                    + " ten, did not exceed (nearest rank). Late = shipped after the promise, or not shipped though it is over;"
                    + " late % = late ÷ orders shipped or due × 100.",
            "按下单日期计入，合并、拆分的订单只计一次。环节用时 = 上一环节到本环节：审核、付款从下单起算，分配从审核与付款中较晚者起算，发货从分配起算，签收从发货起算。平均 = 用时合计 ÷ 订单数；中位数、九成 = 一半、九成订单不超过的用时（最近秩）。"
                    + "超时 = 超过承诺时间发货或逾期未发；超时率 = 超时 ÷ 已发货或已到期订单 × 100%。");

    private final Reads reads;

    HandlingReport(Reads reads) {
        this.reads = reads;
    }

    Report<HandlingFigures> of(Window window, ReportScope scope, Instant now) {
        Times confirmed = new Times();
        Times paid = new Times();
        Times allocated = new Times();
        Times shipped = new Times();
        Times signed = new Times();
        try (var rows = reads.sql()
                .select(
                        SALES_ORDER.ORDERED_AT,
                        SALES_ORDER.CONFIRMED_AT,
                        SALES_ORDER.PAID_AT,
                        SALES_ORDER.ALLOCATED_AT,
                        SALES_ORDER.SHIPPED_AT,
                        SALES_ORDER.SIGNED_AT)
                .from(SALES_ORDER)
                .where(OrderSums.within(window))
                .and(scope.on(SALES_ORDER.SHOP))
                .fetchLazy()) {
            rows.forEach(row -> {
                confirmed.add(row.value1(), row.value2());
                paid.add(row.value1(), row.value3());
                allocated.add(later(row.value2(), row.value3()), row.value4());
                shipped.add(row.value4(), row.value5());
                signed.add(row.value5(), row.value6());
            });
        }
        Map<String, OrderSums> sums =
                OrderSums.by(reads, window, scope.on(SALES_ORDER.SHOP), now, order -> List.of("all"));
        OrderSums all = sums.getOrDefault("all", new OrderSums());
        return new Report<>(
                "order-handling",
                Text.of("Order handling", "订单处理效率"),
                FORMULA,
                window,
                Shape.of(HandlingFigures.class),
                List.of(
                        confirmed.figures("confirmed", null),
                        paid.figures("paid", null),
                        allocated.figures("allocated", null),
                        shipped.figures("shipped", all),
                        signed.figures("signed", null)));
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other == null ? one == null ? other : one : one.isAfter(other) ? one : other;
    }

    /** The times of one step, in milliseconds. */
    static final class Times {

        private static final BigDecimal HOUR =
                BigDecimal.valueOf(Duration.ofHours(1).toMillis());

        private long[] millis = new long[256];
        private int size;

        /** Counts the step when both times are known and in their order. */
        void add(Instant from, Instant to) {
            if (from != null && to != null && !to.isBefore(from)) {
                if (size == millis.length) {
                    millis = Arrays.copyOf(millis, size * 2);
                }
                millis[size++] = Duration.between(from, to).toMillis();
            }
        }

        HandlingFigures figures(String step, OrderSums promises) {
            long[] sorted = Arrays.copyOf(millis, size);
            Arrays.sort(sorted);
            BigDecimal sum = BigDecimal.valueOf(Arrays.stream(sorted).sum());
            return new HandlingFigures(
                    step,
                    size,
                    Rate.of(sum, BigDecimal.valueOf(size).multiply(HOUR)),
                    rank(sorted, 50),
                    rank(sorted, 90),
                    rank(sorted, 100),
                    promises == null ? null : Long.valueOf(promises.lateOrders()),
                    promises == null ? null : promises.latePercent());
        }

        /** The smallest time that so many percent did not exceed. */
        private static BigDecimal rank(long[] sorted, int percent) {
            if (sorted.length == 0) {
                return null;
            }
            int rank = (int) (((long) sorted.length * percent + 99) / 100);
            return BigDecimal.valueOf(sorted[rank - 1]).divide(HOUR, 2, RoundingMode.HALF_UP);
        }
    }
}
