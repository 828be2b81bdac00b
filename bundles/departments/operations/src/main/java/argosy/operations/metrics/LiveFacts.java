package argosy.operations.metrics;

import static argosy.operations.db.Tables.LIVE_FIGURE;
import static argosy.operations.db.Tables.LIVE_SESSION;

import argosy.department.Reads;
import argosy.department.Window;
import argosy.operations.live.LiveFigure;
import argosy.operations.live.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Viewers, GMV and conversion of the live sessions, by the day they started. */
final class LiveFacts implements FactSource {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    @Override
    public List<Fact> facts(Reads reads, Window window) {
        Map<LocalDate, Map<String, Tally>> days = new TreeMap<>();
        reads.sql()
                .select(
                        LIVE_SESSION.SHOP,
                        LIVE_SESSION.STARTED_AT,
                        LIVE_FIGURE.VIEWERS,
                        LIVE_FIGURE.GMV,
                        LIVE_FIGURE.BUYERS,
                        LIVE_FIGURE.INTERACTIONS,
                        LIVE_FIGURE.NEW_FANS)
                .from(LIVE_SESSION)
                .join(LIVE_FIGURE)
                .on(LIVE_FIGURE.SESSION.eq(LIVE_SESSION.NUMBER))
                .where(LIVE_FIGURE.SLICE.eq(LiveFigure.TOTAL))
                .and(LIVE_SESSION.STARTED_AT.ge(window.start()))
                .and(LIVE_SESSION.STARTED_AT.lt(window.end()))
                .forEach(row -> {
                    Map<String, Tally> shops = days.computeIfAbsent(
                            LocalDate.ofInstant(row.value2(), window.zone()), day -> new TreeMap<>());
                    for (String shop : List.of("", row.value1())) {
                        shops.computeIfAbsent(shop, code -> new Tally())
                                .add(row.value3(), row.value4(), row.value5(), row.value6(), row.value7());
                    }
                });
        List<Fact> facts = new ArrayList<>();
        days.forEach((day, shops) -> shops.forEach((shop, tally) -> {
            facts.add(Fact.shop("LIVE-VIEWERS", shop, day, tally.viewers));
            facts.add(Fact.shop("LIVE-GMV", shop, day, tally.gmv));
            facts.add(Fact.shop("LIVE-NEW-FANS", shop, day, tally.fans));
            facts.add(Fact.shop("LIVE-GPM", shop, day, tally.gpm.times(THOUSAND)));
            facts.add(Fact.shop("LIVE-BUY-RATE", shop, day, tally.bought.percent()));
            facts.add(Fact.shop("LIVE-INTERACTION", shop, day, tally.interacted.percent()));
        }));
        return facts;
    }

    /** A day of a shop; a sum is known when one of its parts is. */
    private static final class Tally {

        private BigDecimal viewers;
        private BigDecimal gmv;
        private BigDecimal fans;
        private final Quotient gpm = new Quotient();
        private final Quotient bought = new Quotient();
        private final Quotient interacted = new Quotient();

        private void add(Long came, BigDecimal sold, Long buyers, Long interactions, Long newFans) {
            viewers = plus(viewers, Rate.number(came));
            gmv = plus(gmv, sold);
            fans = plus(fans, Rate.number(newFans));
            gpm.add(sold, Rate.number(came));
            bought.add(buyers, came);
            interacted.add(interactions, came);
        }

        private static BigDecimal plus(BigDecimal sum, BigDecimal more) {
            return more == null ? sum : sum == null ? more : sum.add(more);
        }
    }
}
