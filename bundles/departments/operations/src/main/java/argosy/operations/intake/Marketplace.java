package argosy.operations.intake;

import argosy.operations.orders.NewOrder;
import java.time.Instant;
import java.util.List;

/**
 * A live connection to one shop's platform: what a connector has to do, and no more. It may tell an order as often as it
 * likes, late, and in any order; {@link NewOrder#modifiedAt} says which telling is the newest.
 */
public interface Marketplace {

    /** Code of the shop. */
    String shop();

    /**
     * One page of the orders that the platform changed at or after that instant, in any order.
     *
     * @param page what the page before named as its next, or null for the first
     */
    Page changes(Instant since, String page);

    /** @param next names the next page, or null behind the last */
    record Page(List<NewOrder> orders, String next) {

        public Page {
            orders = List.copyOf(orders);
        }
    }
}
