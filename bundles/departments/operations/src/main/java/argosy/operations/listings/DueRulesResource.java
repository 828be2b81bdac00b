package argosy.operations.listings;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.util.List;

/** {@code /api/operations/due-rules} (OPS-10, OPS-11, OPS-12). */
@Path("due-rules")
public final class DueRulesResource extends EditableResource<DueRule> {

    private static final String ONE_EN = "Give either business days or working minutes.";
    private static final String ONE_ZH = "请在工作日与工作分钟中填写一项。";

    public DueRulesResource(Database database) {
        super(database, DueRule.DUE_RULES);
    }

    @Override
    protected Stored<DueRule> create(Transaction tx, DueRule rule) {
        return super.create(tx, checked(rule));
    }

    @Override
    protected Stored<DueRule> change(Transaction tx, Stored<DueRule> before, DueRule after) {
        return super.change(tx, before, checked(after));
    }

    @Override
    protected List<ImportRow<DueRule>> check(Reads reads, List<ImportRow<DueRule>> rows) {
        return rows.stream()
                .map(row -> row.value() == null || clear(row.value()) ? row : row.refuse("days", ONE_EN, ONE_ZH))
                .toList();
    }

    private static DueRule checked(DueRule rule) {
        if (!clear(rule)) {
            throw Problem.invalid("days", ONE_EN, ONE_ZH);
        }
        return rule;
    }

    private static boolean clear(DueRule rule) {
        return (rule.days() == null) != (rule.minutes() == null);
    }
}
