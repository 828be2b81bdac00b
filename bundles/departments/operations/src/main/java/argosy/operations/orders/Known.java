package argosy.operations.orders;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * What is known beside an order that is checked.
 *
 * @param floors SKU → lowest price in CNY, where there is one
 * @param available SKU → pieces over all warehouses, where the warehouse has told
 * @param catalogue SKUs of the order that the catalogue has
 * @param blacklisted why the buyer is looked at first, or null
 * @param samePlace other orders to the same place within the time of the rule
 * @param mergeable number of another order that this one could go with, or null
 */
record Known(
        Map<String, BigDecimal> floors,
        Map<String, Long> available,
        Set<String> catalogue,
        String blacklisted,
        long samePlace,
        String mergeable) {

    static final Known NOTHING = new Known(Map.of(), Map.of(), Set.of(), null, 0, null);
}
