package argosy.logistics.counts;

import static argosy.logistics.db.Tables.BIN;
import static argosy.logistics.db.Tables.COUNT_SCOPE;
import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.db.Tables.STOCK_ITEM;
import static argosy.logistics.db.Tables.WAREHOUSE;

import argosy.department.Codes;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Transaction;
import argosy.logistics.stock.Place;
import argosy.logistics.stock.StockStatus;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;

/** What a count is limited to, and what lies there. */
record Scope(List<String> bins, List<String> skus) {

    private static final String OF_BIN = "bin";
    private static final String OF_SKU = "sku";
    private static final List<String> COUNTABLE =
            List.of(Shape.code(StockStatus.ON_HAND), Shape.code(StockStatus.DAMAGED), Shape.code(StockStatus.RETURNS));

    /** Refuses a warehouse, bin or SKU that does not exist. */
    static void check(Reads reads, NewCount count) {
        if (Codes.existing(reads, WAREHOUSE.CODE, Set.of(count.warehouse())).isEmpty()) {
            throw unknown("warehouse", count.warehouse());
        }
        Set<String> bins = bins(reads, count.warehouse(), count.bins());
        count.bins().stream().filter(bin -> !bins.contains(bin)).findFirst().ifPresent(bin -> {
            throw unknown("bins", bin);
        });
        Set<String> skus = Codes.existing(reads, SKU.CODE, count.skus());
        count.skus().stream().filter(sku -> !skus.contains(sku)).findFirst().ifPresent(sku -> {
            throw unknown("skus", sku);
        });
    }

    /** Those of the bins that belong to the warehouse. */
    static Set<String> bins(Reads reads, String warehouse, Collection<String> bins) {
        return new HashSet<>(reads.sql()
                .select(BIN.CODE)
                .from(BIN)
                .where(BIN.CODE.in(bins))
                .and(BIN.WAREHOUSE.eq(warehouse))
                .fetch(BIN.CODE));
    }

    static void keep(Transaction tx, long count, NewCount given) {
        var insert = tx.sql()
                .insertInto(COUNT_SCOPE, COUNT_SCOPE.ID, COUNT_SCOPE.STOCK_COUNT, COUNT_SCOPE.KIND, COUNT_SCOPE.CODE);
        for (String bin : given.bins()) {
            insert = insert.values(tx.nextId(), count, OF_BIN, bin);
        }
        for (String sku : given.skus()) {
            insert = insert.values(tx.nextId(), count, OF_SKU, sku);
        }
        if (!given.bins().isEmpty() || !given.skus().isEmpty()) {
            insert.execute();
        }
    }

    /** Count → what it is limited to; a count without limits is missing. */
    static Map<Long, Scope> of(Reads reads, Collection<Long> counts) {
        return reads
                .sql()
                .select(COUNT_SCOPE.STOCK_COUNT, COUNT_SCOPE.KIND, COUNT_SCOPE.CODE)
                .from(COUNT_SCOPE)
                .where(COUNT_SCOPE.STOCK_COUNT.in(counts))
                .orderBy(COUNT_SCOPE.ID)
                .fetchGroups(COUNT_SCOPE.STOCK_COUNT)
                .entrySet()
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey,
                        limit -> new Scope(
                                limit.getValue().stream()
                                        .filter(row -> row.value2().equals(OF_BIN))
                                        .map(row -> row.value3())
                                        .toList(),
                                limit.getValue().stream()
                                        .filter(row -> row.value2().equals(OF_SKU))
                                        .map(row -> row.value3())
                                        .toList())));
    }

    static final Scope UNLIMITED = new Scope(List.of(), List.of());

    /** What the ledger says lies there now, but what is picked or in transit. */
    List<Sheet.NewItem> items(Reads reads, Count count) {
        Condition where = STOCK_ITEM
                .WAREHOUSE
                .eq(count.warehouse())
                .and(STOCK_ITEM.STATUS.in(COUNTABLE))
                .and(STOCK_ITEM.QUANTITY.gt(0L));
        if (count.zone() != null) {
            where = where.and(BIN.ZONE.eq(count.zone()));
        }
        if (!bins.isEmpty()) {
            where = where.and(STOCK_ITEM.BIN.in(bins));
        }
        if (!skus.isEmpty()) {
            where = where.and(STOCK_ITEM.SKU.in(skus));
        }
        List<Sheet.NewItem> items = reads.sql()
                .select(STOCK_ITEM.SKU, STOCK_ITEM.BIN, STOCK_ITEM.LOT, STOCK_ITEM.STATUS, STOCK_ITEM.QUANTITY)
                .from(STOCK_ITEM)
                .join(BIN)
                .on(BIN.CODE.eq(STOCK_ITEM.BIN))
                .where(where)
                .orderBy(STOCK_ITEM.BIN, STOCK_ITEM.SKU, STOCK_ITEM.LOT)
                .limit(Sheet.MOST_ITEMS + 1)
                .fetch(row -> new Sheet.NewItem(
                        new Place(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                Shape.constant(StockStatus.class, row.value4()).orElseThrow()),
                        false,
                        row.value5()));
        if (items.size() > Sheet.MOST_ITEMS) {
            throw Problem.conflict(
                    "count-too-large",
                    "A count has at most " + Sheet.MOST_ITEMS + " rows; make one for each zone.",
                    "一张盘点单最多 " + Sheet.MOST_ITEMS + " 行，请按库区拆分。");
        }
        return items;
    }

    private static Problem unknown(String field, String code) {
        return Problem.invalid(field, "There is no " + code + " in this warehouse.", code + " 不存在或不属于该仓库。");
    }
}
