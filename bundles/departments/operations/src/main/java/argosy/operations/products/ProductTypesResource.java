package argosy.operations.products;

import static argosy.operations.db.Tables.PRODUCT;
import static argosy.operations.db.Tables.PRODUCT_TYPE;

import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import jakarta.ws.rs.Path;
import java.util.List;

/** {@code /api/operations/product-types} (OPS-13). */
@Path("product-types")
public final class ProductTypesResource extends EditableResource<ProductType> {

    public ProductTypesResource(Database database) {
        super(database, ProductType.PRODUCT_TYPES);
    }

    @Override
    protected Stored<ProductType> change(Transaction tx, Stored<ProductType> before, ProductType after) {
        Fixed.same("code", before.value().code(), after.code());
        return super.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<ProductType> type) {
        if (tx.sql().fetchExists(PRODUCT, PRODUCT.PRODUCT_TYPE.eq(type.value().code()))) {
            throw Problem.conflict("in-use", "There are products of this type.", "已有商品属于该类型，不能删除。");
        }
        super.remove(tx, type);
    }

    @Override
    protected List<ImportRow<ProductType>> check(Reads reads, List<ImportRow<ProductType>> rows) {
        return Codes.unique(reads, rows, PRODUCT_TYPE.CODE, "code", ProductType::code);
    }
}
