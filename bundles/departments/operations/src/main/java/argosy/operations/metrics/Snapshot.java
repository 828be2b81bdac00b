package argosy.operations.metrics;

import static argosy.operations.db.Tables.METRIC;
import static argosy.operations.db.Tables.METRIC_VALUE;
import static argosy.operations.metrics.MetricValue.METRIC_VALUES;

import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.department.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Computes the built-in metrics of the last days and keeps them (OPS-45). Days are computed anew for a month, because a
 * refund is charged to the day of its order and figures are corrected later; what did not change is left alone.
 */
public final class Snapshot {

    /** Days that are computed anew. */
    private static final int DAYS = 31;

    private static final int MOST = 200_000;

    /** Everything the department can compute. */
    private final List<FactSource> sources =
            List.of(new LiveFacts(), new OrderFacts(), new TargetFacts(), new PlacementFacts(), new ListingFacts());

    /**
     * Takes it for the days before today.
     *
     * @return how many values are new or other than before
     */
    public int take(Transaction tx) {
        LocalDate today = tx.today();
        Window window = new Window(today.minusDays(DAYS), today.minusDays(1), tx.zone());
        Set<String> active = new HashSet<>(tx.sql()
                .select(METRIC.CODE)
                .from(METRIC)
                .where(
                        METRIC.SOURCE.eq(Shape.code(Metric.Source.BUILT_IN)),
                        METRIC.STATE.eq(Shape.code(Metric.State.ACTIVE)))
                .fetch(METRIC.CODE));
        Map<MetricValue, Stored<MetricValue>> kept = kept(tx, window);
        List<MetricValue> fresh = new ArrayList<>();
        int changed = 0;
        for (FactSource source : sources) {
            for (Fact fact : source.facts(tx, window)) {
                if (!active.contains(fact.metric())) {
                    continue;
                }
                MetricValue value = value(fact);
                Stored<MetricValue> before = kept.remove(value.measured(null));
                if (before == null) {
                    fresh.add(value);
                } else if (!same(before.value().measured(), value.measured())) {
                    tx.update(METRIC_VALUES, before, value);
                    changed++;
                }
            }
        }
        tx.insertAll(METRIC_VALUES, fresh);
        return changed + fresh.size() + forgotten(tx, kept.values(), active);
    }

    /** What was computed before and cannot be any more, is unknown. */
    private static int forgotten(Transaction tx, Iterable<Stored<MetricValue>> left, Set<String> active) {
        int changed = 0;
        for (Stored<MetricValue> value : left) {
            if (value.value().measured() != null
                    && active.contains(value.value().metric())) {
                tx.update(METRIC_VALUES, value, value.value().measured(null));
                changed++;
            }
        }
        return changed;
    }

    /** The values of these days that were computed before, by themselves without what was measured. */
    private static Map<MetricValue, Stored<MetricValue>> kept(Transaction tx, Window window) {
        Map<MetricValue, Stored<MetricValue>> kept = new HashMap<>();
        for (Stored<MetricValue> value : tx.select(
                METRIC_VALUES,
                METRIC_VALUE
                        .SOURCE
                        .eq(Shape.code(MetricValue.Source.SNAPSHOT))
                        .and(METRIC_VALUE.ON_DAY.between(window.from(), window.to())),
                MOST)) {
            kept.put(value.value().measured(null), value);
        }
        return kept;
    }

    private static MetricValue value(Fact fact) {
        return new MetricValue(
                fact.metric(),
                fact.scope(),
                fact.scopeCode(),
                fact.day(),
                fact.measured(),
                MetricValue.Source.SNAPSHOT,
                null);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
