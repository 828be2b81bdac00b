package argosy.logistics.sales;

import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.SALES_RULE;
import static argosy.logistics.db.Tables.WAREHOUSE;
import static argosy.logistics.sales.SalesRule.SALES_RULES;

import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Label;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.warehouse.Warehouses;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;

/**
 * {@code /api/logistics/sales-rules}: from which warehouse the orders of a shop go, and whether they are reviewed without a
 * person (FLOW-01, LOG-04).
 */
@Path("sales-rules")
@Label(en = "Sales order rules", zh = "接单规则")
public final class SalesRulesResource extends EditableResource<SalesRule> {

    public SalesRulesResource(Database database) {
        super(database, SALES_RULES);
    }

    @Override
    protected Stored<SalesRule> create(Transaction tx, SalesRule rule) {
        return super.create(tx, checked(tx, rule));
    }

    @Override
    protected Stored<SalesRule> change(Transaction tx, Stored<SalesRule> before, SalesRule after) {
        return super.change(tx, before, checked(tx, after));
    }

    @Override
    protected List<ImportRow<SalesRule>> check(Reads reads, List<ImportRow<SalesRule>> rows) {
        List<ImportRow<SalesRule>> unique = Codes.unique(reads, rows, SALES_RULE.SHOP, "shop", SalesRule::shop);
        return Codes.known(
                reads,
                Codes.known(reads, unique, WAREHOUSE.CODE, "warehouse", SalesRule::warehouse),
                CARRIER.CODE,
                "carrier",
                SalesRule::carrier);
    }

    private static SalesRule checked(Transaction tx, SalesRule rule) {
        Warehouses.codeOrAll(tx, rule.warehouse());
        if (rule.carrier() != null
                && Codes.existing(tx, CARRIER.CODE, Set.of(rule.carrier())).isEmpty()) {
            throw Problem.invalid(
                    "carrier", "There is no carrier " + rule.carrier() + ".", "没有物流公司 " + rule.carrier() + "。");
        }
        return rule;
    }
}
