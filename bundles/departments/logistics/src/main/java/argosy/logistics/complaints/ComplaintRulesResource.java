package argosy.logistics.complaints;

import static argosy.logistics.db.Tables.COMPLAINT_RULE;

import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.warehouse.Fixed;
import jakarta.ws.rs.Path;
import java.util.List;

/** {@code /api/logistics/complaint-rules}: within how many hours which complaint is answered (LOG-20). */
@Path("complaint-rules")
public final class ComplaintRulesResource extends EditableResource<ComplaintRule> {

    public ComplaintRulesResource(Database database) {
        super(database, ComplaintRule.RULES);
    }

    @Override
    protected Stored<ComplaintRule> change(Transaction tx, Stored<ComplaintRule> before, ComplaintRule after) {
        Fixed.same("kind", before.value().kind(), after.kind());
        return super.change(tx, before, after);
    }

    @Override
    protected List<ImportRow<ComplaintRule>> check(Reads reads, List<ImportRow<ComplaintRule>> rows) {
        return Codes.unique(
                reads, rows, COMPLAINT_RULE.KIND, "kind", rule -> rule.kind() == null ? null : Shape.code(rule.kind()));
    }
}
