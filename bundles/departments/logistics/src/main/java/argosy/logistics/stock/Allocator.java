package argosy.logistics.stock;

import static argosy.logistics.db.Tables.BIN;
import static argosy.logistics.db.Tables.STOCK_ITEM;
import static argosy.logistics.db.Tables.WAREHOUSE;

import argosy.department.Prepared;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Transaction;
import argosy.logistics.warehouse.BinKind;
import argosy.logistics.warehouse.WarehouseState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.impl.DSL;

/** Chooses the goods for the lines of a document and reserves them while others do the same. */
final class Allocator {

    private static final int ATTEMPTS = 50;

    private static final Prepared.Query<String> WAREHOUSE_STATE = new Prepared.Query<>(
            DSL.select(WAREHOUSE.STATE).from(WAREHOUSE).where(WAREHOUSE.CODE.eq(DSL.param("code", WAREHOUSE.CODE))),
            row -> row.text(1));

    /** What lies in the warehouse, on whichever bin: its place in walking order is not known yet. */
    private static final Prepared.QueryOfMany<String, Candidate> LYING = new Prepared.QueryOfMany<>(
            STOCK_ITEM.SKU,
            among -> DSL.select(
                            STOCK_ITEM.SKU,
                            STOCK_ITEM.BIN,
                            STOCK_ITEM.LOT,
                            STOCK_ITEM.QUANTITY.minus(STOCK_ITEM.RESERVED),
                            STOCK_ITEM.LOT_SINCE)
                    .from(STOCK_ITEM)
                    .where(among)
                    .and(STOCK_ITEM.WAREHOUSE.eq(DSL.param("warehouse", STOCK_ITEM.WAREHOUSE)))
                    .and(STOCK_ITEM.STATUS.eq(DSL.param("status", STOCK_ITEM.STATUS)))
                    .and(STOCK_ITEM.QUANTITY.gt(STOCK_ITEM.RESERVED)),
            row -> new Candidate(
                    new Place(row.text(1), row.text(2), row.text(3), StockStatus.ON_HAND),
                    row.number(4),
                    row.time(5),
                    0));

    private record WalkedTo(String bin, int walkingOrder) {}

    /** Those of the bins that goods are taken from. */
    private static final Prepared.QueryOfMany<String, WalkedTo> SHELVES = new Prepared.QueryOfMany<>(
            BIN.CODE,
            among -> DSL.select(BIN.CODE, BIN.WALKING_ORDER)
                    .from(BIN)
                    .where(among)
                    .and(BIN.KIND.eq(DSL.param("kind", BIN.KIND)))
                    .and(BIN.STATE.eq(DSL.param("state", BIN.STATE))),
            row -> new WalkedTo(row.text(1), row.integer(2)));

    /** Goods that could be reserved. */
    record Candidate(Place place, long available, Instant lotSince, int walkingOrder) {

        /** Oldest lot first; goods without lots are all alike. Then in walking order. */
        static final Comparator<Candidate> ORDER = Comparator.comparing(
                        (Candidate c) -> c.place.lot().isEmpty() ? Instant.EPOCH : c.lotSince)
                .thenComparing(Candidate::walkingOrder)
                .thenComparing(Candidate::place);
    }

    /** Goods of one place for one line. */
    record Portion(int docLine, Place place, long quantity) {

        Reservation reservation(String doc) {
            return new Reservation(
                    doc, docLine, place.sku(), place.bin(), place.lot(), quantity, ReservationState.OPEN);
        }
    }

    /** Which line gets which goods, and what is short. */
    record Plan(List<Portion> portions, List<Shortage> shortages) {}

    /** Distributes the candidates over the demands, in their order; a candidate is never used beyond what it has. */
    static Plan plan(List<Demand> demands, List<Candidate> candidates) {
        Map<String, List<Candidate>> bySku = new HashMap<>();
        candidates.stream().sorted(Candidate.ORDER).forEach(c -> bySku.computeIfAbsent(
                        c.place().sku(), sku -> new ArrayList<>())
                .add(c));
        Map<Place, Long> left = new HashMap<>();
        candidates.forEach(c -> left.put(c.place(), c.available()));
        List<Portion> portions = new ArrayList<>();
        List<Shortage> shortages = new ArrayList<>();
        for (Demand demand : demands) {
            long open = demand.quantity();
            for (Candidate candidate : bySku.getOrDefault(demand.sku(), List.of())) {
                long take = Math.min(open, left.get(candidate.place()));
                if (take > 0) {
                    portions.add(new Portion(demand.docLine(), candidate.place(), take));
                    left.merge(candidate.place(), -take, Long::sum);
                    open -= take;
                }
            }
            if (open > 0) {
                shortages.add(
                        new Shortage(demand.docLine(), demand.sku(), demand.quantity(), demand.quantity() - open));
            }
        }
        return new Plan(portions, shortages);
    }

    private Allocator() {}

    /** Plans and reserves; what others take in between is planned again. */
    static Plan allocate(
            Transaction tx, String warehouse, List<Demand> demands, boolean complete, Set<String> avoided) {
        check(tx, warehouse, demands);
        List<Portion> reserved = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Plan plan = plan(rest(demands, reserved), candidates(tx, warehouse, demands, avoided));
            List<Shortage> shortages = shortages(demands, reserved, plan);
            if (complete && !shortages.isEmpty()) {
                change(tx, reserved, -1);
                return new Plan(List.of(), shortages);
            }
            List<Place> refused = change(tx, plan.portions(), 1);
            plan.portions().stream().filter(p -> !refused.contains(p.place())).forEach(reserved::add);
            if (refused.isEmpty()) {
                return new Plan(merged(reserved), shortages);
            }
        }
        throw Problem.conflict(
                "stock-busy",
                "The stock of these SKUs changes too fast to be reserved; try again.",
                "这些商品的库存变动过于频繁，请稍后重试。");
    }

    /** The demands that the portions do not cover yet. */
    private static List<Demand> rest(List<Demand> demands, List<Portion> reserved) {
        Map<Integer, Long> covered = new HashMap<>();
        reserved.forEach(p -> covered.merge(p.docLine(), p.quantity(), Long::sum));
        return demands.stream()
                .map(d -> new Demand(d.docLine(), d.sku(), d.quantity() - covered.getOrDefault(d.docLine(), 0L)))
                .filter(d -> d.quantity() > 0)
                .toList();
    }

    private static List<Shortage> shortages(List<Demand> demands, List<Portion> reserved, Plan plan) {
        List<Portion> all = new ArrayList<>(reserved);
        all.addAll(plan.portions());
        Map<Integer, Long> missing = new HashMap<>();
        rest(demands, all).forEach(d -> missing.put(d.docLine(), d.quantity()));
        return demands.stream()
                .filter(d -> missing.containsKey(d.docLine()))
                .map(d -> new Shortage(d.docLine(), d.sku(), d.quantity(), d.quantity() - missing.get(d.docLine())))
                .toList();
    }

    /** Portions of the same line and place as one. */
    private static List<Portion> merged(List<Portion> portions) {
        Map<List<Object>, Portion> merged = new java.util.LinkedHashMap<>();
        portions.forEach(p -> merged.merge(
                List.of(p.docLine(), p.place()),
                p,
                (a, b) -> new Portion(a.docLine(), a.place(), a.quantity() + b.quantity())));
        return List.copyOf(merged.values());
    }

    private static List<Place> change(Transaction tx, List<Portion> portions, int sign) {
        SortedMap<Place, Delta> changes = new TreeMap<>();
        portions.forEach(p -> Balances.add(changes, p.place(), 0, sign * p.quantity()));
        return Balances.change(tx, changes, Map.of());
    }

    /**
     * Two plain questions and no join: joined with the bins, Derby goes through everything that lies in the warehouse to
     * find the few places of a SKU.
     */
    private static List<Candidate> candidates(
            Reads reads, String warehouse, List<Demand> demands, Set<String> avoided) {
        List<Candidate> lying = reads.all(
                LYING,
                demands.stream().map(Demand::sku).distinct().toList(),
                warehouse,
                Shape.code(StockStatus.ON_HAND));
        Map<String, Integer> shelves = new HashMap<>();
        reads.all(
                        SHELVES,
                        lying.stream().map(c -> c.place().bin()).distinct().toList(),
                        Shape.code(BinKind.STORAGE),
                        Shape.code(WarehouseState.ACTIVE))
                .forEach(shelf -> shelves.put(shelf.bin(), shelf.walkingOrder()));
        return lying.stream()
                .filter(c -> shelves.containsKey(c.place().bin())
                        && !avoided.contains(c.place().bin()))
                .map(c -> new Candidate(
                        c.place(),
                        c.available(),
                        c.lotSince(),
                        shelves.get(c.place().bin())))
                .toList();
    }

    private static void check(Reads reads, String warehouse, List<Demand> demands) {
        String state = reads.all(WAREHOUSE_STATE, warehouse).stream()
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "warehouse", "There is no warehouse " + warehouse + ".", "仓库 " + warehouse + " 不存在。"));
        if (!state.equals(Shape.code(WarehouseState.ACTIVE))) {
            throw Problem.conflict(
                    "warehouse-not-active",
                    "Warehouse " + warehouse + " is " + state + "; activate it or use another one.",
                    "仓库 " + warehouse + " 处于 " + state + " 状态，请先启用或改用其他仓库。");
        }
        for (Demand demand : demands) {
            if (demand.quantity() <= 0 || demand.quantity() > StockLedger.MOST) {
                throw Problem.invalid(
                        "quantity",
                        "The quantity must be 1 to " + StockLedger.MOST + ".",
                        "数量须为 1 到 " + StockLedger.MOST + "。");
            }
        }
    }
}
