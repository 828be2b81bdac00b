package argosy.logistics.overstock;

import static argosy.logistics.db.Tables.SKU;
import static org.jooq.impl.DSL.noCondition;

import argosy.department.Transaction;
import argosy.logistics.stock.Shelf;
import argosy.logistics.stock.Shelved;
import argosy.logistics.stock.Shelves;
import argosy.logistics.stock.Sold;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;

/** The facts of all shelves of a warehouse, or of one, gathered for these rules in a handful of queries. */
final class Evidence {

    /** The rule that a shelf is judged by, and the facts for it. */
    record Case(OverstockRule rule, Facts facts) {}

    private record Article(String category, BigDecimal cost) {}

    private static final Article UNKNOWN = new Article(null, null);

    private final List<OverstockRule> rules;
    private final Map<Shelf, Shelved> stock;
    private final Map<String, Article> articles;
    private final Map<Integer, Map<Shelf, Sold>> sold = new HashMap<>();
    private final Map<Shelf, Sold> recent;
    private final Map<Shelf, Sold> ever;

    /** Of all shelves. @param warehouse code, or null for all */
    static Evidence of(Transaction tx, List<OverstockRule> rules, String warehouse) {
        return new Evidence(
                tx, rules, Shelves.stock(tx, warehouse), noCondition(), from -> Shelves.sold(tx, from, warehouse));
    }

    /** Of one shelf. */
    static Evidence of(Transaction tx, List<OverstockRule> rules, Shelf shelf) {
        return new Evidence(
                tx,
                rules,
                Map.of(shelf, Shelves.stock(tx, shelf)),
                SKU.CODE.eq(shelf.sku()),
                from -> Map.of(shelf, Shelves.sold(tx, from, shelf)));
    }

    private Evidence(
            Transaction tx,
            List<OverstockRule> rules,
            Map<Shelf, Shelved> stock,
            Condition skus,
            Function<Instant, Map<Shelf, Sold>> soldSince) {
        this.rules = rules;
        this.stock = stock;
        this.articles = tx.sql()
                .select(SKU.CODE, SKU.CATEGORY, SKU.COST)
                .from(SKU)
                .where(skus)
                .fetchMap(SKU.CODE, row -> new Article(row.value2(), row.value3()));
        int lookback = rules.stream().mapToInt(OverstockRule::lookback).max().orElse(1);
        Set<Integer> spans = new HashSet<>(Set.of(lookback));
        rules.forEach(rule -> spans.add(rule.windowDays()));
        spans.forEach(days -> sold.put(days, soldSince.apply(tx.now().minus(Duration.ofDays(days)))));
        this.recent = sold.get(lookback);
        boolean resting = stock.entrySet().stream()
                .anyMatch(shelf -> shelf.getValue().available() > 0
                        && recent.getOrDefault(shelf.getKey(), Sold.NOTHING).pieces() == 0);
        this.ever = resting ? soldSince.apply(Instant.EPOCH) : Map.of();
    }

    /** Shelves where anything ever lay. */
    Collection<Shelf> shelves() {
        return stock.keySet();
    }

    /** Pieces of a shelf that are not reserved. */
    long available(Shelf shelf) {
        return stock.getOrDefault(shelf, Shelved.NOTHING).available();
    }

    /** What a piece of a shelf costs, or null when that is unknown. */
    BigDecimal cost(Shelf shelf) {
        return article(shelf).cost();
    }

    /** What a shelf is judged by; empty when no rule applies to it. */
    Optional<Case> about(Shelf shelf) {
        Article article = article(shelf);
        return Judgement.ruleFor(rules, shelf.warehouse(), article.category()).map(rule -> {
            Shelved there = stock.getOrDefault(shelf, Shelved.NOTHING);
            Sold lately = recent.getOrDefault(shelf, Sold.NOTHING);
            Sold last = lately.pieces() > 0 ? lately : ever.getOrDefault(shelf, Sold.NOTHING);
            return new Case(
                    rule,
                    new Facts(
                            article.cost(),
                            there.available(),
                            there.since(),
                            sold.get(rule.windowDays()).getOrDefault(shelf, Sold.NOTHING),
                            last.last()));
        });
    }

    private Article article(Shelf shelf) {
        return articles.getOrDefault(shelf.sku(), UNKNOWN);
    }
}
