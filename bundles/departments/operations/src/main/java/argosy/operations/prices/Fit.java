package argosy.operations.prices;

import argosy.department.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a price finds its place among those that are approved for the same shop and SKU, so that none overlap: what is in
 * force when it begins ends there, and goes on after it when the new one is for a time. What begins while the new one
 * would be in force stands in its way.
 *
 * @param ended approved prices that end where the new one begins
 * @param resumed the one of them that goes on after the new one ends, or null
 * @param obstacle an approved price that begins within the new one, or null
 */
record Fit(List<Stored<Price>> ended, Stored<Price> resumed, Stored<Price> obstacle) {

    /** @param approved prices of the same shop and SKU that are approved or in force */
    static Fit of(List<Stored<Price>> approved, Instant from, Instant to) {
        List<Stored<Price>> ended = new ArrayList<>();
        Stored<Price> resumed = null;
        for (Stored<Price> other : approved) {
            Instant begin = other.value().validFrom();
            Instant end = other.value().validTo();
            boolean over = end != null && !end.isAfter(from);
            boolean later = to != null && !begin.isBefore(to);
            if (over || later) {
                continue;
            }
            if (begin.isAfter(from)) {
                return new Fit(List.of(), null, other);
            }
            ended.add(other);
            if (to != null && (end == null || end.isAfter(to))) {
                resumed = other;
            }
        }
        return new Fit(List.copyOf(ended), resumed, null);
    }

    Optional<Stored<Price>> inTheWay() {
        return Optional.ofNullable(obstacle);
    }
}
