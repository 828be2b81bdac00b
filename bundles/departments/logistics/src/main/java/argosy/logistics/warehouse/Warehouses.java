package argosy.logistics.warehouse;

import static argosy.logistics.db.Tables.BIN;
import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.RECEIPT;
import static argosy.logistics.db.Tables.SHIPMENT;
import static argosy.logistics.db.Tables.STOCK_COUNT;
import static argosy.logistics.db.Tables.STOCK_ITEM;
import static argosy.logistics.db.Tables.WAREHOUSE;
import static argosy.logistics.warehouse.Bin.BINS;
import static argosy.logistics.warehouse.Warehouse.WAREHOUSES;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.util.ArrayList;
import java.util.List;

/** The rules of warehouses (LOG-01). */
public final class Warehouses {

    private static final int BEHIND_THE_STORAGE = 1_000_000;

    /** Adds a warehouse with its own bins: receiving, packing, transit, returns, damaged. */
    public Stored<Warehouse> create(Transaction tx, Warehouse warehouse) {
        Stored<Warehouse> stored = tx.insert(WAREHOUSES, warehouse);
        List<Bin> own = new ArrayList<>();
        for (BinKind kind : BinKind.values()) {
            if (kind != BinKind.STORAGE) {
                String code = kind.codeIn(warehouse.code());
                own.add(new Bin(warehouse.code(), code, "", kind, BEHIND_THE_STORAGE, null, WarehouseState.ACTIVE));
            }
        }
        tx.insertAll(BINS, own);
        return stored;
    }

    /** Changes name and address; code and state stay. */
    Stored<Warehouse> change(Transaction tx, Stored<Warehouse> before, Warehouse after) {
        Fixed.same("code", before.value().code(), after.code());
        Fixed.byStep(before.value().state(), after.state());
        return tx.update(WAREHOUSES, before, after);
    }

    /** Removes a warehouse that has no bins but its own, never had goods and that no document names. */
    void remove(Transaction tx, Stored<Warehouse> warehouse) {
        List<Stored<Bin>> bins =
                tx.select(BINS, BIN.WAREHOUSE.eq(warehouse.value().code()), BinKind.values().length);
        if (!bins.stream().allMatch(bin -> bin.value().ofTheWarehouse())) {
            throw Problem.conflict(
                    "warehouse-in-use",
                    "The warehouse has bins; remove them first, or block the warehouse.",
                    "该仓库还有库位，请先删除库位，或改为停用仓库。");
        }
        String code = warehouse.value().code();
        if (tx.sql().fetchExists(STOCK_ITEM, STOCK_ITEM.WAREHOUSE.eq(code))
                || tx.sql().fetchExists(RECEIPT, RECEIPT.WAREHOUSE.eq(code))
                || tx.sql().fetchExists(STOCK_COUNT, STOCK_COUNT.WAREHOUSE.eq(code))
                || tx.sql().fetchExists(DISPATCH_ORDER, DISPATCH_ORDER.WAREHOUSE.eq(code))
                || tx.sql().fetchExists(SHIPMENT, SHIPMENT.WAREHOUSE.eq(code))) {
            throw Problem.conflict(
                    "warehouse-in-use",
                    "Warehouse " + code + " has had goods or documents; block it instead of removing it.",
                    "仓库 " + code + " 已有货物或单据记录，请停用而不是删除。");
        }
        bins.forEach(bin -> tx.delete(BINS, bin));
        tx.delete(WAREHOUSES, warehouse);
    }

    Stored<Warehouse> activate(Transaction tx, Stored<Warehouse> warehouse) {
        WarehouseState.WORKFLOW.require("activate", warehouse.value().state());
        return tx.update(WAREHOUSES, warehouse, warehouse.value().in(WarehouseState.ACTIVE));
    }

    Stored<Warehouse> block(Transaction tx, Stored<Warehouse> warehouse) {
        WarehouseState.WORKFLOW.require("block", warehouse.value().state());
        return tx.update(WAREHOUSES, warehouse, warehouse.value().in(WarehouseState.BLOCKED));
    }

    /** Refuses rows of an import whose code is taken or stands in the file twice. */
    List<ImportRow<Warehouse>> check(Reads reads, List<ImportRow<Warehouse>> rows) {
        return Codes.unique(reads, rows, argosy.logistics.db.Tables.WAREHOUSE.CODE, "code", Warehouse::code);
    }

    /** The warehouse that something is asked for, or null for all of them; 422 when there is none of this code. */
    public static String codeOrAll(Reads reads, String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        if (!reads.sql().fetchExists(WAREHOUSE, WAREHOUSE.CODE.eq(code))) {
            throw Problem.invalid(
                    "warehouse",
                    "There is no warehouse " + code + "; give its code, or none for all.",
                    "仓库 " + code + " 不存在；请填写仓库编码，不填为全部仓库。");
        }
        return code;
    }
}
