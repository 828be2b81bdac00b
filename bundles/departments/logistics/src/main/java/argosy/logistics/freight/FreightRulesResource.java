package argosy.logistics.freight;

import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.FREIGHT_RULE;
import static argosy.logistics.freight.FreightRule.FREIGHT_RULES;

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
import java.util.Set;

/** {@code /api/logistics/freight-rules}: how exactly bills of carriers are checked (LOG-18). */
@Path("freight-rules")
public final class FreightRulesResource extends EditableResource<FreightRule> {

    public FreightRulesResource(Database database) {
        super(database, FREIGHT_RULES);
    }

    @Override
    protected Stored<FreightRule> create(Transaction tx, FreightRule rule) {
        requireCarrier(tx, rule);
        return super.create(tx, rule);
    }

    @Override
    protected Stored<FreightRule> change(Transaction tx, Stored<FreightRule> before, FreightRule after) {
        requireCarrier(tx, after);
        return super.change(tx, before, after);
    }

    @Override
    protected List<ImportRow<FreightRule>> check(Reads reads, List<ImportRow<FreightRule>> rows) {
        return Codes.unique(reads, rows, FREIGHT_RULE.CARRIER, "carrier", FreightRule::carrier);
    }

    private static void requireCarrier(Reads reads, FreightRule rule) {
        String code = rule.carrier();
        if (!code.equals(FreightRule.ALL)
                && Codes.existing(reads, CARRIER.CODE, Set.of(code)).isEmpty()) {
            throw Problem.invalid(
                    "carrier",
                    "There is no carrier " + code + "; name one, or * for all without a rule of their own.",
                    "没有物流公司 " + code + "；请填写已登记的编码，或用 * 表示其余全部。");
        }
    }
}
