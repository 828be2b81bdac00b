package argosy.logistics.replenishment;

import argosy.department.EventType;
import argosy.department.Text;

/** {@code stock.low}: an article is short in a warehouse; {@code suggested} pieces are to be ordered. */
public record StockLow(String sku, String warehouse, long available, long suggested) {

    public static final EventType<StockLow> LOW =
            EventType.of("stock.low", StockLow.class, Text.of("Stock low", "库存不足"));
}
