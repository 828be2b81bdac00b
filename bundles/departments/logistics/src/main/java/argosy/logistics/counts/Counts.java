package argosy.logistics.counts;

import static argosy.logistics.counts.Count.COUNTS;
import static argosy.logistics.db.Tables.STOCK_COUNT;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.stock.MoveReason;
import argosy.logistics.stock.Place;
import argosy.logistics.stock.Spot;
import argosy.logistics.stock.StockItem;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.stock.StockMove;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of counts (LOG-12). The warehouse goes on working: every entry is compared with the book of its own moment, so
 * goods that move before or after do not show up as differences, and a difference is booked onto the stock there is then.
 */
public final class Counts {

    private static final int LONGEST_NOTE = 1000;

    private final StockLedger ledger;

    public Counts(StockLedger ledger) {
        this.ledger = ledger;
    }

    /** Plans a count. 422 for a warehouse, bin or SKU that does not exist. */
    public Stored<Count> plan(Transaction tx, NewCount planned) {
        Scope.check(tx, planned);
        Stored<Count> count = tx.insert(
                COUNTS,
                new Count(
                        tx.number("PD"),
                        planned.title(),
                        planned.warehouse(),
                        planned.zone(),
                        planned.blind(),
                        CountState.PLANNED,
                        0,
                        null,
                        null,
                        null));
        Scope.keep(tx, count.id(), planned);
        return count;
    }

    /** Draws up the sheet: what the ledger says lies within the scope. */
    public Stored<Count> start(Transaction tx, long id) {
        Stored<Count> count = locked(tx, id, "start");
        Scope scope = Scope.of(tx, List.of(id)).getOrDefault(id, Scope.UNLIMITED);
        Sheet.add(tx, id, 1, scope.items(tx, count.value()));
        return tx.update(COUNTS, count, count.value().inRound(CountState.COUNTING, 1, tx.now()));
    }

    /** Leaves rows to one person, or to anyone again. */
    public Stored<Count> assign(Transaction tx, long id, Assignment assignment) {
        Stored<Count> count = locked(tx, id, "assign");
        String counter = assignment.counter() == null || assignment.counter().isBlank() ? null : assignment.counter();
        if (Sheet.assign(tx, id, assignment.items(), counter)
                != assignment.items().stream().distinct().count()) {
            throw notOnTheSheet("items");
        }
        return count;
    }

    /**
     * Keeps what the caller counted; goods that are not on the sheet are added to it. 409 {@code assigned-to-other} for a
     * row somebody else is to count, {@code not-in-this-round} for one that is not counted again.
     */
    public Stored<Count> count(Transaction tx, long id, Tally tally) {
        Stored<Count> count = locked(tx, id, "count");
        int round = count.value().round();
        List<Place> named = tally.entries().stream()
                .filter(entry -> entry.item() == null)
                .map(FoundGoods::place)
                .toList();
        List<Long> ids = tally.entries().stream()
                .map(Tally.Entry::item)
                .filter(item -> item != null)
                .toList();
        FoundGoods.add(tx, count, named);
        Map<Long, SheetItem> byId = new HashMap<>();
        Map<Place, SheetItem> byPlace = new HashMap<>();
        for (SheetItem item : Sheet.items(tx, id, ids, named)) {
            byId.put(item.id(), item);
            byPlace.put(FoundGoods.place(item), item);
        }
        Map<Place, StockItem> book = ledger.balances(tx, byPlace.keySet());
        List<Sheet.NewEntry> entries = new ArrayList<>();
        for (Tally.Entry entry : tally.entries()) {
            SheetItem item = entry.item() == null ? byPlace.get(FoundGoods.place(entry)) : byId.get(entry.item());
            if (item == null) {
                throw notOnTheSheet("entries");
            }
            requireOwn(tx, item, round);
            StockItem there = book.get(FoundGoods.place(item));
            entries.add(new Sheet.NewEntry(
                    item.id(), entry.quantity(), there == null ? 0 : there.quantity(), entry.note()));
        }
        Sheet.keep(tx, id, round, entries);
        Map<Long, Finding> findings = new LinkedHashMap<>();
        Sheet.entries(tx, id, byId.keySet())
                .forEach((item, all) -> findings.put(
                        item,
                        Finding.of(all.stream().filter(e -> e.round() == round).toList())));
        Sheet.conclude(tx, findings);
        return count;
    }

    /** Ends a round. 409 {@code items-open} while rows are not counted. */
    public Stored<Count> finish(Transaction tx, long id) {
        Stored<Count> count = locked(tx, id, "finish");
        refuseWhere(
                Sheet.items(tx, id).stream()
                        .filter(item -> item.state() == ItemState.OPEN)
                        .toList(),
                "items-open",
                "rows are not counted yet",
                "行尚未盘点");
        return tx.update(COUNTS, count, count.value().in(CountState.COUNTED));
    }

    /** Has what differs counted again. 409 {@code nothing-differs} when nothing does. */
    public Stored<Count> recount(Transaction tx, long id) {
        Stored<Count> count = locked(tx, id, "recount");
        List<Long> differing = Sheet.items(tx, id).stream()
                .filter(SheetItem::differs)
                .map(SheetItem::id)
                .toList();
        if (differing.isEmpty()) {
            throw Problem.conflict("nothing-differs", "No row differs; submit the count.", "没有差异，请直接提交。");
        }
        int round = count.value().round() + 1;
        Sheet.reopen(tx, id, round, differing);
        return tx.update(
                COUNTS,
                count,
                count.value()
                        .inRound(CountState.INVESTIGATING, round, count.value().startedAt()));
    }

    /** Keeps cause, responsible person and treatment of differences. */
    public Stored<Count> explain(Transaction tx, long id, Explanations explanations) {
        Stored<Count> count = locked(tx, id, "explain");
        List<Long> ids = explanations.items().stream()
                .map(Explanations.Explanation::item)
                .distinct()
                .toList();
        List<SheetItem> items = Sheet.items(tx, id, ids, List.of());
        if (items.size() != ids.size()) {
            throw notOnTheSheet("items");
        }
        items.stream().filter(item -> !item.differs()).findFirst().ifPresent(item -> {
            throw Problem.invalid(
                    "items",
                    "Row " + item.id() + " does not differ and needs no explanation.",
                    "盘点行 " + item.id() + " 没有差异，无需说明。");
        });
        Sheet.explain(tx, explanations.items());
        return count;
    }

    /** Hands the count to review. 409 {@code items-disputed} or {@code items-unexplained} while there are such rows. */
    public Stored<Count> submit(Transaction tx, long id) {
        Stored<Count> count = locked(tx, id, "submit");
        List<SheetItem> differing =
                Sheet.items(tx, id).stream().filter(SheetItem::differs).toList();
        refuseWhere(
                differing.stream()
                        .filter(item -> item.state() == ItemState.DISPUTED)
                        .toList(),
                "items-disputed",
                "rows were counted differently by different people; recount",
                "行多人盘点结果不一致，请复盘");
        refuseWhere(
                differing.stream().filter(item -> !item.explained()).toList(),
                "items-unexplained",
                "rows differ and need cause, responsible person and treatment",
                "行有差异，须填写原因、责任人和处理方式");
        return tx.update(COUNTS, count, count.value().in(CountState.READY_TO_REVIEW));
    }

    /** Approves the differences. 409 {@code counter-may-not-approve} for who counted any of it. */
    public Stored<Count> approve(Transaction tx, long id) {
        Stored<Count> count = locked(tx, id, "approve");
        if (Sheet.countedBy(tx, id, tx.by().username())) {
            throw Problem.conflict(
                    "counter-may-not-approve",
                    "You counted some of this; somebody else must approve it.",
                    "您参与了盘点，须由他人审批。");
        }
        return tx.update(COUNTS, count, count.value().approved(tx.by().username()));
    }

    /**
     * Books the differences as gains and losses. 409 {@code insufficient-stock} when pieces that are missing are promised
     * to documents: release or re-allocate those first.
     */
    public Stored<Count> adjust(Transaction tx, long id) {
        Stored<Count> count = locked(tx, id, "adjust");
        String number = count.value().number();
        List<SheetItem> differences =
                Sheet.items(tx, id).stream().filter(SheetItem::differs).toList();
        ledger.book(
                tx,
                differences.stream().map(item -> move(item).of(number, null)).toList());
        tx.publish(
                CountClosed.CLOSED,
                number,
                new CountClosed(number, count.value().warehouse(), differences.size()));
        return tx.update(COUNTS, count, count.value().adjusted(tx.now()));
    }

    /** Gives the count up; nothing is booked, the sheet stays. */
    public Stored<Count> cancel(Transaction tx, long id) {
        Stored<Count> count = locked(tx, id, "cancel");
        return tx.update(COUNTS, count, count.value().in(CountState.CANCELLED));
    }

    /** The move that makes the book right. */
    static StockMove move(SheetItem item) {
        Spot spot = new Spot(item.bin(), item.status());
        long difference = item.difference();
        StockMove move = difference > 0
                ? StockMove.in(item.sku(), item.lot(), difference, spot, MoveReason.COUNT_GAIN)
                : StockMove.out(item.sku(), item.lot(), -difference, spot, MoveReason.COUNT_LOSS);
        String cause = item.cause();
        return move.noting(cause.length() > LONGEST_NOTE ? cause.substring(0, LONGEST_NOTE) : cause);
    }

    private static void requireOwn(Transaction tx, SheetItem item, int round) {
        if (item.round() != round) {
            throw Problem.conflict(
                    "not-in-this-round",
                    "Row " + item.id() + " is not counted again in round " + round + ".",
                    "盘点行 " + item.id() + " 不在第 " + round + " 轮复盘范围内。");
        }
        if (item.assignedTo() != null && !item.assignedTo().equals(tx.by().username())) {
            throw Problem.conflict(
                    "assigned-to-other",
                    Text.of(
                            "Row " + item.id() + " is to be counted by " + item.assignedTo() + ".",
                            "盘点行 " + item.id() + " 已分配给 " + item.assignedTo() + "。"),
                    Map.of("item", item.id(), "assignedTo", item.assignedTo()));
        }
    }

    /** The count, for this transaction alone and under a new version, when the step is allowed. */
    private static Stored<Count> locked(Transaction tx, long id, String step) {
        tx.sql()
                .update(STOCK_COUNT)
                .set(STOCK_COUNT.VERSION, STOCK_COUNT.VERSION.plus(1))
                .set(STOCK_COUNT.UPDATED_AT, tx.now())
                .set(STOCK_COUNT.UPDATED_BY, tx.by().username())
                .where(STOCK_COUNT.ID.eq(id))
                .execute();
        Stored<Count> count = tx.target(COUNTS, id);
        CountState.WORKFLOW.require(step, count.value().state());
        return count;
    }

    private static Problem notOnTheSheet(String field) {
        return Problem.invalid(field, "A row named is not on the sheet of this count.", "有盘点行不属于该盘点单。");
    }

    private static void refuseWhere(List<SheetItem> items, String code, String en, String zh) {
        if (!items.isEmpty()) {
            throw Problem.conflict(
                    code,
                    Text.of(items.size() + " " + en + ".", items.size() + " " + zh + "。"),
                    Map.of("items", items.stream().limit(50).map(SheetItem::id).toList()));
        }
    }
}
