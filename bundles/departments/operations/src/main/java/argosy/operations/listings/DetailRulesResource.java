package argosy.operations.listings;

import static argosy.operations.db.Tables.PRODUCT_TYPE;

import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.util.List;

/** {@code /api/operations/detail-rules}: the sections that are mandatory per product type (OPS-13). */
@Path("detail-rules")
public final class DetailRulesResource extends EditableResource<DetailRule> {

    public DetailRulesResource(Database database) {
        super(database, DetailRule.DETAIL_RULES);
    }

    @Override
    protected Stored<DetailRule> create(Transaction tx, DetailRule rule) {
        return super.create(tx, checked(tx, rule));
    }

    @Override
    protected Stored<DetailRule> change(Transaction tx, Stored<DetailRule> before, DetailRule after) {
        return super.change(tx, before, checked(tx, after));
    }

    @Override
    protected List<ImportRow<DetailRule>> check(Reads reads, List<ImportRow<DetailRule>> rows) {
        return Codes.known(reads, rows, PRODUCT_TYPE.CODE, "productType", DetailRule::productType);
    }

    private static DetailRule checked(Transaction tx, DetailRule rule) {
        if (!tx.sql().fetchExists(PRODUCT_TYPE, PRODUCT_TYPE.CODE.eq(rule.productType()))) {
            throw Problem.invalid(
                    "productType",
                    "There is no product type " + rule.productType() + ".",
                    "没有商品类型 " + rule.productType() + "。");
        }
        return rule;
    }
}
