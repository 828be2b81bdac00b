package argosy.logistics.sku;

import static argosy.logistics.db.Tables.DISPATCH_LINE;
import static argosy.logistics.db.Tables.RECEIPT_LINE;
import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.db.Tables.STOCK_ITEM;
import static argosy.logistics.sku.Sku.SKUS;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.warehouse.Fixed;
import java.util.List;

/** The rules of SKUs. */
public final class Skus {

    /** Adds a SKU; 409 when its code or barcode is taken. */
    public Stored<Sku> create(Transaction tx, Sku sku) {
        return tx.insert(SKUS, sku);
    }

    /** Changes everything but the code; whether it is tracked by lot only while there is no stock. */
    Stored<Sku> change(Transaction tx, Stored<Sku> before, Sku after) {
        Fixed.same("code", before.value().code(), after.code());
        if (!before.value().lotTracked().equals(after.lotTracked()) && inStock(tx, after.code())) {
            throw Problem.conflict(
                    "sku-in-stock",
                    "There is stock of " + after.code() + "; book it out before lot tracking changes.",
                    "商品 " + after.code() + " 尚有库存，出清后才能改变批次管理。");
        }
        return tx.update(SKUS, before, after);
    }

    /** Removes a SKU that no stock, receipt or order ever named. */
    void remove(Transaction tx, Stored<Sku> sku) {
        String code = sku.value().code();
        if (tx.sql().fetchExists(STOCK_ITEM, STOCK_ITEM.SKU.eq(code))
                || tx.sql().fetchExists(RECEIPT_LINE, RECEIPT_LINE.SKU.eq(code))
                || tx.sql().fetchExists(DISPATCH_LINE, DISPATCH_LINE.SKU.eq(code))) {
            throw Problem.conflict(
                    "in-use",
                    "SKU " + code + " has stock, receipts or dispatch orders; discontinue it instead of removing it.",
                    "商品 " + code + " 已有库存、入库单或发货单，请停用而不是删除。");
        }
        tx.delete(SKUS, sku);
    }

    /** Refuses rows of an import whose code or barcode is taken or stands in the file twice. */
    List<ImportRow<Sku>> check(Reads reads, List<ImportRow<Sku>> rows) {
        return Codes.unique(
                reads, Codes.unique(reads, rows, SKU.CODE, "code", Sku::code), SKU.BARCODE, "barcode", Sku::barcode);
    }

    private static boolean inStock(Transaction tx, String sku) {
        return tx.sql().fetchExists(STOCK_ITEM, STOCK_ITEM.SKU.eq(sku).and(STOCK_ITEM.QUANTITY.gt(0L)));
    }
}
