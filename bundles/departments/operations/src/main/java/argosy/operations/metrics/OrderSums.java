package argosy.operations.metrics;

import static argosy.operations.db.Tables.SALES_ORDER;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Window;
import argosy.operations.live.Rate;
import argosy.operations.orders.OrderState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.Condition;

/**
 * What the orders of a group come to (OPS-46). An order counts on the day it was placed, and so does its refund once that was
 * paid out. What was merged into another order or split counts there, not twice.
 */
public final class OrderSums {

    /** An order, as far as sums go. */
    public record Placed(LocalDate day, String shop, String platform) {}

    private static final BigDecimal HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis());

    private long orders;
    private long paidOrders;
    private long pieces;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal refunded = BigDecimal.ZERO;
    private long handled;
    private long handlingMillis;
    private long promised;
    private long late;

    /** The sums of each group, in the order of their names: one question, read row by row. */
    public static Map<String, OrderSums> by(
            Reads reads, Window window, Condition which, Instant now, Function<Placed, Iterable<String>> groups) {
        Map<String, OrderSums> sums = new TreeMap<>();
        try (var rows = reads.sql()
                .select(
                        SALES_ORDER.ORDERED_AT,
                        SALES_ORDER.SHOP,
                        SALES_ORDER.PLATFORM,
                        SALES_ORDER.PIECES,
                        SALES_ORDER.PAID,
                        SALES_ORDER.REFUNDED,
                        SALES_ORDER.PAID_AT,
                        SALES_ORDER.SHIPPED_AT,
                        SALES_ORDER.PROMISED_AT,
                        SALES_ORDER.STATE)
                .from(SALES_ORDER)
                .where(within(window))
                .and(which)
                .fetchLazy()) {
            rows.forEach(row -> {
                LocalDate day = LocalDate.ofInstant(row.value1(), window.zone());
                for (String group : groups.apply(new Placed(day, row.value2(), row.value3()))) {
                    OrderSums sum = sums.computeIfAbsent(group, g -> new OrderSums());
                    sum.add(row.value4(), row.value5(), row.value6());
                    sum.handled(
                            row.value7(),
                            row.value8(),
                            row.value9(),
                            row.value10().equals(Shape.code(OrderState.CANCELLED)),
                            now);
                }
            });
        }
        return sums;
    }

    /** Orders placed in the window that count themselves. */
    public static Condition within(Window window) {
        return SALES_ORDER
                .ORDERED_AT
                .ge(window.start())
                .and(SALES_ORDER.ORDERED_AT.lt(window.end()))
                .and(SALES_ORDER.STATE.notIn(Shape.code(OrderState.MERGED), Shape.code(OrderState.SPLIT)));
    }

    /** One more order. */
    void add(long bought, BigDecimal in, BigDecimal back) {
        orders++;
        pieces += bought;
        if (in.signum() > 0) {
            paidOrders++;
        }
        paid = paid.add(in);
        refunded = refunded.add(back);
    }

    /** When it was paid, sent and promised, each null when it is not; a cancelled order is neither late nor in time. */
    void handled(Instant paidAt, Instant shippedAt, Instant promisedAt, boolean cancelled, Instant now) {
        if (paidAt != null && shippedAt != null && !shippedAt.isBefore(paidAt)) {
            handled++;
            handlingMillis += Duration.between(paidAt, shippedAt).toMillis();
        }
        if (promisedAt != null && !cancelled && (shippedAt != null || promisedAt.isBefore(now))) {
            promised++;
            late += (shippedAt == null ? now : shippedAt).isAfter(promisedAt) ? 1 : 0;
        }
    }

    public long orders() {
        return orders;
    }

    public long paidOrders() {
        return paidOrders;
    }

    public long pieces() {
        return pieces;
    }

    public BigDecimal paid() {
        return paid.setScale(2, RoundingMode.HALF_UP);
    }

    public BigDecimal refunded() {
        return refunded.setScale(2, RoundingMode.HALF_UP);
    }

    /** Paid − refunded. */
    public BigDecimal net() {
        return paid().subtract(refunded());
    }

    /** Refunded ÷ paid × 100. */
    public BigDecimal refundPercent() {
        return Rate.percent(refunded, paid);
    }

    /** Paid ÷ paid orders. */
    public BigDecimal averageOrder() {
        return Rate.of(paid, Rate.number(paidOrders));
    }

    /** Orders that were paid and sent. */
    public long handledOrders() {
        return handled;
    }

    /** Hours from payment to shipment ÷ orders sent. */
    public BigDecimal handlingHours() {
        return Rate.of(
                BigDecimal.valueOf(handlingMillis), BigDecimal.valueOf(handled).multiply(HOUR));
    }

    /** Orders whose promise was kept or broken by now. */
    public long promisedOrders() {
        return promised;
    }

    public long lateOrders() {
        return late;
    }

    /** Late ÷ promised × 100. */
    public BigDecimal latePercent() {
        return Rate.percent(late, promised);
    }
}
