package argosy.logistics.dispatch;

import argosy.department.EventType;
import argosy.department.Text;
import java.time.Instant;
import java.util.List;

/**
 * What operations is told of dispatch orders that came from its sales orders (FLOW-01). The subject of each is the number
 * of the sales order, so that everything about one order arrives in its order.
 */
public final class DispatchEvents {

    /**
     * A dispatch order stands elsewhere than before.
     *
     * @param state {@code created}, {@code short} or {@code reserved} after the review, {@code picking}, {@code picked}, and
     *     on as the states of a dispatch order are called
     * @param by who has brought it there
     * @param shortPieces pieces that no stock is reserved for
     */
    public record Progressed(
            String orderNumber, String dispatchNumber, String state, Instant at, String by, long shortPieces) {}

    /** @param reason why the sales order cannot become a dispatch order */
    public record Refused(String orderNumber, String reason) {}

    /** Parcels have left the house. */
    public record Dispatched(
            String orderNumber, String dispatchNumber, String carrier, List<String> trackingNumbers, Instant at) {}

    /** The customer has signed for all parcels. */
    public record Signed(String orderNumber, String dispatchNumber, Instant at) {}

    /** A parcel did not arrive and does not come back. */
    public record Lost(String orderNumber, String dispatchNumber, String trackingNumber, String reason) {}

    /** What has left the house and did not reach the customer is back. */
    public record Returned(String orderNumber, String dispatchNumber, Instant at) {}

    /** Nothing leaves the house. @param dispatchNumber null when there never was a dispatch order */
    public record Cancelled(String orderNumber, String dispatchNumber, Instant at) {}

    /** Parcels have left the house already; those that can be are called back. */
    public record CancellationRefused(String orderNumber, String dispatchNumber, String reason) {}

    /** The outgoing check has found something wrong, missing or extra. @param orderRef of any origin */
    public record Mismatched(String orderRef, String dispatchNumber, List<Difference> differences) {}

    /** @param kind {@code wrong}, {@code missing} or {@code extra} */
    public record Difference(String kind, String sku, long expected, long scanned) {}

    /** @param changeNumber of the change that operations asked for */
    public record ChangeApplied(String orderNumber, String changeNumber) {}

    /** @param changeNumber of the change that operations asked for */
    public record ChangeRefused(String orderNumber, String changeNumber, String reason) {}

    public static final EventType<Progressed> PROGRESSED =
            EventType.of("dispatch.progressed", Progressed.class, Text.of("Dispatch went on", "发货进度"));
    public static final EventType<Refused> REFUSED =
            EventType.of("dispatch.refused", Refused.class, Text.of("Sales order refused", "拒接销售订单"));
    public static final EventType<Dispatched> DISPATCHED =
            EventType.of("shipment.dispatched", Dispatched.class, Text.of("Parcels left", "已发货"));
    public static final EventType<Signed> SIGNED =
            EventType.of("shipment.signed", Signed.class, Text.of("Parcels signed for", "已签收"));
    public static final EventType<Lost> LOST =
            EventType.of("shipment.lost", Lost.class, Text.of("Parcel lost", "包裹丢失"));
    public static final EventType<Returned> RETURNED =
            EventType.of("shipment.returned", Returned.class, Text.of("Parcels came back", "包裹已退回"));
    public static final EventType<Cancelled> CANCELLED =
            EventType.of("dispatch.cancelled", Cancelled.class, Text.of("Dispatch cancelled", "发货已取消"));
    public static final EventType<CancellationRefused> CANCELLATION_REFUSED = EventType.of(
            "dispatch.cancellation.refused", CancellationRefused.class, Text.of("Too late to cancel", "取消过晚"));
    public static final EventType<Mismatched> MISMATCHED =
            EventType.of("goods.mismatched", Mismatched.class, Text.of("Goods do not match", "验货不符"));
    public static final EventType<ChangeApplied> CHANGE_APPLIED =
            EventType.of("dispatch.change.applied", ChangeApplied.class, Text.of("Change applied", "改单已生效"));
    public static final EventType<ChangeRefused> CHANGE_REFUSED =
            EventType.of("dispatch.change.refused", ChangeRefused.class, Text.of("Change refused", "改单被拒"));

    private DispatchEvents() {}
}
