package argosy.logistics.stock;

import argosy.department.EventType;
import argosy.department.Text;
import java.time.Instant;

/** {@code stock.changed}: so many pieces of an article can be promised, over all warehouses. */
public record StockChanged(String sku, long available, Instant at) {

    public static final EventType<StockChanged> CHANGED =
            EventType.of("stock.changed", StockChanged.class, Text.of("Availability changed", "可用库存变化"));
}
