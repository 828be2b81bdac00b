package argosy.logistics.warehouse;

import static argosy.logistics.db.Tables.BIN;
import static argosy.logistics.db.Tables.STOCK_ITEM;
import static argosy.logistics.db.Tables.WAREHOUSE;
import static argosy.logistics.warehouse.Bin.BINS;
import static org.jooq.impl.DSL.sum;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of bins (LOG-01). */
public final class Bins {

    /** Adds a bin to a warehouse; 422 when there is no such warehouse. */
    public Stored<Bin> create(Transaction tx, Bin bin) {
        if (Codes.existing(tx, WAREHOUSE.CODE, Set.of(bin.warehouse())).isEmpty()) {
            throw Problem.invalid(
                    "warehouse",
                    "There is no warehouse " + bin.warehouse() + "; add it to warehouses first.",
                    "仓库 " + bin.warehouse() + " 不存在，请先在仓库中新增。");
        }
        return tx.insert(BINS, bin);
    }

    /** Changes what is written on no label; the kind only while the bin is empty. */
    Stored<Bin> change(Transaction tx, Stored<Bin> before, Bin after) {
        Fixed.same("code", before.value().code(), after.code());
        Fixed.same("warehouse", before.value().warehouse(), after.warehouse());
        Fixed.byStep(before.value().state(), after.state());
        if (before.value().kind() != after.kind()) {
            refuseOfTheWarehouse(before.value());
            if (used(tx, List.of(after.code())).getOrDefault(after.code(), 0L) > 0) {
                throw Problem.conflict(
                        "bin-not-empty", "The bin holds goods; empty it before its kind changes.", "库位中还有货物，清空后才能改类型。");
            }
        }
        return tx.update(BINS, before, after);
    }

    /** Removes a bin that never held goods. */
    void remove(Transaction tx, Stored<Bin> bin) {
        refuseOfTheWarehouse(bin.value());
        String code = bin.value().code();
        if (tx.sql().fetchExists(STOCK_ITEM, STOCK_ITEM.BIN.eq(code))) {
            throw Problem.conflict(
                    "in-use",
                    "Bin " + code + " has held goods, and the ledger names it; block it instead of removing it.",
                    "库位 " + code + " 存放过货物，流水中有记录，请停用而不是删除。");
        }
        tx.delete(BINS, bin);
    }

    Stored<Bin> activate(Transaction tx, Stored<Bin> bin) {
        WarehouseState.WORKFLOW.require("activate", bin.value().state());
        return tx.update(BINS, bin, bin.value().in(WarehouseState.ACTIVE));
    }

    Stored<Bin> block(Transaction tx, Stored<Bin> bin) {
        WarehouseState.WORKFLOW.require("block", bin.value().state());
        refuseOfTheWarehouse(bin.value());
        return tx.update(BINS, bin, bin.value().in(WarehouseState.BLOCKED));
    }

    /** Refuses rows of an import whose code is taken or stands in the file twice, or whose warehouse is unknown. */
    List<ImportRow<Bin>> check(Reads reads, List<ImportRow<Bin>> rows) {
        return Codes.known(
                reads,
                Codes.unique(reads, rows, BIN.CODE, "code", Bin::code),
                WAREHOUSE.CODE,
                "warehouse",
                Bin::warehouse);
    }

    /** The bins with the pieces that lie in them and the percentage of the capacity that is. */
    List<Stored<Bin>> withUse(Reads reads, List<Stored<Bin>> bins) {
        Map<String, Long> used =
                used(reads, bins.stream().map(bin -> bin.value().code()).toList());
        return bins.stream()
                .map(bin -> {
                    long pieces = used.getOrDefault(bin.value().code(), 0L);
                    return bin.with("used", pieces)
                            .with("utilisation", utilisation(pieces, bin.value().capacity()));
                })
                .toList();
    }

    /** Percent with one decimal, or null for a bin without a capacity. */
    static BigDecimal utilisation(long used, Long capacity) {
        return capacity == null
                ? null
                : BigDecimal.valueOf(used)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(capacity), 1, RoundingMode.HALF_UP);
    }

    private static Map<String, Long> used(Reads reads, List<String> bins) {
        if (bins.isEmpty()) {
            return Map.of();
        }
        return reads.sql()
                .select(STOCK_ITEM.BIN, sum(STOCK_ITEM.QUANTITY))
                .from(STOCK_ITEM)
                .where(STOCK_ITEM.BIN.in(bins))
                .groupBy(STOCK_ITEM.BIN)
                .fetchMap(row -> row.value1(), row -> row.value2().longValue());
    }

    private static void refuseOfTheWarehouse(Bin bin) {
        if (bin.ofTheWarehouse()) {
            throw Problem.conflict(
                    "bin-of-the-warehouse",
                    "The warehouse cannot do without " + bin.code() + "; block the warehouse instead.",
                    bin.code() + " 是仓库自带库位，不能停用、改类型或删除；可停用整个仓库。");
        }
    }
}
