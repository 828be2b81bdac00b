package argosy.logistics.overstock;

import argosy.department.EventType;
import argosy.department.Text;

/** {@code stock.overstocked}: too much of an article lies in a warehouse; it lasts so many {@code days}, null when nothing of it is sold. */
public record StockOverstocked(String sku, String warehouse, long quantity, Long days) {

    public static final EventType<StockOverstocked> OVERSTOCKED =
            EventType.of("stock.overstocked", StockOverstocked.class, Text.of("Overstock reported", "积压上报"));
}
