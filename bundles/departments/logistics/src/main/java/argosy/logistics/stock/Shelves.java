package argosy.logistics.stock;

import static argosy.logistics.db.Tables.BIN;
import static argosy.logistics.db.Tables.STOCK_ITEM;
import static argosy.logistics.db.Tables.STOCK_MOVE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.logistics.warehouse.BinKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Stock and sales by SKU and warehouse, for rules that look at all shelves at once: one query each (LOG-14, LOG-16). */
public final class Shelves {

    /** What is on hand, by shelf. @param warehouse code, or null for all */
    public static Map<Shelf, Shelved> stock(Reads reads, String warehouse) {
        return stock(reads, warehouse == null ? noCondition() : STOCK_ITEM.WAREHOUSE.eq(warehouse));
    }

    /** What is on hand of one shelf. */
    public static Shelved stock(Reads reads, Shelf shelf) {
        return stock(reads, STOCK_ITEM.SKU.eq(shelf.sku()).and(STOCK_ITEM.WAREHOUSE.eq(shelf.warehouse())))
                .getOrDefault(shelf, Shelved.NOTHING);
    }

    /** What was handed over to carriers from an instant on, by shelf. @param warehouse code, or null for all */
    public static Map<Shelf, Sold> sold(Reads reads, Instant from, String warehouse) {
        return sold(reads, warehouse, STOCK_MOVE.CREATED_AT.ge(from));
    }

    /** The same of one shelf. */
    public static Sold sold(Reads reads, Instant from, Shelf shelf) {
        Condition own = STOCK_MOVE.CREATED_AT.ge(from).and(STOCK_MOVE.SKU.eq(shelf.sku()));
        return sold(reads, shelf.warehouse(), own).getOrDefault(shelf, Sold.NOTHING);
    }

    private static Map<Shelf, Shelved> stock(Reads reads, Condition where) {
        return reads.sql()
                .select(
                        STOCK_ITEM.SKU,
                        STOCK_ITEM.WAREHOUSE,
                        sum(STOCK_ITEM.QUANTITY),
                        sum(STOCK_ITEM.RESERVED),
                        min(when(STOCK_ITEM.QUANTITY.gt(0L).or(STOCK_ITEM.LOT.eq("")), STOCK_ITEM.LOT_SINCE)))
                .from(STOCK_ITEM)
                .where(where)
                .and(STOCK_ITEM.STATUS.eq(Shape.code(StockStatus.ON_HAND)))
                .groupBy(STOCK_ITEM.SKU, STOCK_ITEM.WAREHOUSE)
                .fetchMap(row -> new Shelf(row.value1(), row.value2()), row -> {
                    long reserved = row.value4().longValueExact();
                    return new Shelved(row.value3().longValueExact() - reserved, reserved, row.value5());
                });
    }

    private static Map<Shelf, Sold> sold(Reads reads, String warehouse, Condition where) {
        Map<String, String> packing = reads.sql()
                .select(BIN.CODE, BIN.WAREHOUSE)
                .from(BIN)
                .where(BIN.KIND.eq(Shape.code(BinKind.PACKING)))
                .and(warehouse == null ? noCondition() : BIN.WAREHOUSE.eq(warehouse))
                .fetchMap(BIN.CODE, BIN.WAREHOUSE);
        Map<Shelf, Sold> sold = new HashMap<>();
        reads.sql()
                .select(STOCK_MOVE.SKU, STOCK_MOVE.FROM_BIN, sum(STOCK_MOVE.QUANTITY), max(STOCK_MOVE.CREATED_AT))
                .from(STOCK_MOVE)
                .where(STOCK_MOVE.REASON.eq(DSL.inline(Shape.code(MoveReason.HAND_OVER))))
                .and(where)
                .groupBy(STOCK_MOVE.SKU, STOCK_MOVE.FROM_BIN)
                .forEach(row -> {
                    String from = packing.get(row.value2());
                    if (from != null) {
                        sold.put(new Shelf(row.value1(), from), new Sold(pieces(row.value3()), row.value4()));
                    }
                });
        return sold;
    }

    private static long pieces(BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }

    private Shelves() {}
}
