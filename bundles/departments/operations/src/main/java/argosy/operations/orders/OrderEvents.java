package argosy.operations.orders;

import argosy.department.EventType;
import argosy.department.Reads;
import argosy.department.Text;
import argosy.department.Transaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What operations tells of its orders; the subject is the order's number (FLOW-01). */
public final class OrderEvents {

    public record Received(String number, String shop, String platform, String platformOrder) {}

    public record Numbered(String number) {}

    /** @param paid in CNY */
    public record Paid(String number, BigDecimal paid) {}

    /**
     * @param shop the shop's name
     * @param warehouse code, or null: the warehouse chooses; {@code carrier} likewise
     */
    public record Allocated(
            String number,
            String shop,
            String warehouse,
            String carrier,
            String consignee,
            String phone,
            String address,
            Instant promisedAt,
            String remark,
            List<Line> lines) {}

    public record Line(int line, String sku, String name, long quantity) {}

    public record Changed(
            String number, String consignee, String phone, String address, String remark, String changeNumber) {}

    public record Stopped(String number, String reason) {}

    public static final EventType<Received> RECEIVED =
            EventType.of("order.received", Received.class, Text.of("Order received", "收到订单"));
    public static final EventType<Numbered> CONFIRMED =
            EventType.of("order.confirmed", Numbered.class, Text.of("Order confirmed", "订单已审核"));
    public static final EventType<Paid> PAID = EventType.of("order.paid", Paid.class, Text.of("Order paid", "订单已付款"));
    public static final EventType<Allocated> ALLOCATED =
            EventType.of("order.allocated", Allocated.class, Text.of("Order allocated", "订单已分配"));
    public static final EventType<Changed> CHANGED =
            EventType.of("order.changed", Changed.class, Text.of("Order changed", "订单变更"));
    public static final EventType<Stopped> CANCELLATION_REQUESTED =
            EventType.of("order.cancellation.requested", Stopped.class, Text.of("Cancellation requested", "申请取消订单"));
    public static final EventType<Stopped> CANCELLED =
            EventType.of("order.cancelled", Stopped.class, Text.of("Order cancelled", "订单已取消"));
    public static final EventType<Numbered> SHIPPED =
            EventType.of("order.shipped", Numbered.class, Text.of("Order shipped", "订单已发货"));
    public static final EventType<Numbered> CLOSED =
            EventType.of("order.closed", Numbered.class, Text.of("Order closed", "订单已完结"));

    private OrderEvents() {}

    /** All of them, for the catalogue. */
    public static EventType<?>[] all() {
        return new EventType<?>[] {
            RECEIVED, CONFIRMED, PAID, ALLOCATED, CHANGED, CANCELLATION_REQUESTED, CANCELLED, SHIPPED, CLOSED
        };
    }

    static void received(Transaction tx, SalesOrder order) {
        tx.publish(
                RECEIVED,
                order.number(),
                new Received(order.number(), order.shop(), order.platform(), order.platformOrder()));
    }

    /** Tells of the states that the order came into; {@code lines} are needed where it was allocated. */
    static void entered(Transaction tx, Progress progress, List<OrderLine> lines) {
        SalesOrder order = progress.order();
        for (OrderState state : progress.entered()) {
            switch (state) {
                case CONFIRMED -> tx.publish(CONFIRMED, order.number(), new Numbered(order.number()));
                case PAID -> tx.publish(PAID, order.number(), new Paid(order.number(), order.paid()));
                case ALLOCATED -> tx.publish(ALLOCATED, order.number(), allocated(tx, order, lines));
                case CANCELLING ->
                    tx.publish(CANCELLATION_REQUESTED, order.number(), new Stopped(order.number(), order.reason()));
                case CANCELLED -> tx.publish(CANCELLED, order.number(), new Stopped(order.number(), order.reason()));
                case CLOSED -> tx.publish(CLOSED, order.number(), new Numbered(order.number()));
                // A warehouse that comes later must not send again what was sent by hand.
                case SHIPPED -> tx.publish(SHIPPED, order.number(), new Numbered(order.number()));
                case RECEIVED, SIGNED, MERGED, SPLIT -> {
                    // nobody else needs to know: the warehouse told it, or the order goes on under another number
                }
            }
        }
    }

    private static Allocated allocated(Reads reads, SalesOrder order, List<OrderLine> lines) {
        return new Allocated(
                order.number(),
                ShopName.required(reads, order.shop()).name(),
                order.warehouse(),
                order.carrier(),
                order.consignee(),
                order.phone(),
                order.address(),
                order.promisedAt(),
                remark(order),
                lines.stream()
                        .map(line -> new Line(line.line(), line.sku(), line.name(), line.quantity()))
                        .toList());
    }

    /** What the warehouse should read: what the buyer asked for and what the seller noted. */
    static String remark(SalesOrder order) {
        String both = (order.buyerRemark() == null ? "" : order.buyerRemark())
                + (order.buyerRemark() == null || order.sellerRemark() == null ? "" : "；")
                + (order.sellerRemark() == null ? "" : order.sellerRemark());
        return both.isBlank() ? null : both.length() > 500 ? both.substring(0, 500) : both;
    }
}
