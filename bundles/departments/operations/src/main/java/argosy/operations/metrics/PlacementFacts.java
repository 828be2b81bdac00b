package argosy.operations.metrics;

import static argosy.operations.db.Tables.PLACEMENT;
import static argosy.operations.db.Tables.PLACEMENT_FIGURE;

import argosy.department.Reads;
import argosy.department.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Click rate and return of the placements, by the day of their figures. */
final class PlacementFacts implements FactSource {

    @Override
    public List<Fact> facts(Reads reads, Window window) {
        Map<LocalDate, Map<String, Quotient[]>> days = new TreeMap<>();
        reads.sql()
                .select(
                        PLACEMENT_FIGURE.ON_DAY,
                        PLACEMENT.SHOP,
                        PLACEMENT_FIGURE.SPEND,
                        PLACEMENT_FIGURE.REVENUE,
                        PLACEMENT_FIGURE.IMPRESSIONS,
                        PLACEMENT_FIGURE.CLICKS)
                .from(PLACEMENT_FIGURE)
                .join(PLACEMENT)
                .on(PLACEMENT.NUMBER.eq(PLACEMENT_FIGURE.PLACEMENT))
                .where(PLACEMENT_FIGURE.ON_DAY.between(window.from(), window.to()))
                .forEach(row -> {
                    Map<String, Quotient[]> shops = days.computeIfAbsent(row.value1(), day -> new TreeMap<>());
                    for (String shop : row.value2().isEmpty() ? List.of("") : List.of("", row.value2())) {
                        Quotient[] sums =
                                shops.computeIfAbsent(shop, code -> new Quotient[] {new Quotient(), new Quotient()});
                        sums[0].add(row.value4(), row.value3());
                        sums[1].add(row.value6(), row.value5());
                    }
                });
        List<Fact> facts = new ArrayList<>();
        days.forEach((day, shops) -> shops.forEach((shop, sums) -> {
            facts.add(Fact.shop("PLACEMENT-ROI", shop, day, sums[0].ratio()));
            facts.add(Fact.shop("CLICK-RATE", shop, day, sums[1].percent()));
        }));
        return facts;
    }
}
