package argosy.logistics.month;

import static argosy.logistics.db.Tables.RETURN_RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.care.LossFigures;
import argosy.logistics.counts.Accuracy;
import argosy.logistics.damage.DamageFigures;
import argosy.logistics.damage.Responsible;
import argosy.logistics.month.Comebacks.Comeback;
import argosy.logistics.month.Comebacks.Verdict;
import argosy.logistics.month.Reckoning.Lot;
import argosy.logistics.month.Stockroom.Breakage;
import argosy.logistics.month.Stockroom.NightCount;
import argosy.logistics.stock.MoveReason;
import argosy.logistics.stock.StockFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.jooq.impl.DSL;

/** Stock, movement, counts, losses, damage and returns, held against the plan. */
final class GoodsChecks {

    private final Played played;

    GoodsChecks(Played played) {
        this.played = played;
    }

    void proof() {
        assertThat(played.reports.ledgerProof().rows()).isEmpty();
    }

    void stockReport() {
        Map<String, StockFigures> found = new TreeMap<>();
        played.reports.stock(null).rows().forEach(row -> found.put(row.sku() + " " + row.warehouse(), row));
        Map<String, StockFigures> expected = new TreeMap<>();
        stock().forEach((lot, p) -> expected.put(
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
                .isEqualTo(Reckoning.movement(played.month, played.room, played.comebacks, played.opening));
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
        for (Breakage broken : broken()) {
            String group = broken.responsible() + (broken.thirdParty() ? " " + broken.party() : "");
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(broken);
        }
        List<DamageFigures> expected = new ArrayList<>();
        groups.values().forEach(some -> expected.add(figures(some)));
        assertThat(played.reports.damage(Played.FROM, Played.TO).rows()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** What broke on the shelves, and what came back broken and nobody answers for yet. */
    private List<Breakage> broken() {
        List<Breakage> broken = new ArrayList<>(played.room.breakages);
        for (Comeback back : played.comebacks.all) {
            back.pieces().stream()
                    .filter(some -> some.verdict() == Verdict.DAMAGED)
                    .forEach(some -> broken.add(new Breakage(back.inspected(), some.lot(), some.pieces(), null, null)));
        }
        return broken;
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

    /** Returns by kind and state, with their pieces. */
    void returns() {
        Map<String, Long> expected = new TreeMap<>();
        for (Comeback back : played.comebacks.all) {
            String kind = back.customers() ? "customer_return " : "refused ";
            String state = back.inspected().isBefore(Month.END) ? "closed" : "arrived";
            expected.merge(kind + state, back.sale().pieces(), Long::sum);
        }
        Map<String, Long> found = new TreeMap<>();
        played.company
                .database()
                .sql()
                .select(RETURN_RECEIPT.KIND, RETURN_RECEIPT.STATE, DSL.sum(RETURN_RECEIPT.ARRIVED))
                .from(RETURN_RECEIPT)
                .groupBy(RETURN_RECEIPT.KIND, RETURN_RECEIPT.STATE)
                .forEach(row -> found.put(
                        row.value1() + " " + row.value2(), row.value3().longValueExact()));
        assertThat(found).isEqualTo(expected);
    }

    /** What counts found and missed, and what was thrown away, by article and cause. */
    void losses() {
        Map<Article, Map<MoveReason, Long>> pieces = new TreeMap<>(Comparator.comparing(Article::code));
        for (NightCount count : played.room.counts) {
            count.differences().forEach((lot, more) -> pieces.computeIfAbsent(lot.article(), a -> new TreeMap<>())
                    .merge(more > 0 ? MoveReason.COUNT_GAIN : MoveReason.COUNT_LOSS, more, Long::sum));
        }
        for (Breakage broken : played.room.breakages) {
            // What its supplier answers for goes back there.
            if (broken.responsible() != null && broken.responsible() != Responsible.SUPPLIER) {
                pieces.computeIfAbsent(broken.lot().article(), a -> new TreeMap<>())
                        .merge(MoveReason.SCRAP, -broken.pieces(), Long::sum);
            }
        }
        List<LossFigures> expected = new ArrayList<>();
        pieces.forEach((article, causes) -> causes.forEach((cause, lost) -> expected.add(new LossFigures(
                article.code(), article.name(), cause, lost, article.cost().multiply(BigDecimal.valueOf(lost))))));
        assertThat(played.reports.losses(Played.FROM, Played.TO).rows()).isEqualTo(expected);
    }

    private Map<Lot, Reckoning.Pieces> stock() {
        return played.levels.stock;
    }
}
