package argosy.operations.changes;

import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.orders.NewLine;
import argosy.operations.orders.OrderLine;
import argosy.operations.orders.OrderLines;
import argosy.operations.orders.SalesOrder;
import argosy.operations.prices.PriceLimits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far customer service lowers the prices of an order: within what is granted to them (OPS-16). */
final class GrantedPrices {

    private GrantedPrices() {}

    /** 422 for goods that would cost less than they do on the order and less than the caller may grant; who decides about changes may. */
    static void require(Transaction tx, Stored<SalesOrder> order, List<NewLine> lines) {
        if (lines.isEmpty() || tx.by().may("operations:order-changes:approve")) {
            return;
        }
        Map<String, BigDecimal> before = new HashMap<>();
        for (OrderLine line : OrderLines.of(tx, order.id())) {
            if (line.sku() != null) {
                before.merge(line.sku(), each(line.amount(), line.quantity()), BigDecimal::min);
            }
        }
        Map<String, BigDecimal> lowered = new HashMap<>();
        for (NewLine line : lines) {
            if (line.sku() != null) {
                BigDecimal discount = line.discount() == null ? BigDecimal.ZERO : line.discount();
                BigDecimal asked = each(
                        line.price()
                                .multiply(BigDecimal.valueOf(line.quantity()))
                                .subtract(discount),
                        line.quantity());
                BigDecimal known = before.get(line.sku());
                if (known == null || asked.compareTo(known) < 0) {
                    lowered.merge(line.sku(), asked, BigDecimal::min);
                }
            }
        }
        PriceLimits.require(tx, tx.by(), order.value().shop(), lowered, tx.now());
    }

    private static BigDecimal each(BigDecimal amount, long quantity) {
        return amount.divide(BigDecimal.valueOf(quantity), 2, RoundingMode.HALF_UP);
    }
}
