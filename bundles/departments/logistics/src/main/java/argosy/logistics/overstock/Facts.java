package argosy.logistics.overstock;

import argosy.logistics.stock.Sold;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What is known of a SKU in a warehouse when it is judged.
 *
 * @param cost of a piece, or null when unknown
 * @param available pieces on hand that are not reserved
 * @param since when the oldest of them came, or null when nothing ever did
 * @param sold what went in the window of the rule
 * @param last when anything went last, or null when nothing ever did
 */
record Facts(BigDecimal cost, long available, Instant since, Sold sold, Instant last) {}
