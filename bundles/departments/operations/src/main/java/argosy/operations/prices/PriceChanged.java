package argosy.operations.prices;

import argosy.department.EventType;
import argosy.department.Text;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The price of a SKU in a shop is another one from now on; {@code amount} in CNY is null when there is none any more.
 *
 * @param before what it was until now, or null
 */
public record PriceChanged(
        String number, String shop, String sku, BigDecimal amount, BigDecimal before, Instant at, String reason) {

    public static final EventType<PriceChanged> CHANGED =
            EventType.of("price.changed", PriceChanged.class, Text.of("A price has changed", "价格已变更"));

    String subject() {
        return shop + '/' + sku;
    }
}
