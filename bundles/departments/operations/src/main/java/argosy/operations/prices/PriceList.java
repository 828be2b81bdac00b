package argosy.operations.prices;

import static argosy.operations.db.Tables.PRICE;
import static argosy.operations.db.Tables.PRICE_FLOOR;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;

/** What others ask of the prices: what a SKU costs now or then, its floor, its history (OPS-16). */
public final class PriceList {

    private static final int SLICE = 100;
    private static final int MOST = 10_000;

    /** Two decimals, as everything that is an amount. */
    static BigDecimal money(BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** Prices that are or will be in force: what customers pay goes by their times, whatever the job has done yet. */
    static Condition approved() {
        return PRICE.STATE.in(Shape.code(PriceState.APPROVED), Shape.code(PriceState.ACTIVE));
    }

    /** The price of a SKU in a shop at an instant, exactly; empty when there is none. */
    public static Optional<Stored<Price>> at(Reads reads, String shop, String sku, Instant at) {
        return reads.first(
                Price.PRICES,
                PRICE.SHOP
                        .eq(shop)
                        .and(PRICE.SKU.eq(sku))
                        .and(approved())
                        .and(PRICE.VALID_FROM.le(at))
                        .and(PRICE.VALID_TO.isNull().or(PRICE.VALID_TO.gt(at))));
    }

    /** The prices of these SKUs in a shop at an instant, by SKU, in one query per hundred. */
    public static Map<String, Price> at(Reads reads, String shop, Collection<String> skus, Instant at) {
        Map<String, Price> prices = new HashMap<>();
        for (List<String> some : slices(skus)) {
            reads.select(
                            Price.PRICES,
                            PRICE.SHOP
                                    .eq(shop)
                                    .and(PRICE.SKU.in(some))
                                    .and(approved())
                                    .and(PRICE.VALID_FROM.le(at))
                                    .and(PRICE.VALID_TO.isNull().or(PRICE.VALID_TO.gt(at))),
                            SLICE)
                    .forEach(price -> prices.put(price.value().sku(), price.value()));
        }
        return prices;
    }

    /** The floors of these SKUs in a shop, by SKU: the shop's own before that of all shops; none where none is set. */
    public static Map<String, BigDecimal> floors(Reads reads, String shop, Collection<String> skus) {
        Map<String, BigDecimal> floors = new HashMap<>();
        for (List<String> some : slices(skus)) {
            reads.sql()
                    .select(PRICE_FLOOR.SKU, PRICE_FLOOR.FLOOR, PRICE_FLOOR.SHOP)
                    .from(PRICE_FLOOR)
                    .where(PRICE_FLOOR.SKU.in(some))
                    .and(PRICE_FLOOR.SHOP.eq(PriceFloor.ANY).or(PRICE_FLOOR.SHOP.eq(shop)))
                    .forEach(row -> {
                        if (row.value3().equals(PriceFloor.ANY)) {
                            floors.putIfAbsent(row.value1(), row.value2());
                        } else {
                            floors.put(row.value1(), row.value2());
                        }
                    });
        }
        return floors;
    }

    /** The floor of one SKU in a shop, or null. */
    public static BigDecimal floor(Reads reads, String shop, String sku) {
        return floors(reads, shop, List.of(sku)).get(sku);
    }

    /** What these SKUs cost in a shop between two instants (LEG-23), by SKU; in one query per hundred. */
    public static Map<String, PriceHistory> history(
            Reads reads, String shop, Collection<String> skus, Instant from, Instant to) {
        Map<String, List<PriceHistory.Span>> spans = new HashMap<>();
        for (List<String> some : slices(skus)) {
            reads.sql()
                    .select(PRICE.SKU, PRICE.AMOUNT, PRICE.VALID_FROM, PRICE.VALID_TO)
                    .from(PRICE)
                    .where(PRICE.SHOP.eq(shop), PRICE.SKU.in(some))
                    .and(approved().or(PRICE.STATE.eq(Shape.code(PriceState.EXPIRED))))
                    .and(PRICE.VALID_FROM.lt(to))
                    .and(PRICE.VALID_TO.isNull().or(PRICE.VALID_TO.gt(from)))
                    .limit(MOST)
                    .forEach(row -> spans.computeIfAbsent(row.value1(), any -> new ArrayList<>())
                            .add(new PriceHistory.Span(row.value2(), row.value3(), row.value4())));
        }
        Map<String, PriceHistory> histories = new HashMap<>();
        skus.forEach(sku -> histories.put(sku, new PriceHistory(spans.getOrDefault(sku, List.of()), from, to)));
        return histories;
    }

    private static List<List<String>> slices(Collection<String> skus) {
        List<String> wanted = skus.stream().distinct().toList();
        List<List<String>> slices = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += SLICE) {
            slices.add(wanted.subList(from, Math.min(wanted.size(), from + SLICE)));
        }
        return slices;
    }

    private PriceList() {}
}
