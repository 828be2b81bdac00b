package argosy.logistics.stock;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.stock.Allocator.Candidate;
import argosy.logistics.stock.Allocator.Portion;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LOG-06")
class AllocatorTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void takesBinsInWalkingOrder() {
        Allocator.Plan plan = Allocator.plan(
                List.of(new Demand(1, "A", 5)),
                List.of(candidate("far", "", 10, MONDAY, 20), candidate("near", "", 3, FRIDAY, 10)));
        assertThat(plan.portions())
                .containsExactly(new Portion(1, place("near", ""), 3), new Portion(1, place("far", ""), 2));
        assertThat(plan.shortages()).isEmpty();
    }

    @Test
    void takesTheOldestLotFirstHoweverFarItIs() {
        Allocator.Plan plan = Allocator.plan(
                List.of(new Demand(1, "A", 4)),
                List.of(candidate("near", "L2", 10, FRIDAY, 10), candidate("far", "L1", 10, MONDAY, 20)));
        assertThat(plan.portions()).containsExactly(new Portion(1, place("far", "L1"), 4));
    }

    @Test
    void neverPromisesTheSamePieceToTwoLines() {
        Allocator.Plan plan = Allocator.plan(
                List.of(new Demand(1, "A", 4), new Demand(2, "A", 4)), List.of(candidate("near", "", 6, MONDAY, 10)));
        assertThat(plan.portions())
                .containsExactly(new Portion(1, place("near", ""), 4), new Portion(2, place("near", ""), 2));
        assertThat(plan.shortages()).containsExactly(new Shortage(2, "A", 4, 2));
        assertThat(plan.shortages().get(0).missing()).isEqualTo(2);
    }

    private static Candidate candidate(String bin, String lot, long available, Instant since, int walkingOrder) {
        return new Candidate(place(bin, lot), available, since, walkingOrder);
    }

    private static Place place(String bin, String lot) {
        return new Place("A", bin, lot, StockStatus.ON_HAND);
    }
}
