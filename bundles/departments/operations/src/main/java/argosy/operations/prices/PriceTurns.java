package argosy.operations.prices;

import static argosy.operations.db.Tables.PRICE;
import static argosy.operations.prices.Price.PRICES;

import argosy.department.Decision;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;

/** How approved prices follow each other without overlap, each turn told to others once (OPS-16). */
final class PriceTurns {

    private static final int BATCH = 500;

    /** So few articles that their prices of all shops fit into a batch. */
    private static final int SLICE = 20;

    private final PriceFollower follower;

    PriceTurns(PriceFollower follower) {
        this.follower = follower;
    }

    /** Finds the price its place and puts it into force when its time has come. 409 {@code price-overlaps}. */
    Stored<Price> approve(Transaction tx, Stored<Price> asked, Decision decision) {
        Prices.holdSku(tx, asked.value().sku());
        Stored<Price> price = tx.get(PRICES, asked.id());
        Price now = price.value();
        Instant from = now.validFrom().isBefore(tx.now()) ? tx.now() : now.validFrom();
        if (now.validTo() != null && !now.validTo().isAfter(from)) {
            return tx.update(
                    PRICES,
                    price,
                    now.decided(PriceState.EXPIRED, decision.by(), decision.at(), decision.reason())
                            .from(now.validTo()));
        }
        List<Stored<Price>> approved = Prices.approved(tx, now.shop(), now.sku());
        Fit fit = Fit.of(approved, from, now.validTo());
        fit.inTheWay().ifPresent(Prices::overlaps);
        BigDecimal before = amountAt(approved, tx.now());
        for (Stored<Price> other : fit.ended()) {
            if (other == fit.resumed()) {
                tx.insert(PRICES, other.value().after(tx.number("JG"), now.validTo()));
            }
            tx.update(PRICES, other, cut(other.value(), from, now.number(), tx.now()));
        }
        boolean begins = !from.isAfter(tx.now());
        Price agreed = now.from(from)
                .decided(
                        begins ? PriceState.ACTIVE : PriceState.APPROVED,
                        decision.by(),
                        decision.at(),
                        decision.reason());
        Stored<Price> kept = tx.update(PRICES, price, agreed);
        if (begins) {
            tell(tx, agreed, agreed.amount(), before, agreed.reason());
        }
        return kept;
    }

    /** What had not begun never was; what it was to end goes on as if it had never been asked for. 409 {@code price-begun}. */
    Stored<Price> withdraw(Transaction tx, Stored<Price> price) {
        Prices.holdSku(tx, price.value().sku());
        Price now = price.value();
        if (now.state() == PriceState.APPROVED) {
            if (!now.validFrom().isAfter(tx.now())) {
                throw Problem.conflict(
                        "price-begun", "Customers pay this price already; end it instead.", "该价格已开始生效，请改为提前结束。");
            }
            for (Stored<Price> other : Prices.approved(tx, now.shop(), now.sku())) {
                if (now.number().equals(other.value().replacedBy())) {
                    tx.update(PRICES, other, other.value().resumed(now.validTo()));
                }
            }
        }
        return tx.update(PRICES, price, now.in(PriceState.WITHDRAWN));
    }

    /** Ends it now. What was to go on after it does so at once. 409 {@code price-over} when it has ended. */
    Stored<Price> end(Transaction tx, Stored<Price> price, String reason) {
        Prices.holdSku(tx, price.value().sku());
        Price now = price.value();
        if (now.validTo() != null && !now.validTo().isAfter(tx.now())) {
            throw Problem.conflict("price-over", "Customers pay this price no longer.", "该价格已到期失效。");
        }
        Stored<Price> ended = tx.update(PRICES, price, now.until(tx.now()).in(PriceState.EXPIRED));
        Stored<Price> next = null;
        if (now.validTo() != null) {
            next = Prices.approved(tx, now.shop(), now.sku()).stream()
                    .filter(other -> other.value().continues() != null
                            && other.value().validFrom().equals(now.validTo()))
                    .findFirst()
                    .orElse(null);
        }
        if (next != null) {
            tx.update(PRICES, next, next.value().from(tx.now()).in(PriceState.ACTIVE));
        }
        tell(
                tx,
                next == null ? now : next.value(),
                next == null ? null : next.value().amount(),
                now.amount(),
                reason);
        return ended;
    }

    /** Does what is due, some of it; what ends and what follows it in the same transaction, so that it is told as one. */
    int turn(Transaction tx) {
        Condition over = PRICE.STATE
                .eq(Shape.code(PriceState.ACTIVE))
                .and(PRICE.VALID_TO.isNotNull())
                .and(PRICE.VALID_TO.le(tx.now()));
        Condition begun = PRICE.STATE.eq(Shape.code(PriceState.APPROVED)).and(PRICE.VALID_FROM.le(tx.now()));
        List<Stored<Price>> ending = held(tx, over);
        List<Stored<Price>> beginning = following(tx, begun, ending);
        for (Stored<Price> price : ending) {
            Price ended = price.value().in(PriceState.EXPIRED);
            tx.update(PRICES, price, ended);
            boolean followed = beginning.stream().anyMatch(next -> follows(next.value(), ended));
            if (!followed) {
                tell(tx, ended, null, ended.amount(), ended.reason());
            }
        }
        for (Stored<Price> price : beginning) {
            Price begins = price.value();
            boolean past = begins.validTo() != null && !begins.validTo().isAfter(tx.now());
            tx.update(PRICES, price, begins.in(past ? PriceState.EXPIRED : PriceState.ACTIVE));
            BigDecimal before = ending.stream()
                    .map(Stored::value)
                    .filter(ended -> follows(begins, ended))
                    .map(Price::amount)
                    .findFirst()
                    .orElse(null);
            tell(tx, begins, past ? null : begins.amount(), before, begins.reason());
        }
        return ending.size() + beginning.size();
    }

    /** What begins with the end of these, and when they are the last that end, some of all that begins. */
    private static List<Stored<Price>> following(Transaction tx, Condition begun, List<Stored<Price>> ending) {
        List<String> skus =
                ending.stream().map(price -> price.value().sku()).distinct().toList();
        Map<Long, Stored<Price>> beginning = new LinkedHashMap<>();
        for (int from = 0; from < skus.size(); from += SLICE) {
            held(tx, begun.and(PRICE.SKU.in(skus.subList(from, Math.min(skus.size(), from + SLICE)))))
                    .forEach(price -> beginning.put(price.id(), price));
        }
        if (ending.size() < BATCH) {
            held(tx, begun).forEach(price -> beginning.put(price.id(), price));
        }
        return List.copyOf(beginning.values());
    }

    private static List<Stored<Price>> held(Transaction tx, Condition due) {
        List<Long> ids = tx.select(PRICES, due, BATCH).stream().map(Stored::id).toList();
        tx.hold(PRICES, ids);
        return ids.isEmpty() ? List.of() : tx.select(PRICES, due.and(PRICE.ID.in(ids)), BATCH);
    }

    private static boolean follows(Price next, Price ended) {
        return next.shop().equals(ended.shop())
                && next.sku().equals(ended.sku())
                && next.validFrom().equals(ended.validTo());
    }

    private static Price cut(Price other, Instant end, String replacement, Instant now) {
        Price ended = other.replaced(end, replacement);
        if (!end.isAfter(now)) {
            return ended.in(PriceState.EXPIRED);
        }
        return ended;
    }

    private static BigDecimal amountAt(List<Stored<Price>> approved, Instant at) {
        return approved.stream()
                .map(Stored::value)
                .filter(price -> price.inForce(at))
                .map(Price::amount)
                .findFirst()
                .orElse(null);
    }

    private void tell(Transaction tx, Price price, BigDecimal amount, BigDecimal before, String reason) {
        PriceChanged changed =
                new PriceChanged(price.number(), price.shop(), price.sku(), amount, before, tx.now(), reason);
        tx.publish(PriceChanged.CHANGED, changed.subject(), changed);
        follower.changed(tx, changed);
    }
}
