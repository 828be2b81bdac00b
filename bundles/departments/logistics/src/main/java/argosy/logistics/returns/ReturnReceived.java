package argosy.logistics.returns;

import argosy.department.EventType;
import argosy.department.Text;
import java.util.List;

/**
 * {@code return.received}: goods of an order are back.
 *
 * @param orderRef the order as its shop numbers it, or null while nobody knows whose goods they are
 */
public record ReturnReceived(String number, String orderRef, String dispatchNumber, String kind, List<Goods> goods) {

    /** So many pieces of an article. */
    public record Goods(String sku, long quantity) {}

    public static final EventType<ReturnReceived> RECEIVED =
            EventType.of("return.received", ReturnReceived.class, Text.of("Return received", "退货到仓"));
}
