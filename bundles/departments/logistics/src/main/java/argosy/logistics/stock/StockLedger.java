package argosy.logistics.stock;

import static argosy.logistics.db.Tables.RESERVATION;
import static argosy.logistics.db.Tables.STOCK_MOVE;
import static argosy.logistics.stock.Reservation.RESERVATIONS;
import static argosy.logistics.stock.StockMove.MOVES;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stock ledger (LOG-02, LOG-06): every movement of goods is booked here, with both its sides, and the balances change
 * in the same transaction. No order of calls, however many at a time, makes a balance negative, promises goods twice or
 * loses a piece; a call that cannot be fulfilled throws a {@link Problem} and the transaction is to be given up.
 *
 * <p>A document's goods go: {@link #reserve} → {@link #pick} → {@link #pass} with {@link Passage#HAND_OVER} → with
 * {@link Passage#DELIVER}, {@link Passage#COME_BACK} or {@link Passage#LOSE}; on the way they are given up with
 * {@link #release} (not yet picked) or {@link #putBack} (picked). Use one transaction per document.
 */
public final class StockLedger {

    /** The most pieces one move or demand may be about. */
    public static final long MOST = 10_000_000;

    private static final int RESERVATIONS_AT_ONCE = 5000;

    /**
     * Books the moves, all or none. 422 for an unknown SKU or bin or a missing lot; 409 {@code bin-not-active}; 409
     * {@code insufficient-stock} with {@code sku, bin, lot, status, available, wanted} when goods are not there or are
     * promised to someone else.
     */
    public List<Stored<StockMove>> book(Transaction tx, List<StockMove> moves) {
        return book(tx, moves, new TreeMap<>());
    }

    /**
     * Cancels a move by its reversal, once. 409 {@code already-reversed}, {@code reversal-not-reversible}, or
     * {@code insufficient-stock} when the goods are no longer where the move has brought them.
     */
    public Stored<StockMove> reverse(Transaction tx, long move, String note) {
        StockMove booked = tx.get(MOVES, move).value();
        if (booked.reversalOf() != null) {
            throw Problem.conflict(
                    "reversal-not-reversible",
                    "A reversal cannot be reversed; book the move again.",
                    "冲销流水不能再冲销，请重新登记。");
        }
        tx.first(MOVES, STOCK_MOVE.REVERSAL_OF.eq(move)).ifPresent(reversal -> {
            throw alreadyReversed(move, Map.of("reversal", reversal.id()));
        });
        try {
            return book(tx, List.of(booked.reversed(move, note))).get(0);
        } catch (Problem problem) {
            // Someone else reversed it between the look and the booking; the unique column let only one through.
            throw problem.code().equals("duplicate") ? alreadyReversed(move, Map.of()) : problem;
        }
    }

    private static Problem alreadyReversed(long move, Map<String, Object> members) {
        return Problem.conflict(
                "already-reversed",
                Text.of("Move " + move + " is reversed already.", "流水 " + move + " 已被冲销。"),
                members);
    }

    /** The same from any bin; see {@link #reserve(Transaction, String, String, List, boolean, Set)}. */
    public Allocation reserve(Transaction tx, String doc, String warehouse, List<Demand> demands, boolean complete) {
        return reserve(tx, doc, warehouse, demands, complete, Set.of());
    }

    /**
     * Promises goods of active storage bins of the warehouse to the lines of a document: the oldest lot first, then in
     * walking order.
     *
     * @param complete whether to reserve everything or nothing; otherwise what there is
     * @param avoided bins to leave alone, for example because a picker found nothing there
     */
    public Allocation reserve(
            Transaction tx, String doc, String warehouse, List<Demand> demands, boolean complete, Set<String> avoided) {
        Allocator.Plan plan = Allocator.allocate(tx, warehouse, demands, complete, avoided);
        List<Reservation> promised = plan.portions().stream()
                .map(portion -> portion.reservation(doc))
                .toList();
        return new Allocation(promised.isEmpty() ? List.of() : tx.insertAll(RESERVATIONS, promised), plan.shortages());
    }

    /** The reservations of a document in that state, by id. */
    public List<Stored<Reservation>> reservations(Reads reads, String doc, ReservationState state) {
        return reads.select(
                RESERVATIONS,
                RESERVATION.DOC.eq(doc).and(RESERVATION.STATE.eq(Shape.code(state))),
                RESERVATIONS_AT_ONCE);
    }

    /** Gives up every promise to the document that is not picked yet; answers how many there were. */
    public int release(Transaction tx, String doc) {
        List<Stored<Reservation>> open = reservations(tx, doc, ReservationState.OPEN);
        release(tx, open);
        return open.size();
    }

    /** Gives up these promises. 409 {@code reservation-not-open} when one was picked or released meanwhile. */
    public void release(Transaction tx, List<Stored<Reservation>> open) {
        Reservations.turn(tx, open, ReservationState.OPEN, ReservationState.RELEASED);
        SortedMap<Place, Delta> changes = new TreeMap<>();
        open.forEach(
                r -> Balances.add(changes, Place.of(r.value()), 0, -r.value().quantity()));
        refuse(tx, changes, Balances.change(tx, changes, Map.of()));
    }

    /**
     * Takes reserved goods out of their bins into the packing bin of the warehouse, for their document. Answers the
     * reservations as picked. 409 {@code reservation-not-open} when one was picked or released meanwhile.
     */
    public List<Stored<Reservation>> pick(Transaction tx, List<Stored<Reservation>> open) {
        List<Stored<Reservation>> picked = Reservations.turn(tx, open, ReservationState.OPEN, ReservationState.PICKED);
        Places bins = Reservations.bins(tx, open);
        SortedMap<Place, Delta> reserved = new TreeMap<>();
        List<StockMove> moves = new ArrayList<>();
        for (Stored<Reservation> reservation : open) {
            Reservation r = reservation.value();
            Balances.add(reserved, Place.of(r), 0, -r.quantity());
            Spot packing = Spot.of(bins.warehouses().get(r.bin()), StockStatus.PICKED);
            moves.add(StockMove.between(r.sku(), r.lot(), r.quantity(), Spot.onHand(r.bin()), packing, MoveReason.PICK)
                    .of(r.doc(), r.docLine()));
        }
        book(tx, moves, reserved);
        return picked;
    }

    /**
     * Takes a part of reserved goods out of their bin; the rest stays reserved under a new id. Answers the picked part.
     *
     * @param pieces 1 to the reservation's quantity
     */
    public Stored<Reservation> pick(Transaction tx, Stored<Reservation> open, long pieces) {
        return pick(tx, List.of(Reservations.part(tx, open, pieces))).get(0);
    }

    /**
     * Puts picked goods of a document back on hand into the bins they came from and gives their promises up; what came
     * from a bin that is closed by now waits in the receiving bin. 409 {@code not-held} or {@code insufficient-stock} when
     * they have left the packing bin.
     */
    public void putBack(Transaction tx, String doc, List<Stored<Reservation>> picked) {
        Reservations.turn(tx, picked, ReservationState.PICKED, ReservationState.RELEASED);
        Places bins = Reservations.bins(tx, picked);
        book(
                tx,
                picked.stream()
                        .map(Stored::value)
                        .map(r -> back(bins, r, r.quantity()).of(doc, r.docLine()))
                        .toList());
        HeldGoods.refuseOverdrawn(tx, doc, StockStatus.PICKED);
    }

    /**
     * The same for a part of what was picked; the promises stay as the rest is on its way.
     *
     * @param goods no more of a SKU and lot than was picked
     */
    public void putBack(Transaction tx, String doc, List<Stored<Reservation>> picked, List<Goods> goods) {
        Places bins = Reservations.bins(tx, picked);
        List<StockMove> moves = new ArrayList<>();
        for (Goods some : goods) {
            long left = some.quantity();
            for (Stored<Reservation> reservation : picked) {
                Reservation r = reservation.value();
                boolean same = r.sku().equals(some.sku()) && r.lot().equals(some.lot());
                long pieces = same ? Math.min(left, r.quantity()) : 0;
                if (pieces > 0) {
                    moves.add(back(bins, r, pieces).of(doc, r.docLine()));
                    left -= pieces;
                }
            }
        }
        book(tx, moves);
        HeldGoods.refuseOverdrawn(tx, doc, StockStatus.PICKED);
    }

    /**
     * Takes pieces of a SKU and lot away from what was picked for a document, and gives their promises up; they lie on hand
     * in the receiving bin then. Answers how many of each line; 409 {@code not-held} when fewer are picked.
     */
    public Map<Integer, Long> unpick(Transaction tx, String doc, Goods goods) {
        Map<Integer, Long> taken = new TreeMap<>();
        List<StockMove> moves = new ArrayList<>();
        List<Stored<Reservation>> given = new ArrayList<>();
        List<Stored<Reservation>> picked = reservations(tx, doc, ReservationState.PICKED);
        Places bins = Reservations.bins(tx, picked);
        long left = goods.quantity();
        for (Stored<Reservation> reservation : picked) {
            Reservation r = reservation.value();
            boolean same = r.sku().equals(goods.sku()) && r.lot().equals(goods.lot());
            long pieces = same ? Math.min(left, r.quantity()) : 0;
            if (pieces > 0) {
                given.add(Reservations.part(tx, reservation, pieces));
                String warehouse = bins.warehouses().get(r.bin());
                moves.add(StockMove.between(
                                r.sku(),
                                r.lot(),
                                pieces,
                                Spot.of(warehouse, StockStatus.PICKED),
                                Spot.of(warehouse, StockStatus.ON_HAND),
                                MoveReason.PUT_BACK)
                        .of(doc, r.docLine()));
                taken.merge(r.docLine(), pieces, Long::sum);
                left -= pieces;
            }
        }
        if (left > 0) {
            throw HeldGoods.missing(doc, goods, StockStatus.PICKED, left);
        }
        Reservations.turn(tx, given, ReservationState.PICKED, ReservationState.RELEASED);
        book(tx, moves);
        HeldGoods.refuseOverdrawn(tx, doc, StockStatus.PICKED);
        return taken;
    }

    private static StockMove back(Places bins, Reservation from, long pieces) {
        String warehouse = bins.warehouses().get(from.bin());
        Spot shelf = bins.closed().containsKey(from.bin())
                ? Spot.of(warehouse, StockStatus.ON_HAND)
                : Spot.onHand(from.bin());
        Spot packing = Spot.of(warehouse, StockStatus.PICKED);
        return StockMove.between(from.sku(), from.lot(), pieces, packing, shelf, MoveReason.PUT_BACK);
    }

    /**
     * Brings goods of a document one stage on. 409 {@code not-held} with {@code sku, lot, missing}, or {@code
     * insufficient-stock}, when the document does not have so many in the status the passage starts from.
     *
     * @param goods for example {@link #held held(tx, doc, passage.from())} for all
     */
    public List<Stored<StockMove>> pass(
            Transaction tx, String doc, String warehouse, Passage passage, List<Goods> goods) {
        List<Stored<StockMove>> booked = book(
                tx,
                goods.stream()
                        .map(g -> passage.move(g, warehouse).of(doc, null))
                        .toList());
        HeldGoods.refuseOverdrawn(tx, doc, passage.from());
        return booked;
    }

    /** The balances at these places; a place where nothing ever lay is missing. */
    public Map<Place, StockItem> balances(Reads reads, Collection<Place> places) {
        return Balances.read(reads, places);
    }

    /** What lies in the status on behalf of the document, by SKU and lot: its moves into the status less those out. */
    public List<Goods> held(Reads reads, String doc, StockStatus status) {
        return HeldGoods.of(reads, doc, status).stream()
                .filter(g -> g.quantity() > 0)
                .toList();
    }

    private List<Stored<StockMove>> book(Transaction tx, List<StockMove> moves, SortedMap<Place, Delta> reserved) {
        if (moves.isEmpty()) {
            return List.of();
        }
        Places places = Places.of(tx, moves);
        SortedMap<Place, Delta> changes = new TreeMap<>(reserved);
        for (StockMove move : moves) {
            places.check(move);
            if (move.fromBin() != null) {
                Balances.add(
                        changes,
                        new Place(move.sku(), move.fromBin(), move.lot(), move.fromStatus()),
                        -move.quantity(),
                        0);
            }
            if (move.toBin() != null) {
                Balances.add(
                        changes, new Place(move.sku(), move.toBin(), move.lot(), move.toStatus()), move.quantity(), 0);
            }
        }
        refuse(tx, changes, Balances.change(tx, changes, places.warehouses()));
        return tx.insertAll(MOVES, moves);
    }

    private static void refuse(Transaction tx, SortedMap<Place, Delta> changes, List<Place> refused) {
        if (refused.isEmpty()) {
            return;
        }
        Place place = refused.get(0);
        StockItem there = Balances.read(tx, List.of(place)).get(place);
        long available = there == null ? 0 : there.available();
        long wanted = -changes.get(place).quantity();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("sku", place.sku());
        members.put("bin", place.bin());
        members.put("lot", place.lot());
        members.put("stockStatus", Shape.code(place.status()));
        members.put("available", available);
        members.put("wanted", wanted);
        throw Problem.conflict(
                "insufficient-stock",
                Text.of(
                        "Bin " + place.bin() + " has " + available + " pieces of " + place.sku()
                                + " that are not promised to anyone; " + wanted + " are wanted.",
                        "库位 " + place.bin() + " 的商品 " + place.sku() + " 可用 " + available + " 件，需要 " + wanted + " 件。"),
                members);
    }
}
