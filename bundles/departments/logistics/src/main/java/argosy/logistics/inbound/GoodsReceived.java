package argosy.logistics.inbound;

import argosy.department.EventType;
import argosy.department.Text;

/** {@code goods.received}: goods of a delivery lie in storage bins. */
public record GoodsReceived(String sku, long quantity, String receipt) {

    public static final EventType<GoodsReceived> RECEIVED =
            EventType.of("goods.received", GoodsReceived.class, Text.of("Goods received", "货物入库"));
}
