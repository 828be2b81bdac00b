package argosy.operations.listings;

import static argosy.operations.db.Tables.LISTING;
import static argosy.operations.db.Tables.PRODUCT;
import static argosy.operations.db.Tables.SLOW_RULE;
import static argosy.operations.listings.Listing.LISTINGS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks through the online listings for those that sell slowly (OPS-18), some at a time. */
public final class SlowSellers {

    private static final int BATCH = 200;

    private final Database database;
    private final DelistingProposals proposals;

    public SlowSellers(Database database, DelistingProposals proposals) {
        this.database = database;
        this.proposals = proposals;
    }

    /** What a scan did. */
    @Label(en = "Slow seller scan", zh = "滞销扫描结果")
    public record Scan(
            @Label(en = "Proposed", zh = "新增建议", example = "3")
            int proposed,

            @Label(en = "Cleared", zh = "已清理", example = "1")
            int cleared) {}

    /** Proposes what sells slowly by the enabled rules, and clears what was taken down and is gone. */
    public Scan scan(Caller by) {
        int proposed = 0;
        long last = 0;
        List<Stored<Listing>> some;
        do {
            some = after(database, last);
            if (!some.isEmpty()) {
                List<Stored<Listing>> batch = some;
                proposed += database.write(by, tx -> judge(tx, batch));
                last = some.get(some.size() - 1).id();
            }
        } while (some.size() == BATCH);
        return new Scan(proposed, proposals.clearEmpty(database, by));
    }

    private int judge(Transaction tx, List<Stored<Listing>> some) {
        List<SlowRule> rules = tx.select(SlowRule.SLOW_RULES, SLOW_RULE.ENABLED.eq(true), 100).stream()
                .map(Stored::value)
                .toList();
        Map<String, String> categories = categories(tx, some);
        Map<Integer, Map<String, Long>> soldByWindow = new HashMap<>();
        int proposed = 0;
        for (Stored<Listing> listing : some) {
            Listing now = listing.value();
            SlowRule rule = rule(rules, categories.get(now.product())).orElse(null);
            if (rule == null || !oldEnough(now, rule, tx.now())) {
                continue;
            }
            Map<String, Long> sold = soldByWindow.computeIfAbsent(
                    rule.windowDays(), days -> Sales.pieces(tx, some, tx.now().minus(Duration.ofDays(days)), tx.now()));
            long pieces = sold.getOrDefault(now.number(), 0L);
            if (pieces < rule.fewestSold()
                    && proposals.propose(
                            tx,
                            now,
                            DelistingReason.SLOW,
                            "近 " + rule.windowDays() + " 天售出 " + pieces + " 件，低于 " + rule.fewestSold() + " 件（"
                                    + rule.name() + "）",
                            pieces)) {
                proposed++;
            }
        }
        return proposed;
    }

    static Optional<SlowRule> rule(List<SlowRule> rules, String category) {
        return rules.stream()
                .filter(rule -> rule.category() != null && rule.category().equals(category))
                .findFirst()
                .or(() -> rules.stream().filter(rule -> rule.category() == null).findFirst());
    }

    private static boolean oldEnough(Listing listing, SlowRule rule, Instant now) {
        return listing.onlineAt() != null && !listing.onlineAt().isAfter(now.minus(Duration.ofDays(rule.onlineDays())));
    }

    private static Map<String, String> categories(Reads reads, List<Stored<Listing>> some) {
        Map<String, String> categories = new HashMap<>();
        reads.sql()
                .select(PRODUCT.CODE, PRODUCT.CATEGORY)
                .from(PRODUCT)
                .where(PRODUCT.CODE.in(some.stream()
                        .map(listing -> listing.value().product())
                        .distinct()
                        .toList()))
                .forEach(row -> categories.put(row.value1(), row.value2()));
        return categories;
    }

    private static List<Stored<Listing>> after(Reads reads, long last) {
        return reads.select(
                LISTINGS, LISTING.STATE.eq(Shape.code(ListingState.ONLINE)).and(LISTING.ID.gt(last)), BATCH);
    }
}
