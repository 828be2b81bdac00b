package argosy.logistics.inbound;

import static argosy.logistics.db.Tables.RECEIPT;
import static argosy.logistics.db.Tables.RECEIPT_LINE;
import static argosy.logistics.inbound.Receipt.RECEIPTS;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.stock.MoveReason;
import argosy.logistics.stock.Spot;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.stock.StockMove;
import argosy.logistics.stock.StockStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules of goods receipts (LOG-03). Goods enter the ledger when they are checked: what was accepted lies in the
 * receiving bin, from where nothing is promised, until it is put away.
 */
public final class Receipts {

    private final StockLedger ledger;
    private final List<ReceiptFollower> followers;

    /** @param followers are told in the same transaction what became of announced goods */
    public Receipts(StockLedger ledger, ReceiptFollower... followers) {
        this.ledger = ledger;
        this.followers = List.of(followers);
    }

    /** Keeps an announced receipt. 422 for a warehouse or SKU that is unknown, or a SKU that is discontinued. */
    public Stored<Receipt> announce(Transaction tx, NewReceipt announced) {
        KnownCodes.requireWarehouse(tx, announced.warehouse());
        KnownCodes.requireSkus(
                tx, announced.lines().stream().map(NewReceipt.Line::sku).toList());
        List<ReceiptLine> lines = new ArrayList<>();
        for (NewReceipt.Line line : announced.lines()) {
            lines.add(ReceiptLine.announced(lines.size() + 1, line.sku(), line.lot(), line.expected()));
        }
        return keep(
                tx,
                new Receipt(
                        tx.number("RK"),
                        announced.supplier(),
                        announced.supplierRef(),
                        announced.warehouse(),
                        ReceiptState.ANNOUNCED,
                        announced.expectedOn(),
                        null,
                        null,
                        announced.note()),
                lines);
    }

    /** The goods are here: every announced line is counted, what was not announced is added, lots are named. */
    public Stored<Receipt> arrive(Transaction tx, long id, Arrival arrival) {
        Stored<Receipt> receipt = tx.step(RECEIPTS, id, "arrive");
        SortedMap<Integer, ReceiptLine> lines = lines(tx, id);
        Set<Integer> counted = new HashSet<>();
        List<String> unannounced = new ArrayList<>();
        int next = lines.lastKey();
        for (Arrival.Line come : arrival.lines()) {
            if (come.line() != null) {
                ReceiptLine line = line(lines, come.line());
                if (!counted.add(come.line())) {
                    throw twice(come.line());
                }
                lines.put(come.line(), line.arrived(come.arrived(), come.lot()));
            } else if (come.sku() == null || come.sku().isBlank()) {
                throw Problem.invalid(
                        "lines", "Name the line, or the SKU of goods that were not announced.", "请填写行号；未预告的货物请填写商品编码。");
            } else {
                next++;
                counted.add(next);
                unannounced.add(come.sku());
                lines.put(
                        next,
                        ReceiptLine.announced(next, come.sku(), come.lot(), 0).arrived(come.arrived(), null));
            }
        }
        requireEvery(lines.keySet(), counted);
        KnownCodes.requireSkus(tx, unannounced);
        KnownCodes.requireLots(tx, lines.values());
        ReceiptLines.replace(tx, id, List.copyOf(lines.values()));
        return tx.update(RECEIPTS, receipt, receipt.value().arrived(tx.now()));
    }

    /**
     * Keeps the result of the quality check and books what was accepted into the receiving bin. When nothing was, the
     * receipt is rejected.
     */
    public Stored<Receipt> check(Transaction tx, long id, QualityCheck check) {
        Stored<Receipt> receipt = tx.step(RECEIPTS, id, "check");
        SortedMap<Integer, ReceiptLine> lines = lines(tx, id);
        Set<Integer> checked = new HashSet<>();
        for (QualityCheck.Line result : check.lines()) {
            if (!checked.add(result.line())) {
                throw twice(result.line());
            }
            lines.put(
                    result.line(),
                    line(lines, result.line()).checked(result.accepted(), result.rejected(), result.reason()));
        }
        requireEvery(
                lines.values().stream()
                        .filter(line -> line.arrived() > 0)
                        .map(ReceiptLine::line)
                        .toList(),
                checked);
        Spot receiving = Spot.of(receipt.value().warehouse(), StockStatus.ON_HAND);
        List<StockMove> moves = lines.values().stream()
                .filter(line -> line.accepted() > 0)
                .map(line -> StockMove.in(line.sku(), line.lot(), line.accepted(), receiving, MoveReason.RECEIPT)
                        .of(receipt.value().number(), line.line()))
                .toList();
        ledger.book(tx, moves);
        ReceiptLines.replace(tx, id, List.copyOf(lines.values()));
        ReceiptState next = moves.isEmpty() ? ReceiptState.REJECTED : ReceiptState.CHECKED;
        followers.forEach(follower -> follower.settled(tx, receipt.value(), List.copyOf(lines.values())));
        return tx.update(RECEIPTS, receipt, receipt.value().in(next));
    }

    /** Puts accepted goods into storage bins; the receipt is stored when nothing is left in the receiving bin. */
    public Stored<Receipt> store(Transaction tx, long id, PutAway putAway) {
        Stored<Receipt> receipt = tx.step(RECEIPTS, id, "store");
        SortedMap<Integer, ReceiptLine> lines = lines(tx, id);
        KnownCodes.requireStorage(
                tx,
                receipt.value().warehouse(),
                putAway.lines().stream().map(PutAway.Line::bin).toList());
        Spot receiving = Spot.of(receipt.value().warehouse(), StockStatus.ON_HAND);
        List<StockMove> moves = new ArrayList<>();
        for (PutAway.Line put : putAway.lines()) {
            ReceiptLine line = line(lines, put.line());
            lines.put(put.line(), line.stored(put.quantity()));
            moves.add(StockMove.between(
                            line.sku(),
                            line.lot(),
                            put.quantity(),
                            receiving,
                            Spot.onHand(put.bin()),
                            MoveReason.PUT_AWAY)
                    .of(receipt.value().number(), line.line()));
        }
        ledger.book(tx, moves);
        ReceiptLines.replace(tx, id, List.copyOf(lines.values()));
        putAway.lines().stream()
                .collect(Collectors.groupingBy(
                        put -> line(lines, put.line()).sku(),
                        TreeMap::new,
                        Collectors.summingLong(PutAway.Line::quantity)))
                .forEach((sku, pieces) -> tx.publish(
                        GoodsReceived.RECEIVED,
                        sku,
                        new GoodsReceived(sku, pieces, receipt.value().number())));
        boolean done = lines.values().stream().allMatch(line -> line.stored() == line.accepted());
        return tx.update(RECEIPTS, receipt, receipt.value().in(done ? ReceiptState.STORED : ReceiptState.CHECKED));
    }

    /** Refuses the whole delivery before any of it enters the ledger. */
    public Stored<Receipt> reject(Transaction tx, long id, String reason) {
        Stored<Receipt> receipt = tx.step(RECEIPTS, id, "reject");
        List<ReceiptLine> refused = ReceiptLines.of(tx, id).stream()
                .map(line -> line.checked(0, line.arrived(), reason))
                .toList();
        ReceiptLines.replace(tx, id, refused);
        followers.forEach(follower -> follower.settled(tx, receipt.value(), refused));
        Stored<Receipt> rejected = tx.update(RECEIPTS, receipt, receipt.value().in(ReceiptState.REJECTED));
        tx.remark(RECEIPTS, id, "rejected", reason);
        return rejected;
    }

    /** The goods will not come. */
    public Stored<Receipt> cancel(Transaction tx, long id) {
        Stored<Receipt> receipt = tx.step(RECEIPTS, id, "cancel");
        followers.forEach(follower -> follower.cancelled(tx, receipt.value()));
        return tx.update(RECEIPTS, receipt, receipt.value().in(ReceiptState.CANCELLED));
    }

    /** Announces what is still missing as a new receipt, once. 409 when nothing is missing. */
    public Stored<Receipt> followUp(Transaction tx, long id) {
        Receipt receipt = tx.step(RECEIPTS, id, "follow-up").value();
        tx.first(RECEIPTS, RECEIPT.FOLLOW_UP_OF.eq(receipt.number())).ifPresent(other -> {
            throw Problem.conflict(
                    "followed-up-already",
                    Text.of(
                            "Receipt " + other.value().number() + " announces the missing goods already.",
                            "入库单 " + other.value().number() + " 已预告缺少的货物。"),
                    Map.of("receipt", other.id()));
        });
        List<ReceiptLine> missing = new ArrayList<>();
        for (ReceiptLine line : ReceiptLines.of(tx, id)) {
            if (line.missing() > 0) {
                missing.add(ReceiptLine.announced(missing.size() + 1, line.sku(), "", line.missing()));
            }
        }
        if (missing.isEmpty()) {
            throw Problem.conflict(
                    "nothing-missing", "Everything that was announced was accepted.", "预告的货物已全部合格到货，无需补单。");
        }
        return keep(
                tx,
                new Receipt(
                        tx.number("RK"),
                        receipt.supplier(),
                        receipt.supplierRef(),
                        receipt.warehouse(),
                        ReceiptState.ANNOUNCED,
                        null,
                        null,
                        receipt.number(),
                        null),
                missing);
    }

    /** Those of the receipts that lack goods which no other receipt announces yet. */
    static Set<Long> withoutFollowUp(Reads reads, List<Stored<Receipt>> receipts) {
        Set<String> followed = new HashSet<>(reads.sql()
                .select(RECEIPT.FOLLOW_UP_OF)
                .from(RECEIPT)
                .where(RECEIPT.FOLLOW_UP_OF.in(
                        receipts.stream().map(r -> r.value().number()).toList()))
                .fetch(RECEIPT.FOLLOW_UP_OF));
        return new HashSet<>(reads.sql()
                .selectDistinct(RECEIPT_LINE.RECEIPT)
                .from(RECEIPT_LINE)
                .where(RECEIPT_LINE.RECEIPT.in(receipts.stream()
                        .filter(r -> !followed.contains(r.value().number()))
                        .map(Stored::id)
                        .toList()))
                .and(RECEIPT_LINE.EXPECTED.gt(RECEIPT_LINE.ACCEPTED))
                .fetch(RECEIPT_LINE.RECEIPT));
    }

    /** Removes a receipt that is still as it was announced. */
    void remove(Transaction tx, Stored<Receipt> receipt) {
        ReceiptLines.remove(tx, receipt.id());
        tx.delete(RECEIPTS, receipt);
    }

    private static Stored<Receipt> keep(Transaction tx, Receipt receipt, List<ReceiptLine> lines) {
        Stored<Receipt> stored = tx.insert(RECEIPTS, receipt);
        ReceiptLines.replace(tx, stored.id(), lines);
        return stored;
    }

    private static SortedMap<Integer, ReceiptLine> lines(Transaction tx, long id) {
        SortedMap<Integer, ReceiptLine> lines = new TreeMap<>();
        ReceiptLines.of(tx, id).forEach(line -> lines.put(line.line(), line));
        return lines;
    }

    private static ReceiptLine line(SortedMap<Integer, ReceiptLine> lines, int number) {
        ReceiptLine line = lines.get(number);
        if (line == null) {
            throw Problem.invalid("lines", "The receipt has no line " + number + ".", "入库单没有第 " + number + " 行。");
        }
        return line;
    }

    private static Problem twice(int line) {
        return Problem.invalid("lines", "Line " + line + " is named twice.", "第 " + line + " 行重复。");
    }

    private static void requireEvery(Collection<Integer> needed, Set<Integer> given) {
        List<Integer> left =
                needed.stream().filter(line -> !given.contains(line)).toList();
        if (!left.isEmpty()) {
            throw Problem.invalid("lines", "The lines " + left + " are missing.", "缺少第 " + left + " 行。");
        }
    }
}
