package argosy.logistics.month;

import static argosy.logistics.db.Tables.RETURN_RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.counts.Accuracy;
import argosy.logistics.damage.DamageFigures;
import argosy.logistics.inbound.Receipts;
import argosy.logistics.month.Comebacks.Comeback;
import argosy.logistics.month.Comebacks.Verdict;
import argosy.logistics.month.Reckoning.Lot;
import argosy.logistics.month.Sale.Step;
import argosy.logistics.month.Stockroom.Breakage;
import argosy.logistics.month.Stockroom.NightCount;
import argosy.logistics.overstock.Overstock;
import argosy.logistics.overstock.OverstockKind;
import argosy.logistics.overstock.OverstockRule;
import argosy.logistics.overstock.Overstocks;
import argosy.logistics.replenishment.ReorderPoint;
import argosy.logistics.replenishment.Replenishment;
import argosy.logistics.replenishment.Replenishments;
import argosy.logistics.stock.StockFigures;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.jooq.impl.DSL;

/** Stock, movement, counts and damage, held against the plan. */
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

    /** Dead is exactly what nobody took away for three weeks; a second scan finds nothing new. */
    void overstock() {
        Instant since = Played.ASKED.minus(Duration.ofDays(21));
        Set<Lot> moving = new HashSet<>();
        for (Sale sale : played.month.sales) {
            if (sale.deed(Step.HAND_OVER)
                    .filter(gone -> gone.at().isAfter(since))
                    .isPresent()) {
                sale.wanted().forEach(some -> moving.add(new Lot(some.article(), sale.warehouse())));
            }
        }
        Map<String, BigDecimal> expected = new TreeMap<>();
        stock().forEach((lot, pieces) -> {
            if (!moving.contains(lot)) {
                long available = pieces.onHand - pieces.reserved;
                expected.put(
                        lot.article().code() + " " + lot.warehouse() + " " + available,
                        lot.article().cost().multiply(new BigDecimal(available)));
            }
        });
        played.company.as(
                "head",
                tx -> tx.insert(
                        OverstockRule.OVERSTOCK_RULES,
                        new OverstockRule("三周未动", null, null, 28, null, 21, null, 7, null, null, true)));
        Overstocks overstocks = new Overstocks(Month.ZONE);
        played.company.as("keeper", tx -> overstocks.scan(tx, new argosy.logistics.overstock.ScanScope(null)));
        assertThat(played.company
                        .as("keeper", tx -> overstocks.scan(tx, new argosy.logistics.overstock.ScanScope(null)))
                        .flagged())
                .isZero();
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
    }

    /** What is low is suggested, filled up to the level, and nothing else. */
    void replenishment() {
        long low = 60;
        long level = 300;
        Map<String, Long> expected = new TreeMap<>();
        List<ReorderPoint> points = new ArrayList<>();
        stock().forEach((lot, pieces) -> {
            if (lot.article().shelf() <= 10) {
                points.add(point(lot, low, level));
                long available = pieces.onHand - pieces.reserved;
                if (available <= low) {
                    expected.put(lot.article().code() + " " + lot.warehouse(), level - available);
                }
            }
        });
        played.company.as("specialist", tx -> tx.insertAll(ReorderPoint.REORDER_POINTS, points));
        Replenishments replenishments = new Replenishments(new Receipts(played.company.stock), Month.ZONE);
        played.company.as(
                "specialist", tx -> replenishments.scan(tx, new argosy.logistics.replenishment.ScanScope(null)));
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

    private static ReorderPoint point(Lot lot, long low, long level) {
        return new ReorderPoint(
                lot.article().code(),
                lot.warehouse(),
                low,
                level,
                null,
                null,
                null,
                7,
                null,
                null,
                Stockroom.SUPPLIER,
                null,
                null,
                null,
                null);
    }

    private Map<Lot, Reckoning.Pieces> stock() {
        return Reckoning.stock(played.month, played.room, played.comebacks, played.opening);
    }
}
