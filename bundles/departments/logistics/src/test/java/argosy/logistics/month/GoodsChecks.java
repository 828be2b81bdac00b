package argosy.logistics.month;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.counts.Accuracy;
import argosy.logistics.damage.DamageFigures;
import argosy.logistics.month.Stockroom.Breakage;
import argosy.logistics.month.Stockroom.NightCount;
import argosy.logistics.stock.StockFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;

/** Stock, movement, counts and damage, held against the plan. */
final class GoodsChecks {

    private final Played played;

    GoodsChecks(Played played) {
        this.played = played;
    }

    void proof() {
        assertThat(played.reports.ledgerProof().rows()).isEmpty();
    }

    void stock() {
        Map<String, StockFigures> found = new TreeMap<>();
        played.reports.stock(null).rows().forEach(row -> found.put(row.sku() + " " + row.warehouse(), row));
        Map<String, StockFigures> expected = new TreeMap<>();
        Reckoning.stock(played.month, played.room, played.opening)
                .forEach((lot, p) -> expected.put(
                        lot.article().code() + " " + lot.warehouse(),
                        new StockFigures(
                                lot.article().code(),
                                lot.article().name(),
                                lot.warehouse(),
                                p.onHand,
                                p.reserved,
                                p.onHand - p.reserved,
                                p.picked,
                                p.damaged,
                                p.returns,
                                p.inTransit,
                                p.total())));
        assertThat(found).isEqualTo(expected);
    }

    void movement() {
        assertThat(played.reports.movement(Played.FROM, Played.TO).rows())
                .isEqualTo(Reckoning.movement(played.month, played.room, played.opening));
    }

    void counts() {
        assertThat(played.reports.countAccuracy(Played.FROM, Played.TO).rows())
                .extracting(Accuracy::title, Accuracy::rows, Accuracy::matching, Accuracy::gained, Accuracy::lost)
                .containsExactlyInAnyOrderElementsOf(played.room.counts.stream()
                        .map(count -> Tuple.tuple(
                                count.title(),
                                rows(count),
                                rows(count) - count.differences().size(),
                                pieces(count, 1),
                                pieces(count, -1)))
                        .toList());
    }

    private long rows(NightCount count) {
        return played.shelves.lots().stream().filter(count::covers).count();
    }

    private static long pieces(NightCount count, int sign) {
        return count.differences().values().stream()
                .mapToLong(difference -> Math.max(0, sign * difference))
                .sum();
    }

    void damage() {
        Map<String, List<Breakage>> groups = new TreeMap<>();
        for (Breakage broken : played.room.breakages) {
            String group = broken.responsible() + (broken.thirdParty() ? " " + broken.party() : "");
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(broken);
        }
        List<DamageFigures> expected = new ArrayList<>();
        groups.values().forEach(some -> expected.add(figures(some)));
        assertThat(played.reports.damage(Played.FROM, Played.TO).rows()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static DamageFigures figures(List<Breakage> some) {
        Breakage one = some.get(0);
        BigDecimal nothing = Charge.NOTHING;
        BigDecimal loss = sum(some, Breakage::loss);
        boolean open = one.responsible() == null;
        return new DamageFigures(
                "2026-10",
                one.responsible(),
                one.thirdParty() ? one.party() : null,
                some.size(),
                some.stream().mapToLong(Breakage::pieces).sum(),
                loss,
                0,
                one.thirdParty() ? loss : nothing,
                one.thirdParty() ? sum(some, Breakage::received) : nothing,
                open || one.thirdParty() ? nothing : loss,
                open ? loss : nothing);
    }

    private static <T> BigDecimal sum(List<T> some, Function<T, BigDecimal> amount) {
        return some.stream().map(amount).reduce(Charge.NOTHING, BigDecimal::add);
    }
}
