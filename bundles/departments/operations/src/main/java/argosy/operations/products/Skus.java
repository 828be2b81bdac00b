package argosy.operations.products;

import static argosy.operations.db.Tables.PRICE;
import static argosy.operations.db.Tables.PRODUCT;
import static argosy.operations.db.Tables.SKU;
import static argosy.operations.products.Sku.SKUS;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import java.util.List;

/** The rules of SKUs, and what others ask of them (OPS-08). */
public final class Skus {

    /** The SKU of that code; 422 on {@code field} when there is none. */
    public static Stored<Sku> existing(Reads reads, String field, String code) {
        return reads.first(SKUS, SKU.CODE.eq(code))
                .orElseThrow(() -> Problem.invalid(
                        field,
                        "There is no SKU " + code + "; add it to a product or correct the code.",
                        "没有商品编码 " + code + "，请先在商品下登记或更正编码。"));
    }

    /** Adds a SKU; 409 when its code or barcode is taken, 422 for an unknown product. */
    public Stored<Sku> create(Transaction tx, Sku sku) {
        if (!tx.sql().fetchExists(PRODUCT, PRODUCT.CODE.eq(sku.product()))) {
            throw Problem.invalid(
                    "product",
                    "There is no product " + sku.product() + "; add it first.",
                    "没有商品 " + sku.product() + "，请先登记商品。");
        }
        return tx.insert(SKUS, sku);
    }

    Stored<Sku> change(Transaction tx, Stored<Sku> before, Sku after) {
        Fixed.same("code", before.value().code(), after.code());
        Fixed.same("product", before.value().product(), after.product());
        return tx.update(SKUS, before, after);
    }

    /** Removes a SKU that never had a price. */
    void remove(Transaction tx, Stored<Sku> sku) {
        if (tx.sql().fetchExists(PRICE, PRICE.SKU.eq(sku.value().code()))) {
            throw Problem.conflict(
                    "in-use",
                    "SKU " + sku.value().code() + " has prices; discontinue it instead of removing it.",
                    "商品编码 " + sku.value().code() + " 已有价格记录，请停售而不是删除。");
        }
        tx.delete(SKUS, sku);
    }

    /** Refuses rows whose code or barcode is taken or whose product is unknown. */
    List<ImportRow<Sku>> check(Reads reads, List<ImportRow<Sku>> rows) {
        return Codes.known(
                reads,
                Codes.unique(
                        reads,
                        Codes.unique(reads, rows, SKU.CODE, "code", Sku::code),
                        SKU.BARCODE,
                        "barcode",
                        Sku::barcode),
                PRODUCT.CODE,
                "product",
                Sku::product);
    }
}
