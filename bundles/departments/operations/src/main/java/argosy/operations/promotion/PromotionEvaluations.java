package argosy.operations.promotion;

import static argosy.operations.db.Tables.PLACEMENT;
import static argosy.operations.db.Tables.PROMOTION_EVALUATION;
import static argosy.operations.promotion.PromotionEvaluation.EVALUATIONS;

import argosy.department.BusinessCalendar;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import argosy.operations.targets.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** The rules of evaluations (OPS-25): a measure has somebody responsible and a day, and a second person sees it is done. */
public final class PromotionEvaluations {

    private static final int BATCH = 500;

    private final Supplier<BusinessCalendar> calendar;

    public PromotionEvaluations(Supplier<BusinessCalendar> calendar) {
        this.calendar = calendar;
    }

    /** Keeps an evaluation with the placement's figures as they are now. */
    public Stored<PromotionEvaluation> open(Transaction tx, PromotionEvaluation given) {
        PromotionEvaluation evaluation = given.set("number", tx.number("PG"));
        if (given.responsible() == null) {
            evaluation = evaluation.set("responsible", tx.by().username());
        }
        requireSound(tx, evaluation);
        if (given.placement() != null) {
            Figures figures = PlacementFigures.totals(tx, List.of(given.placement()))
                    .getOrDefault(given.placement(), Figures.NONE);
            evaluation = evaluation
                    .set("spend", figures.spend())
                    .set("revenue", figures.revenue())
                    .set("roi", figures.roi());
        }
        return tx.insert(
                EVALUATIONS, given.measure() == null ? evaluation.set("state", EvaluationState.CLOSED) : evaluation);
    }

    Stored<PromotionEvaluation> change(Transaction tx, Stored<PromotionEvaluation> before, PromotionEvaluation after) {
        requireOpen(before.value());
        Fixed.same("placement", before.value().placement(), after.placement());
        Fixed.same("plan", before.value().plan(), after.plan());
        if (after.measure() == null || after.responsible() == null) {
            throw Problem.invalid(
                    after.measure() == null ? "measure" : "responsible",
                    "A measure stays with somebody responsible; report it done instead.",
                    "改进措施和责任人不能清空，完成后请点“已改进”。");
        }
        requireSound(tx, after);
        return tx.update(EVALUATIONS, before, after.set("remindedAt", null));
    }

    void remove(Transaction tx, Stored<PromotionEvaluation> evaluation) {
        requireOpen(evaluation.value());
        tx.delete(EVALUATIONS, evaluation);
    }

    /** The measure was carried out. */
    public Stored<PromotionEvaluation> done(Transaction tx, long id, String outcome) {
        Stored<PromotionEvaluation> evaluation = tx.step(EVALUATIONS, id, "done");
        return tx.update(
                EVALUATIONS,
                evaluation,
                evaluation
                        .value()
                        .set("state", EvaluationState.DONE)
                        .set("outcome", outcome.strip())
                        .set("doneAt", tx.now()));
    }

    /** Somebody else saw that it was done. 409 {@code own-measure} for who was responsible. */
    public Stored<PromotionEvaluation> verify(Transaction tx, long id) {
        Stored<PromotionEvaluation> evaluation = tx.step(EVALUATIONS, id, "verify");
        if (evaluation.value().responsible().equals(tx.by().username())) {
            throw Problem.conflict(
                    "own-measure", "Somebody else verifies a measure than who carried it out.", "改进措施须由他人验收。");
        }
        return tx.update(
                EVALUATIONS,
                evaluation,
                evaluation
                        .value()
                        .set("state", EvaluationState.CLOSED)
                        .set("verifiedBy", tx.by().username()));
    }

    /** It was not done well enough. */
    public Stored<PromotionEvaluation> reopen(Transaction tx, long id, String reason) {
        Stored<PromotionEvaluation> evaluation = tx.step(EVALUATIONS, id, "reopen");
        tx.remark(EVALUATIONS, id, "reopened", reason);
        return tx.update(
                EVALUATIONS,
                evaluation,
                evaluation.value().set("state", EvaluationState.OPEN).set("doneAt", null));
    }

    /** Reminds once of each measure that is due within the business days of the rule; answers of how many. */
    public int remind(Transaction tx) {
        OptionalInt days = MarketingRule.days(tx, RuleKind.MEASURE);
        if (days.isEmpty()) {
            return 0;
        }
        LocalDate today = tx.today();
        LocalDate until = Deadlines.ahead(calendar.get(), today, days.getAsInt());
        List<Stored<PromotionEvaluation>> due = Due.held(
                tx,
                EVALUATIONS,
                PROMOTION_EVALUATION
                        .STATE
                        .eq(Shape.code(EvaluationState.OPEN))
                        .and(PROMOTION_EVALUATION.DUE_ON.le(until))
                        .and(PROMOTION_EVALUATION.REMINDED_AT.isNull()),
                BATCH);
        for (Stored<PromotionEvaluation> evaluation : due) {
            tx.update(EVALUATIONS, evaluation, evaluation.value().set("remindedAt", tx.now()));
            tx.remark(
                    EVALUATIONS,
                    evaluation.id(),
                    "reminded",
                    "改进措施将于 " + evaluation.value().dueOn() + " 到期");
        }
        return due.size();
    }

    private static void requireSound(Transaction tx, PromotionEvaluation evaluation) {
        if ((evaluation.placement() == null) == (evaluation.plan() == null)) {
            throw Problem.invalid(
                    "placement", "An evaluation is of a placement or of a promotion plan.", "请填写投放号或推广计划号之一。");
        }
        if (evaluation.plan() != null) {
            PromotionPlans.existing(tx, "plan", evaluation.plan());
        } else if (!tx.sql().fetchExists(PLACEMENT, PLACEMENT.NUMBER.eq(evaluation.placement()))) {
            throw Placements.missing("placement", evaluation.placement());
        }
        if (evaluation.measure() != null && evaluation.dueOn() == null) {
            throw Problem.invalid("dueOn", "Say until when the measure is carried out.", "改进措施须填写完成期限。");
        }
    }

    private static void requireOpen(PromotionEvaluation evaluation) {
        if (evaluation.state() != EvaluationState.OPEN) {
            throw Problem.conflict("not-open", "Only an open evaluation is changed or removed.", "只有待改进的评估可以修改或删除。");
        }
    }
}
