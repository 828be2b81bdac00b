package argosy.logistics.overstock;

import argosy.logistics.stock.Sold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a rule says of the facts (LOG-14).
 *
 * @param excess pieces that are too many: all that is available, or with {@link OverstockKind#OVERSTOCK} what is above the
 *     border
 * @param value what they cost, in yuan, or null when the cost is unknown
 */
record Judgement(OverstockKind kind, long excess, BigDecimal value) {

    /** The narrowest of the enabled rules that apply; of equally narrow ones the first by name. */
    static Optional<OverstockRule> ruleFor(Collection<OverstockRule> rules, String warehouse, String category) {
        return rules.stream()
                .filter(rule -> rule.enabled() && rule.appliesTo(warehouse, category))
                .min(Comparator.comparing(OverstockRule::narrowness).reversed().thenComparing(OverstockRule::name));
    }

    /** The gravest kind of overstock that the facts are by this rule; empty when all is well. */
    static Optional<Judgement> of(OverstockRule rule, Facts facts, Instant now) {
        if (facts.available() <= 0 || facts.since() == null || within(rule.lyingDays(), facts.since(), now)) {
            return Optional.empty();
        }
        if (rule.idleDays() != null && !within(rule.idleDays(), lastMoved(facts), now)) {
            return worth(rule, facts, OverstockKind.DEAD, facts.available());
        }
        BigDecimal cover = facts.sold().cover(facts.available(), rule.windowDays());
        if (rule.slowCoverDays() != null
                && cover != null
                && cover.compareTo(BigDecimal.valueOf(rule.slowCoverDays())) > 0) {
            return worth(rule, facts, OverstockKind.SLOW, facts.available());
        }
        long excess = rule.maximumDays() == null ? 0 : facts.available() - demand(rule, facts.sold());
        return excess > 0 ? worth(rule, facts, OverstockKind.OVERSTOCK, excess) : Optional.empty();
    }

    /** What so many pieces cost; null when the cost is unknown. */
    static BigDecimal value(long pieces, BigDecimal cost) {
        return cost == null ? null : cost.multiply(BigDecimal.valueOf(pieces)).setScale(2, RoundingMode.HALF_UP);
    }

    private static Optional<Judgement> worth(OverstockRule rule, Facts facts, OverstockKind kind, long excess) {
        BigDecimal value = value(excess, facts.cost());
        boolean few = rule.minimumPieces() != null && excess < rule.minimumPieces();
        boolean cheap = rule.minimumValue() != null && value != null && value.compareTo(rule.minimumValue()) < 0;
        return few || cheap ? Optional.empty() : Optional.of(new Judgement(kind, excess, value));
    }

    /** What never went anywhere has not moved since it came. */
    private static Instant lastMoved(Facts facts) {
        return facts.last() == null || facts.last().isBefore(facts.since()) ? facts.since() : facts.last();
    }

    /** Pieces that the longest time it should last needs, rounded up. */
    private static long demand(OverstockRule rule, Sold sold) {
        return BigDecimal.valueOf(sold.pieces())
                .multiply(BigDecimal.valueOf(rule.maximumDays()))
                .divide(BigDecimal.valueOf(rule.windowDays()), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static boolean within(int days, Instant moment, Instant now) {
        return moment.isAfter(now.minus(Duration.ofDays(days)));
    }
}
