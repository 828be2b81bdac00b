package argosy.operations.listings;

import static argosy.operations.db.Tables.SALES_ORDER;
import static argosy.operations.db.Tables.SALES_ORDER_LINE;
import static argosy.operations.db.Tables.SKU;
import static org.jooq.impl.DSL.sum;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.operations.orders.OrderState;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;

/**
 * What listings sold: pieces of the product's SKUs on orders of the shop that were placed within the window; cancelled orders
 * do not count, and of merged and split ones only those that their goods go with.
 */
public final class Sales {

    private static final int SLICE = 100;

    /** The pieces by number of the listing, in one query per hundred products; nothing for one that sold none. */
    static Map<String, Long> pieces(Reads reads, Collection<Stored<Listing>> listings, Instant from, Instant to) {
        Map<String, Long> byProduct = new HashMap<>();
        List<String> products = listings.stream()
                .map(listing -> listing.value().product())
                .distinct()
                .toList();
        for (int begin = 0; begin < products.size(); begin += SLICE) {
            reads.sql()
                    .select(SALES_ORDER.SHOP, SKU.PRODUCT, sum(SALES_ORDER_LINE.QUANTITY))
                    .from(SKU)
                    .join(SALES_ORDER_LINE)
                    .on(SALES_ORDER_LINE.SKU.eq(SKU.CODE))
                    .join(SALES_ORDER)
                    .on(SALES_ORDER.ID.eq(SALES_ORDER_LINE.SALES_ORDER))
                    .where(SKU.PRODUCT.in(products.subList(begin, Math.min(products.size(), begin + SLICE))))
                    .and(counted(from, to))
                    .groupBy(SALES_ORDER.SHOP, SKU.PRODUCT)
                    .forEach(row -> byProduct.put(
                            row.value1() + '\n' + row.value2(), row.value3().longValue()));
        }
        Map<String, Long> pieces = new HashMap<>();
        for (Stored<Listing> listing : listings) {
            Long sold = byProduct.get(
                    listing.value().shop() + '\n' + listing.value().product());
            if (sold != null) {
                pieces.put(listing.value().number(), sold);
            }
        }
        return pieces;
    }

    /** Orders that were placed within the window and count as sold. */
    static Condition counted(Instant from, Instant to) {
        return SALES_ORDER
                .ORDERED_AT
                .ge(from)
                .and(SALES_ORDER.ORDERED_AT.lt(to))
                .and(SALES_ORDER.STATE.notIn(
                        Shape.code(OrderState.CANCELLED), Shape.code(OrderState.MERGED), Shape.code(OrderState.SPLIT)));
    }

    private Sales() {}
}
