package argosy.logistics.stock;

import static argosy.logistics.db.Tables.STOCK_ITEM;
import static argosy.logistics.db.Tables.STOCK_MOVE;
import static argosy.logistics.sku.Sku.SKUS;
import static argosy.logistics.stock.StockMove.MOVES;
import static argosy.logistics.warehouse.Floor.bin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.sum;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.warehouse.Floor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Thousands of random operations by several threads on few SKUs and bins: whatever they do to each other, no balance gets
 * negative and the books agree. Repeat a run with {@code -Dseed=…}.
 */
@Tag("LOG-02")
class LedgerUnderLoadTest {

    private static final int THREADS = 8;
    private static final int OPERATIONS = 300;
    private static final int BINS = 4;
    private static final List<String> GOODS = List.of("SKU-1", "SKU-2", "SKU-3", "LOTTED");
    private static final Set<String> EXPECTED = Set.of(
            "insufficient-stock",
            "not-held",
            "already-reversed",
            "reversal-not-reversible",
            "reservation-not-open",
            "reservation-not-picked",
            "stock-busy");

    @Test
    void theBooksAlwaysAgree() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        try (Floor floor = new Floor(BINS, 3)) {
            floor.does(tx -> tx.insert(SKUS, Floor.sku("LOTTED", true)));
            StockLedger ledger = new StockLedger();
            TreeMap<String, AtomicInteger> outcomes = new TreeMap<>();
            ExecutorService people = Executors.newFixedThreadPool(THREADS);
            try {
                List<Callable<Void>> work = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    Random random = new Random(seed + i);
                    work.add(() -> {
                        for (int n = 0; n < OPERATIONS; n++) {
                            String outcome = one(floor, ledger, random);
                            synchronized (outcomes) {
                                outcomes.computeIfAbsent(outcome, o -> new AtomicInteger())
                                        .incrementAndGet();
                            }
                        }
                        return null;
                    });
                }
                for (Future<Void> done : people.invokeAll(work)) {
                    done.get();
                }
            } catch (Exception e) {
                throw new AssertionError("seed " + seed + ", so far " + outcomes, e);
            } finally {
                people.shutdownNow();
            }
            assertThat(outcomes.get("done").get())
                    .as("seed %d: %s", seed, outcomes)
                    .isGreaterThan(OPERATIONS);
            proved(floor, seed);
        }
    }

    private static void proved(Floor floor, long seed) {
        var sql = floor.database().sql();
        assertThat(new StockReports(floor.database()).proof().rows())
                .as("seed %d", seed)
                .isEmpty();
        assertThat(sql.fetchCount(
                        STOCK_ITEM,
                        STOCK_ITEM
                                .QUANTITY
                                .lt(0L)
                                .or(STOCK_ITEM.RESERVED.lt(0L))
                                .or(STOCK_ITEM.RESERVED.gt(STOCK_ITEM.QUANTITY))))
                .as("seed %d: balances below nothing", seed)
                .isZero();
        BigDecimal in = sql.select(sum(STOCK_MOVE.QUANTITY))
                .from(STOCK_MOVE)
                .where(STOCK_MOVE.FROM_BIN.isNull())
                .fetchOne(0, BigDecimal.class);
        BigDecimal out = sql.select(sum(STOCK_MOVE.QUANTITY))
                .from(STOCK_MOVE)
                .where(STOCK_MOVE.TO_BIN.isNull())
                .fetchOne(0, BigDecimal.class);
        BigDecimal held = sql.select(sum(STOCK_ITEM.QUANTITY)).from(STOCK_ITEM).fetchOne(0, BigDecimal.class);
        assertThat(in.subtract(out == null ? BigDecimal.ZERO : out))
                .as("seed %d: what came in less what went out is what is held", seed)
                .isEqualByComparingTo(held);
    }

    private static String one(Floor floor, StockLedger ledger, Random random) {
        int what = random.nextInt(14);
        String doc = "FH-" + random.nextInt(20);
        long seed = random.nextLong();
        try {
            // Repeated after a deadlock, the work must be the same work.
            floor.does(tx -> step(tx, ledger, what, doc, new Random(seed)));
            return "done";
        } catch (Problem problem) {
            if (!EXPECTED.contains(problem.code())) {
                throw problem;
            }
            return problem.code();
        }
    }

    private static void step(Transaction tx, StockLedger ledger, int what, String doc, Random random) {
        switch (what) {
            case 0, 1 -> ledger.book(tx, List.of(in(random, MoveReason.RECEIPT), in(random, MoveReason.RECEIPT)));
            case 2 -> ledger.book(tx, List.of(transfer(random)));
            case 3 -> ledger.book(tx, List.of(transfer(random), transfer(random), transfer(random)));
            case 4, 5 ->
                ledger.reserve(
                        tx,
                        doc,
                        "SH1",
                        List.of(
                                new Demand(1, some(random, GOODS), 1 + random.nextInt(9)),
                                new Demand(2, some(random, GOODS), 1 + random.nextInt(9))),
                        random.nextBoolean());
            case 6 -> ledger.release(tx, doc);
            case 7, 8 -> {
                List<Stored<Reservation>> open = ledger.reservations(tx, doc, ReservationState.OPEN);
                if (!open.isEmpty() && random.nextBoolean()) {
                    Stored<Reservation> first = open.get(0);
                    ledger.pick(
                            tx, first, 1 + random.nextInt((int) first.value().quantity()));
                } else {
                    ledger.pick(tx, open);
                }
            }
            case 9 -> {
                List<Stored<Reservation>> picked = ledger.reservations(tx, doc, ReservationState.PICKED);
                ledger.putBack(tx, doc, picked.stream().limit(2).toList());
            }
            case 10 -> {
                Passage passage = some(random, List.of(Passage.values()));
                List<Goods> half = ledger.held(tx, doc, passage.from()).stream()
                        .map(g -> new Goods(g.sku(), g.lot(), Math.max(1, g.quantity() / 2)))
                        .toList();
                ledger.pass(tx, doc, "SH1", passage, half);
            }
            case 11 -> {
                Spot from = Spot.onHand(bin(1 + random.nextInt(BINS)));
                String sku = some(random, GOODS);
                ledger.book(
                        tx,
                        List.of(StockMove.between(
                                sku,
                                lot(random, sku),
                                1 + random.nextInt(3),
                                from,
                                Spot.of("SH1", StockStatus.DAMAGED),
                                MoveReason.DAMAGE)));
            }
            case 12 -> {
                StockMove gain = in(random, MoveReason.COUNT_GAIN);
                StockMove there = in(random, MoveReason.COUNT_LOSS);
                Spot from = Spot.onHand(there.toBin());
                ledger.book(tx, List.of(gain, StockMove.out(there.sku(), there.lot(), 2, from, MoveReason.COUNT_LOSS)));
            }
            default -> {
                List<Stored<StockMove>> moves = tx.select(
                        MOVES,
                        STOCK_MOVE
                                .REASON
                                .in("receipt", "transfer", "damage", "count_gain")
                                .and(STOCK_MOVE.SKU.eq(some(random, GOODS))),
                        50);
                if (!moves.isEmpty()) {
                    ledger.reverse(tx, some(random, moves).id(), "错");
                }
            }
        }
    }

    private static StockMove in(Random random, MoveReason reason) {
        String sku = some(random, GOODS);
        return StockMove.in(
                sku, lot(random, sku), 1 + random.nextInt(20), Spot.onHand(bin(1 + random.nextInt(BINS))), reason);
    }

    private static StockMove transfer(Random random) {
        String sku = some(random, GOODS);
        int from = 1 + random.nextInt(BINS);
        int to = 1 + (from + random.nextInt(BINS - 1)) % BINS;
        return StockMove.between(
                sku,
                lot(random, sku),
                1 + random.nextInt(8),
                Spot.onHand(bin(from)),
                Spot.onHand(bin(to)),
                MoveReason.TRANSFER);
    }

    private static String lot(Random random, String sku) {
        return sku.equals("LOTTED") ? "L" + random.nextInt(2) : "";
    }

    private static <T> T some(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
