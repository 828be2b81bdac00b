package argosy.logistics.month;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.month.Levels.Fate;
import argosy.logistics.month.Reckoning.Lot;
import argosy.logistics.overstock.Overstock;
import argosy.logistics.overstock.OverstockFigures;
import argosy.logistics.overstock.OverstockKind;
import argosy.logistics.replenishment.Replenishment;
import argosy.logistics.replenishment.Sufficiency;
import argosy.logistics.reports.UtilisationFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.impl.DSL;

/** How much lies in the warehouses, too little or too long, held against the plan. */
final class LevelChecks {

    private static final List<String> BY_CODE =
            Article.WAREHOUSES.stream().sorted().toList();

    private final Played played;
    private final Levels levels;

    LevelChecks(Played played) {
        this.played = played;
        this.levels = played.levels;
    }

    /** Exactly the dead shelves have a case; another scan finds nothing new. */
    void overstock() {
        Map<String, BigDecimal> expected = new TreeMap<>();
        levels.dead(Played.ASKED)
                .forEach(lot -> expected.put(
                        lot.article().code() + " " + lot.warehouse() + " " + levels.available(lot), value(lot)));
        assertThat(levels.scan().flagged()).isZero();
        Map<String, BigDecimal> found = new TreeMap<>();
        played.company
                .database()
                .select(Overstock.OVERSTOCKS, DSL.noCondition(), 1000)
                .forEach(dead -> {
                    Overstock o = dead.value();
                    assertThat(o.kind()).isEqualTo(OverstockKind.DEAD);
                    found.put(o.sku() + " " + o.warehouse() + " " + o.excess(), o.excessValue());
                });
        assertThat(found).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(2 * Article.UNSOLD);
        assertThat(played.reports.overstock(null).rows()).isEqualTo(lying());
    }

    /** What nobody has dismissed, by warehouse. */
    List<OverstockFigures> lying() {
        List<OverstockFigures> rows = new ArrayList<>();
        for (String warehouse : BY_CODE) {
            List<Lot> open = levels.dead(Played.ASKED).stream()
                    .filter(lot -> lot.warehouse().equals(warehouse) && levels.fate(lot) != Fate.DISMISSED)
                    .toList();
            rows.add(new OverstockFigures(
                    warehouse,
                    OverstockKind.DEAD,
                    open.size(),
                    open.stream().mapToLong(levels::available).sum(),
                    open.stream().map(this::value).reduce(Charge.NOTHING, BigDecimal::add),
                    0,
                    open.stream()
                            .filter(lot -> levels.fate(lot) == Fate.OVERDUE)
                            .count()));
        }
        return rows;
    }

    private BigDecimal value(Lot lot) {
        return lot.article().cost().multiply(new BigDecimal(levels.available(lot)));
    }

    /** What is low is suggested, filled up to the level, and nothing else. */
    void replenishment() {
        Map<String, Long> expected = new TreeMap<>();
        for (Lot lot : levels.bordered()) {
            long available = levels.available(lot);
            if (available <= Levels.LOW) {
                expected.put(lot.article().code() + " " + lot.warehouse(), Levels.LEVEL - available);
            }
        }
        Map<String, Long> found = new TreeMap<>();
        played.company
                .database()
                .select(Replenishment.REPLENISHMENTS, DSL.noCondition(), 1000)
                .forEach(need -> {
                    Replenishment r = need.value();
                    found.put(r.sku() + " " + r.warehouse(), r.suggested());
                });
        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    void sufficiency() {
        assertThat(played.reports.stockSufficiency(null).rows()).isEqualTo(sufficient());
        for (Sufficiency row : sufficient()) {
            assertThat(played.reports.stockSufficiency(row.warehouse()).rows()).containsExactly(row);
        }
    }

    List<Sufficiency> sufficient() {
        List<Sufficiency> rows = new ArrayList<>();
        for (String warehouse : BY_CODE) {
            List<Long> left = levels.bordered().stream()
                    .filter(lot -> lot.warehouse().equals(warehouse))
                    .map(levels::available)
                    .toList();
            long enough = left.stream().filter(pieces -> pieces >= Levels.LOW).count();
            rows.add(new Sufficiency(
                    warehouse,
                    left.size(),
                    enough,
                    left.size() - enough,
                    left.stream().filter(pieces -> pieces <= 0).count(),
                    Delivery.percent(enough, left.size())));
        }
        return rows;
    }

    void utilisation() {
        assertThat(played.reports.utilisation(null).rows()).isEqualTo(filled());
    }

    /** Even shelves are zone A, odd ones zone B. */
    List<UtilisationFigures> filled() {
        List<UtilisationFigures> rows = new ArrayList<>();
        for (String warehouse : BY_CODE) {
            for (String zone : List.of("A", "B")) {
                Map<Integer, Long> shelves = new TreeMap<>();
                levels.stock.forEach((lot, pieces) -> {
                    int shelf = lot.article().shelf();
                    if (lot.warehouse().equals(warehouse) && (shelf % 2 == 0) == zone.equals("A")) {
                        shelves.merge(shelf, pieces.onHand, Long::sum);
                    }
                });
                long used = shelves.values().stream().mapToLong(Long::longValue).sum();
                int bins = Article.SHELVES / 2;
                rows.add(new UtilisationFigures(
                        warehouse,
                        zone,
                        bins,
                        shelves.values().stream().filter(pieces -> pieces > 0).count(),
                        bins,
                        bins * Article.CAPACITY,
                        used,
                        Delivery.percent(used, bins * Article.CAPACITY)));
            }
        }
        return rows;
    }
}
