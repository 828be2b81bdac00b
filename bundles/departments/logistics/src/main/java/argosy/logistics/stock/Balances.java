package argosy.logistics.stock;

import static argosy.logistics.db.Tables.STOCK_ITEM;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.min;

import argosy.department.Prepared;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Transaction;
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.InsertValuesStep15;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import org.jooq.impl.DSL;

/** The table of balances: the only code that writes it. */
final class Balances {

    private static final int FIRST_VERSION = 1;

    private static final Prepared.Change CHANGE = new Prepared.Change(DSL.update(STOCK_ITEM)
            .set(STOCK_ITEM.QUANTITY, STOCK_ITEM.QUANTITY.plus(DSL.param("pieces", STOCK_ITEM.QUANTITY)))
            .set(STOCK_ITEM.RESERVED, STOCK_ITEM.RESERVED.plus(DSL.param("promised", STOCK_ITEM.RESERVED)))
            .set(STOCK_ITEM.VERSION, STOCK_ITEM.VERSION.plus(DSL.inline(1)))
            .set(STOCK_ITEM.UPDATED_AT, DSL.param("at", STOCK_ITEM.UPDATED_AT))
            .set(STOCK_ITEM.UPDATED_BY, DSL.param("by", STOCK_ITEM.UPDATED_BY))
            .where(STOCK_ITEM.SKU.eq(DSL.param("sku", STOCK_ITEM.SKU)))
            .and(STOCK_ITEM.BIN.eq(DSL.param("bin", STOCK_ITEM.BIN)))
            .and(STOCK_ITEM.LOT.eq(DSL.param("lot", STOCK_ITEM.LOT)))
            .and(STOCK_ITEM.STATUS.eq(DSL.param("status", STOCK_ITEM.STATUS)))
            .and(STOCK_ITEM
                    .RESERVED
                    .plus(DSL.param("noLess", STOCK_ITEM.RESERVED))
                    .ge(DSL.inline(0L)))
            .and(STOCK_ITEM
                    .QUANTITY
                    .plus(DSL.param("there", STOCK_ITEM.QUANTITY))
                    .ge(STOCK_ITEM.RESERVED.plus(DSL.param("taken", STOCK_ITEM.RESERVED)))));

    /** Adds the change to what is to be changed at the place. */
    static void add(SortedMap<Place, Delta> changes, Place place, long quantity, long reserved) {
        changes.merge(place, new Delta(quantity, reserved), Delta::plus);
    }

    /**
     * Changes each balance that afterwards holds no less than nothing and no less than what is reserved; makes a
     * balance that is missing when goods come to it. Answers the places whose change was refused.
     *
     * @param warehouses bin → warehouse, for balances that are made
     */
    static List<Place> change(Transaction tx, SortedMap<Place, Delta> changes, Map<String, String> warehouses) {
        List<Map.Entry<Place, Delta>> due = changes.entrySet().stream()
                .filter(change -> !change.getValue().nothing())
                .toList();
        // Read before anything is locked: a read that waits while it holds locks may wait for ever.
        Map<Lot, Instant> since = lotsSince(tx, due);
        int[] changed = update(tx, due);
        List<Place> refused = new ArrayList<>();
        SortedMap<Place, Delta> missing = new TreeMap<>();
        for (int i = 0; i < changed.length; i++) {
            Place place = due.get(i).getKey();
            Delta delta = due.get(i).getValue();
            if (changed[i] == 0 && delta.quantity() > 0) {
                missing.put(place, delta);
            } else if (changed[i] == 0) {
                refused.add(place);
            }
        }
        if (refused.isEmpty() && !missing.isEmpty()) {
            insert(tx, missing, warehouses, since);
        }
        return refused;
    }

    private static int[] update(Transaction tx, List<Map.Entry<Place, Delta>> due) {
        return due.isEmpty()
                ? new int[0]
                : tx.runEach(
                        CHANGE, due.stream().map(change -> values(tx, change)).toList());
    }

    private static Object[] values(Transaction tx, Map.Entry<Place, Delta> change) {
        Place place = change.getKey();
        long quantity = change.getValue().quantity();
        long reserved = change.getValue().reserved();
        return new Object[] {
            quantity,
            reserved,
            tx.now(),
            tx.by().username(),
            place.sku(),
            place.bin(),
            place.lot(),
            Shape.code(place.status()),
            reserved,
            quantity,
            reserved
        };
    }

    private static void insert(
            Transaction tx, SortedMap<Place, Delta> missing, Map<String, String> warehouses, Map<Lot, Instant> since) {
        InsertValuesStep15<
                        ?,
                        Long,
                        Integer,
                        Instant,
                        String,
                        Instant,
                        String,
                        String,
                        String,
                        String,
                        String,
                        String,
                        String,
                        Long,
                        Long,
                        Instant>
                insert = tx.sql()
                        .insertInto(
                                STOCK_ITEM,
                                STOCK_ITEM.ID,
                                STOCK_ITEM.VERSION,
                                STOCK_ITEM.CREATED_AT,
                                STOCK_ITEM.CREATED_BY,
                                STOCK_ITEM.UPDATED_AT,
                                STOCK_ITEM.UPDATED_BY,
                                STOCK_ITEM.UNIT,
                                STOCK_ITEM.SKU,
                                STOCK_ITEM.BIN,
                                STOCK_ITEM.WAREHOUSE,
                                STOCK_ITEM.LOT,
                                STOCK_ITEM.STATUS,
                                STOCK_ITEM.QUANTITY,
                                STOCK_ITEM.RESERVED,
                                STOCK_ITEM.LOT_SINCE);
        for (Map.Entry<Place, Delta> change : missing.entrySet()) {
            Place place = change.getKey();
            insert = insert.values(
                    tx.nextId(),
                    FIRST_VERSION,
                    tx.now(),
                    tx.by().username(),
                    tx.now(),
                    tx.by().username(),
                    tx.by().unit(),
                    place.sku(),
                    place.bin(),
                    warehouses.get(place.bin()),
                    place.lot(),
                    Shape.code(place.status()),
                    change.getValue().quantity(),
                    change.getValue().reserved(),
                    since.getOrDefault(Lot.of(place), tx.now()));
        }
        try {
            insert.execute();
        } catch (DataAccessException e) {
            if (e.sqlStateClass() == SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION) {
                // Another transaction made the same balance first: like a deadlock, the work is to be done again.
                throw new DataAccessException(
                        "The balance was made by another transaction.",
                        new SQLTransactionRollbackException(e.getMessage(), "40001", e));
            }
            throw e;
        }
    }

    private record Lot(String sku, String lot) {
        static Lot of(Place place) {
            return new Lot(place.sku(), place.lot());
        }
    }

    private static Map<Lot, Instant> lotsSince(Reads reads, List<Map.Entry<Place, Delta>> due) {
        Condition any = DSL.noCondition();
        Set<Lot> lots = new HashSet<>();
        for (Map.Entry<Place, Delta> change : due) {
            Lot lot = Lot.of(change.getKey());
            if (change.getValue().quantity() > 0 && !lot.lot().isEmpty() && lots.add(lot)) {
                any = any.or(STOCK_ITEM.SKU.eq(lot.sku()).and(STOCK_ITEM.LOT.eq(lot.lot())));
            }
        }
        if (lots.isEmpty()) {
            return Map.of();
        }
        return reads
                .sql()
                .select(STOCK_ITEM.SKU, STOCK_ITEM.LOT, min(STOCK_ITEM.LOT_SINCE))
                .from(STOCK_ITEM)
                .where(any)
                .groupBy(STOCK_ITEM.SKU, STOCK_ITEM.LOT)
                .fetch()
                .stream()
                .collect(toMap(row -> new Lot(row.value1(), row.value2()), row -> row.value3()));
    }

    /** The balances at these places; a place where nothing ever lay is missing. */
    static Map<Place, StockItem> read(Reads reads, Iterable<Place> places) {
        Map<Place, StockItem> found = new HashMap<>();
        List<Condition> conditions = new ArrayList<>();
        places.forEach(place -> conditions.add(at(place)));
        for (List<Condition> some : Slices.of(conditions, 100)) {
            reads.select(StockItem.STOCK, DSL.or(some), some.size())
                    .forEach(item -> found.put(Place.of(item.value()), item.value()));
        }
        return found;
    }

    private static Condition at(Place place) {
        return STOCK_ITEM
                .SKU
                .eq(place.sku())
                .and(STOCK_ITEM.BIN.eq(place.bin()))
                .and(STOCK_ITEM.LOT.eq(place.lot()))
                .and(STOCK_ITEM.STATUS.eq(Shape.code(place.status())));
    }

    private Balances() {}
}
