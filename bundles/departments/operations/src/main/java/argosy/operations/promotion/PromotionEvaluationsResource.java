package argosy.operations.promotion;

import static argosy.operations.promotion.PromotionEvaluation.EVALUATIONS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.targets.Reason;
import argosy.operations.targets.Scanned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Set;

/**
 * {@code /api/operations/promotion-evaluations}: what promotion brought and what is done better (OPS-25). Each item says
 * whether its measure is {@code overdue}.
 */
@Path("promotion-evaluations")
public final class PromotionEvaluationsResource extends EditableResource<PromotionEvaluation> {

    private final PromotionEvaluations evaluations;

    public PromotionEvaluationsResource(Database database, PromotionEvaluations evaluations) {
        super(database, EVALUATIONS);
        this.evaluations = evaluations;
    }

    /** What came of a measure. */
    @Label(en = "Outcome of a measure", zh = "改进结果")
    public record Outcome(
            @NotBlank @Size(max = 2000) @Label(en = "Outcome", zh = "改进结果", example = "夜间点击花费下降 22%")
            String outcome) {}

    /** The measure was carried out (OPS-25). */
    @Step("{id}/done")
    @Label(en = "Done", zh = "已改进")
    public Response done(@PathParam("id") long id, @NotNull @Valid Outcome outcome, @Context Caller caller) {
        return done(caller, tx -> evaluations.done(tx, id, outcome.outcome()));
    }

    /** Somebody else saw that it was carried out (OPS-25). */
    @Step("{id}/verify")
    @Label(en = "Verify", zh = "验收")
    public Response verify(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> evaluations.verify(tx, id));
    }

    /** It is not good enough yet (OPS-25). */
    @Step("{id}/reopen")
    @Label(en = "Reopen", zh = "重新改进")
    public Response reopen(@PathParam("id") long id, @NotNull @Valid Reason why, @Context Caller caller) {
        return done(caller, tx -> evaluations.reopen(tx, id, why.reason()));
    }

    /** Reminds of measures that are due, as the daily job does (OPS-25). */
    @Step("remind")
    @Label(en = "Remind", zh = "提醒")
    public Scanned remind(@Context Caller caller) {
        return new Scanned(database.write(caller, evaluations::remind));
    }

    @Override
    protected Stored<PromotionEvaluation> create(Transaction tx, PromotionEvaluation evaluation) {
        return evaluations.open(tx, evaluation);
    }

    @Override
    protected Stored<PromotionEvaluation> change(
            Transaction tx, Stored<PromotionEvaluation> before, PromotionEvaluation after) {
        return evaluations.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<PromotionEvaluation> evaluation) {
        evaluations.remove(tx, evaluation);
    }

    @Override
    protected Stored<PromotionEvaluation> expand(Stored<PromotionEvaluation> item) {
        LocalDate today = database.today();
        return item.with("overdue", item.value().overdue(today));
    }

    /** Nobody verifies their own measure. */
    @Override
    protected Set<String> barred(Stored<PromotionEvaluation> item, Caller caller) {
        return item.value().responsible().equals(caller.username()) ? Set.of("verify") : Set.of();
    }
}
