package argosy.logistics.counts;

import static argosy.logistics.db.Tables.COUNT_ENTRY;
import static argosy.logistics.db.Tables.COUNT_ITEM;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Transaction;
import argosy.logistics.stock.Place;
import argosy.logistics.stock.StockStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The tables behind the sheet of a count: its rows, and what people counted. */
final class Sheet {

    /** The most rows a sheet has; more are split into several counts. */
    static final int MOST_ITEMS = 2000;

    private static final int SLICE = 200;

    /** A row as it is drawn up. */
    record NewItem(Place place, boolean added, long book) {}

    /** One thing counted, ready to be kept. */
    record NewEntry(long item, long quantity, long book, String note) {}

    /** All rows in order of bin and SKU, without entries. */
    static List<SheetItem> items(Reads reads, long count) {
        return items(reads, COUNT_ITEM.STOCK_COUNT.eq(count));
    }

    /** The rows of these ids or at these places. */
    static List<SheetItem> items(Reads reads, long count, Collection<Long> ids, Collection<Place> places) {
        Condition any = COUNT_ITEM.ID.in(ids);
        for (Place place : places) {
            any = any.or(COUNT_ITEM
                    .SKU
                    .eq(place.sku())
                    .and(COUNT_ITEM.BIN.eq(place.bin()))
                    .and(COUNT_ITEM.LOT.eq(place.lot()))
                    .and(COUNT_ITEM.STATUS.eq(Shape.code(place.status()))));
        }
        return items(reads, COUNT_ITEM.STOCK_COUNT.eq(count).and(any));
    }

    private static List<SheetItem> items(Reads reads, Condition where) {
        return reads.sql()
                .selectFrom(COUNT_ITEM)
                .where(where)
                .orderBy(COUNT_ITEM.BIN, COUNT_ITEM.SKU, COUNT_ITEM.LOT, COUNT_ITEM.STATUS)
                .limit(MOST_ITEMS)
                .fetch(row -> new SheetItem(
                        row.get(COUNT_ITEM.ID),
                        row.get(COUNT_ITEM.SKU),
                        row.get(COUNT_ITEM.BIN),
                        row.get(COUNT_ITEM.LOT),
                        Shape.constant(StockStatus.class, row.get(COUNT_ITEM.STATUS))
                                .orElseThrow(),
                        row.get(COUNT_ITEM.ADDED),
                        row.get(COUNT_ITEM.BOOK_AT_START),
                        row.get(COUNT_ITEM.ASSIGNED_TO),
                        row.get(COUNT_ITEM.ROUND),
                        Shape.constant(ItemState.class, row.get(COUNT_ITEM.STATE))
                                .orElseThrow(),
                        row.get(COUNT_ITEM.COUNTED),
                        row.get(COUNT_ITEM.BOOK),
                        row.get(COUNT_ITEM.DIFFERENCE),
                        row.get(COUNT_ITEM.CAUSE),
                        row.get(COUNT_ITEM.RESPONSIBLE),
                        row.get(COUNT_ITEM.TREATMENT),
                        List.of()));
    }

    static int size(Reads reads, long count) {
        return reads.sql().fetchCount(COUNT_ITEM, COUNT_ITEM.STOCK_COUNT.eq(count));
    }

    /** Adds rows to the sheet. */
    static void add(Transaction tx, long count, int round, List<NewItem> items) {
        for (int from = 0; from < items.size(); from += SLICE) {
            var insert = tx.sql()
                    .insertInto(
                            COUNT_ITEM,
                            COUNT_ITEM.ID,
                            COUNT_ITEM.STOCK_COUNT,
                            COUNT_ITEM.SKU,
                            COUNT_ITEM.BIN,
                            COUNT_ITEM.LOT,
                            COUNT_ITEM.STATUS,
                            COUNT_ITEM.ADDED,
                            COUNT_ITEM.BOOK_AT_START,
                            COUNT_ITEM.ROUND,
                            COUNT_ITEM.STATE);
            for (NewItem item : items.subList(from, Math.min(items.size(), from + SLICE))) {
                insert = insert.values(
                        tx.nextId(),
                        count,
                        item.place().sku(),
                        item.place().bin(),
                        item.place().lot(),
                        Shape.code(item.place().status()),
                        item.added(),
                        item.book(),
                        round,
                        Shape.code(ItemState.OPEN));
            }
            insert.execute();
        }
    }

    /** Keeps what the caller counted. */
    static void keep(Transaction tx, long count, int round, List<NewEntry> entries) {
        var insert = tx.sql()
                .insertInto(
                        COUNT_ENTRY,
                        COUNT_ENTRY.ID,
                        COUNT_ENTRY.STOCK_COUNT,
                        COUNT_ENTRY.ITEM,
                        COUNT_ENTRY.ROUND,
                        COUNT_ENTRY.QUANTITY,
                        COUNT_ENTRY.BOOK,
                        COUNT_ENTRY.COUNTED_BY,
                        COUNT_ENTRY.COUNTED_AT,
                        COUNT_ENTRY.NOTE);
        for (NewEntry entry : entries) {
            insert = insert.values(
                    tx.nextId(),
                    count,
                    entry.item(),
                    round,
                    entry.quantity(),
                    entry.book(),
                    tx.by().username(),
                    tx.now(),
                    entry.note());
        }
        insert.execute();
    }

    /** Row → its entries, oldest first; of all rows of the count when no rows are named. */
    static Map<Long, List<Evidence>> entries(Reads reads, long count, Collection<Long> items) {
        Condition where = COUNT_ENTRY.STOCK_COUNT.eq(count);
        return reads.sql()
                .selectFrom(COUNT_ENTRY)
                .where(items.isEmpty() ? where : where.and(COUNT_ENTRY.ITEM.in(items)))
                .orderBy(COUNT_ENTRY.ID)
                .fetchGroups(
                        COUNT_ENTRY.ITEM,
                        row -> new Evidence(
                                row.get(COUNT_ENTRY.ROUND),
                                row.get(COUNT_ENTRY.QUANTITY),
                                row.get(COUNT_ENTRY.BOOK),
                                row.get(COUNT_ENTRY.COUNTED_BY),
                                row.get(COUNT_ENTRY.COUNTED_AT),
                                row.get(COUNT_ENTRY.NOTE)));
    }

    /** Whether the person counted anything of it. */
    static boolean countedBy(Reads reads, long count, String username) {
        return reads.sql()
                .fetchExists(COUNT_ENTRY, COUNT_ENTRY.STOCK_COUNT.eq(count).and(COUNT_ENTRY.COUNTED_BY.eq(username)));
    }

    /** Steps that the sheets of these counts do not allow yet, and the approval where this person counted. */
    static Map<Long, Set<String>> barred(Reads reads, Collection<Long> counts, String username) {
        Map<Long, Set<String>> barred = new HashMap<>();
        counts.forEach(count -> barred.put(count, new HashSet<>(Set.of("recount"))));
        Field<Integer> one = DSL.inline(1);
        Field<Integer> none = DSL.inline(0);
        Condition open = COUNT_ITEM.STATE.eq(DSL.inline(Shape.code(ItemState.OPEN)));
        Condition disputed = COUNT_ITEM.STATE.eq(DSL.inline(Shape.code(ItemState.DISPUTED)));
        Condition differs = disputed.or(COUNT_ITEM.DIFFERENCE.ne(DSL.inline(0L)));
        Condition unexplained = differs.and(COUNT_ITEM.CAUSE.isNull());
        reads.sql()
                .select(
                        COUNT_ITEM.STOCK_COUNT,
                        DSL.sum(DSL.when(open, one).otherwise(none)),
                        DSL.sum(DSL.when(differs, one).otherwise(none)),
                        DSL.sum(DSL.when(disputed.or(unexplained), one).otherwise(none)))
                .from(COUNT_ITEM)
                .where(COUNT_ITEM.STOCK_COUNT.in(counts))
                .groupBy(COUNT_ITEM.STOCK_COUNT)
                .forEach(row -> {
                    Set<String> steps = barred.get(row.value1());
                    if (row.value2().signum() > 0) {
                        steps.add("finish");
                    }
                    if (row.value3().signum() > 0) {
                        steps.remove("recount");
                    } else {
                        steps.add("explain");
                    }
                    if (row.value4().signum() > 0) {
                        steps.add("submit");
                    }
                });
        reads.sql()
                .selectDistinct(COUNT_ENTRY.STOCK_COUNT)
                .from(COUNT_ENTRY)
                .where(COUNT_ENTRY.STOCK_COUNT.in(counts), COUNT_ENTRY.COUNTED_BY.eq(username))
                .forEach(row -> barred.get(row.value1()).add("approve"));
        return barred;
    }

    /** Writes what the entries of each row come to. */
    static void conclude(Transaction tx, Map<Long, Finding> findings) {
        var statement = tx.sql()
                .update(COUNT_ITEM)
                .set(COUNT_ITEM.STATE, "")
                .set(COUNT_ITEM.COUNTED, 0L)
                .set(COUNT_ITEM.BOOK, 0L)
                .set(COUNT_ITEM.DIFFERENCE, 0L)
                .where(COUNT_ITEM.ID.eq(0L));
        BatchBindStep batch = tx.sql().batch(statement);
        for (Map.Entry<Long, Finding> finding : findings.entrySet()) {
            Evidence last = finding.getValue().last();
            batch = batch.bind(
                    Shape.code(finding.getValue().state()),
                    last.quantity(),
                    last.book(),
                    last.difference(),
                    finding.getKey());
        }
        batch.execute();
    }

    /** Opens rows for another round; what was found and said of them before stays in the entries. */
    static void reopen(Transaction tx, long count, int round, Collection<Long> items) {
        for (List<Long> some : slices(items)) {
            tx.sql()
                    .update(COUNT_ITEM)
                    .set(COUNT_ITEM.STATE, Shape.code(ItemState.OPEN))
                    .set(COUNT_ITEM.ROUND, round)
                    .setNull(COUNT_ITEM.ASSIGNED_TO)
                    .setNull(COUNT_ITEM.COUNTED)
                    .setNull(COUNT_ITEM.BOOK)
                    .setNull(COUNT_ITEM.DIFFERENCE)
                    .setNull(COUNT_ITEM.CAUSE)
                    .setNull(COUNT_ITEM.RESPONSIBLE)
                    .setNull(COUNT_ITEM.TREATMENT)
                    .where(COUNT_ITEM.STOCK_COUNT.eq(count), COUNT_ITEM.ID.in(some))
                    .execute();
        }
    }

    /** Says who is to count the rows; answers how many rows there were. */
    static int assign(Transaction tx, long count, Collection<Long> items, String counter) {
        int assigned = 0;
        for (List<Long> some : slices(items)) {
            assigned += tx.sql()
                    .update(COUNT_ITEM)
                    .set(COUNT_ITEM.ASSIGNED_TO, counter)
                    .where(COUNT_ITEM.STOCK_COUNT.eq(count), COUNT_ITEM.ID.in(some))
                    .execute();
        }
        return assigned;
    }

    /** Keeps the explanations. */
    static void explain(Transaction tx, List<Explanations.Explanation> explanations) {
        var statement = tx.sql()
                .update(COUNT_ITEM)
                .set(COUNT_ITEM.CAUSE, "")
                .set(COUNT_ITEM.RESPONSIBLE, "")
                .set(COUNT_ITEM.TREATMENT, "")
                .where(COUNT_ITEM.ID.eq(0L));
        BatchBindStep batch = tx.sql().batch(statement);
        for (Explanations.Explanation e : explanations) {
            batch = batch.bind(e.cause(), e.responsible(), e.treatment(), e.item());
        }
        batch.execute();
    }

    private static List<List<Long>> slices(Collection<Long> items) {
        List<Long> all = List.copyOf(items);
        List<List<Long>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SLICE) {
            slices.add(all.subList(from, Math.min(all.size(), from + SLICE)));
        }
        return slices;
    }

    private Sheet() {}
}
