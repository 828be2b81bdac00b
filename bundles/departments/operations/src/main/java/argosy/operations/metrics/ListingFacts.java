package argosy.operations.metrics;

import argosy.department.Reads;
import argosy.department.Window;
import argosy.operations.live.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.impl.DSL;

/** How punctually listings went online, and what the checks found wrong. */
final class ListingFacts implements FactSource {

    ListingFacts() {}

    @Override
    public List<Fact> facts(Reads reads, Window window) {
        List<Fact> facts = new ArrayList<>();
        ListingSums.by(
                        reads,
                        window,
                        shop -> DSL.noCondition(),
                        reads.now(),
                        (day, shop) -> List.of(day + "\n", day + "\n" + shop))
                .forEach((key, sums) -> {
                    LocalDate day = LocalDate.parse(key.substring(0, key.indexOf('\n')));
                    String shop = key.substring(key.indexOf('\n') + 1);
                    facts.add(Fact.shop("LISTING-ON-TIME", shop, day, sums.onTimePercent()));
                    if (sums.checked() > 0) {
                        facts.add(Fact.shop("INFORMATION-ERRORS", shop, day, Rate.number(sums.errors())));
                    }
                });
        return facts;
    }
}
