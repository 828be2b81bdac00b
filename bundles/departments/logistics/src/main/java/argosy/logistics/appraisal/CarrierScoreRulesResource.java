package argosy.logistics.appraisal;

import static argosy.logistics.db.Tables.CARRIER_SCORE_RULE;

import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Problem.FieldProblem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.warehouse.Fixed;
import jakarta.ws.rs.Path;
import java.util.List;

/** {@code /api/logistics/carrier-score-rules}: by what carriers are scored; scores keep the marks they were given (LOG-19). */
@Path("carrier-score-rules")
public final class CarrierScoreRulesResource extends EditableResource<CarrierScoreRule> {

    public CarrierScoreRulesResource(Database database) {
        super(database, CarrierScoreRule.RULES);
    }

    @Override
    protected Stored<CarrierScoreRule> create(Transaction tx, CarrierScoreRule rule) {
        return super.create(tx, checked(rule));
    }

    @Override
    protected Stored<CarrierScoreRule> change(Transaction tx, Stored<CarrierScoreRule> before, CarrierScoreRule after) {
        Fixed.same("code", before.value().code(), after.code());
        return super.change(tx, before, checked(after));
    }

    @Override
    protected List<ImportRow<CarrierScoreRule>> check(Reads reads, List<ImportRow<CarrierScoreRule>> rows) {
        return Codes.unique(reads, rows, CARRIER_SCORE_RULE.CODE, "code", CarrierScoreRule::code).stream()
                .map(CarrierScoreRulesResource::checked)
                .toList();
    }

    private static CarrierScoreRule checked(CarrierScoreRule rule) {
        List<FieldProblem> wrong = rule.problems();
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return rule;
    }

    private static ImportRow<CarrierScoreRule> checked(ImportRow<CarrierScoreRule> row) {
        ImportRow<CarrierScoreRule> checked = row;
        if (row.value() != null) {
            for (FieldProblem wrong : row.value().problems()) {
                checked = checked.refuse(
                        wrong.field(), wrong.message().en(), wrong.message().zh());
            }
        }
        return checked;
    }
}
