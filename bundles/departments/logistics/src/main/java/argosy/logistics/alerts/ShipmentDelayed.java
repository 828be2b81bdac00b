package argosy.logistics.alerts;

import argosy.department.EventType;
import argosy.department.Text;
import java.time.Instant;

/** {@code shipment.delayed}: a parcel of a sales order is late; {@code promisedAt} is null where nothing was promised. */
public record ShipmentDelayed(
        String orderNumber, String dispatchNumber, String trackingNumber, Instant promisedAt, String reason) {

    public static final EventType<ShipmentDelayed> DELAYED =
            EventType.of("shipment.delayed", ShipmentDelayed.class, Text.of("Parcel late", "包裹延误"));
}
