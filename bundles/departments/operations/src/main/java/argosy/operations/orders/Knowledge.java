package argosy.operations.orders;

import static argosy.operations.db.Tables.AVAILABILITY;
import static argosy.operations.db.Tables.BLACKLIST_ENTRY;
import static argosy.operations.db.Tables.PRICE_FLOOR;
import static argosy.operations.db.Tables.SALES_ORDER;
import static argosy.operations.db.Tables.SKU;

import argosy.department.Prepared;
import argosy.department.Reads;
import argosy.department.Shape;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.impl.DSL;

/** Looks up what is known beside an order, a few prepared questions for each. */
final class Knowledge {

    private record Available(String sku, long pieces) {}

    private static final Prepared.QueryOfMany<String, Available> AVAILABLE = new Prepared.QueryOfMany<>(
            AVAILABILITY.SKU,
            among -> DSL.select(AVAILABILITY.SKU, AVAILABILITY.AVAILABLE)
                    .from(AVAILABILITY)
                    .where(among),
            row -> new Available(row.text(1), row.number(2)));

    private record Floor(String sku, String shop, BigDecimal floor) {}

    private static final Prepared.QueryOfMany<String, Floor> FLOORS = new Prepared.QueryOfMany<>(
            PRICE_FLOOR.SKU,
            among -> DSL.select(
                            PRICE_FLOOR.SKU,
                            PRICE_FLOOR.SHOP,
                            PRICE_FLOOR.FLOOR.mul(DSL.inline(100)).cast(Long.class))
                    .from(PRICE_FLOOR)
                    .where(
                            among,
                            PRICE_FLOOR.SHOP.in(DSL.param("shop", PRICE_FLOOR.SHOP), DSL.inline(OrderRule.ANY_SHOP))),
            row -> new Floor(row.text(1), row.text(2), BigDecimal.valueOf(row.number(3), 2)));

    private static final Prepared.QueryOfMany<String, String> CATALOGUE = new Prepared.QueryOfMany<>(
            SKU.CODE, among -> DSL.select(SKU.CODE).from(SKU).where(among), row -> row.text(1));

    private static final Prepared.QueryOfMany<String, String> BLACKLISTED = new Prepared.QueryOfMany<>(
            BLACKLIST_ENTRY.ENTRY_KEY,
            among -> DSL.select(BLACKLIST_ENTRY.REASON)
                    .from(BLACKLIST_ENTRY)
                    .where(among, BLACKLIST_ENTRY.EXPIRES.ge(DSL.param("today", BLACKLIST_ENTRY.EXPIRES))),
            row -> row.text(1));

    /** No more of them than a rule may ask for: a place with thousands of orders costs no more than one with a hundred. */
    private static final Prepared.Query<String> SAME_PLACE = new Prepared.Query<>(
            DSL.select(SALES_ORDER.NUMBER)
                    .from(SALES_ORDER)
                    .where(
                            SALES_ORDER.ADDRESS_KEY.eq(DSL.param("place", SALES_ORDER.ADDRESS_KEY)),
                            SALES_ORDER.ORDERED_AT.ge(DSL.param("since", SALES_ORDER.ORDERED_AT)),
                            SALES_ORDER.PART.eq(DSL.inline(0)),
                            SALES_ORDER.NUMBER.ne(DSL.param("own", SALES_ORDER.NUMBER)))
                    .limit(DSL.inline(OrderRule.MOST_CLUSTERED)),
            row -> row.text(1));

    private static final Prepared.Query<String> MERGEABLE = new Prepared.Query<>(
            DSL.select(SALES_ORDER.NUMBER)
                    .from(SALES_ORDER)
                    .where(
                            SALES_ORDER.CONSIGNEE_KEY.eq(DSL.param("consignee", SALES_ORDER.CONSIGNEE_KEY)),
                            SALES_ORDER.STATE.in(
                                    DSL.inline(Shape.code(OrderState.RECEIVED)),
                                    DSL.inline(Shape.code(OrderState.CONFIRMED)),
                                    DSL.inline(Shape.code(OrderState.PAID))),
                            SALES_ORDER.NUMBER.ne(DSL.param("own", SALES_ORDER.NUMBER)))
                    .orderBy(SALES_ORDER.ID),
            row -> row.text(1));

    Knowledge() {}

    Known of(Reads reads, SalesOrder order, List<OrderLine> lines, OrderRule rule, Instant now) {
        List<String> skus = lines.stream()
                .map(OrderLine::sku)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Known(
                rule.checkFloor() ? floors(reads, order.shop(), skus) : Map.of(),
                rule.checkStock() ? available(reads, skus) : Map.of(),
                rule.checkSku() ? Set.copyOf(reads.all(CATALOGUE, skus)) : Set.of(),
                blacklisted(reads, order, now),
                rule.clusterOrders() == 0 || order.addressKey() == null
                        ? 0
                        : reads.all(
                                        SAME_PLACE,
                                        order.addressKey(),
                                        order.orderedAt().minus(Duration.ofHours(rule.clusterHours())),
                                        order.number())
                                .size(),
                rule.awaitMerge() && order.consigneeKey() != null
                        ? reads.all(MERGEABLE, order.consigneeKey(), order.number()).stream()
                                .findFirst()
                                .orElse(null)
                        : null);
    }

    /** The shop's own floor goes before that of all shops. */
    private static Map<String, BigDecimal> floors(Reads reads, String shop, List<String> skus) {
        Map<String, BigDecimal> floors = new HashMap<>();
        for (Floor each : reads.all(FLOORS, skus, shop)) {
            if (each.shop().equals(shop)) {
                floors.put(each.sku(), each.floor());
            } else {
                floors.putIfAbsent(each.sku(), each.floor());
            }
        }
        return floors;
    }

    private static Map<String, Long> available(Reads reads, List<String> skus) {
        Map<String, Long> available = new HashMap<>();
        reads.all(AVAILABLE, skus).forEach(each -> available.put(each.sku(), each.pieces()));
        return available;
    }

    private String blacklisted(Reads reads, SalesOrder order, Instant now) {
        List<String> keys = Stream.of(
                        BlacklistEntry.Kind.CUSTOMER.key(order.customer()),
                        BlacklistEntry.Kind.PHONE.key(order.phone()),
                        BlacklistEntry.Kind.ADDRESS.key(order.address()))
                .filter(Objects::nonNull)
                .toList();
        return reads.all(BLACKLISTED, keys, LocalDate.ofInstant(now, reads.zone())).stream()
                .findFirst()
                .orElse(null);
    }
}
