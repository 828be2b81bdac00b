package argosy.operations.promotion;

import static argosy.operations.db.Tables.PROMOTION_EVALUATION;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a placement or a plan brought, and what is to be done better, by whom and until when (OPS-25).
 *
 * @param placement number of the placement, or null; {@code plan} number of the promotion plan, or null; one of them
 * @param measure what is to be done, or null when nothing is; then it is closed at once
 * @param responsible who does it; who evaluates when not given
 * @param spend yuan, {@code revenue} yuan and {@code roi} of the placement as they were then; null where unknown
 */
@Label(en = "Promotion evaluation", zh = "推广评估")
public record PromotionEvaluation(
        @ReadOnly @Label(en = "Number", zh = "评估号", example = "PG-20261118-0001")
        String number,

        @Size(max = 40) @Label(en = "Placement", zh = "投放号", example = "TF-20261101-0001")
        String placement,

        @Size(max = 40) @Label(en = "Promotion plan", zh = "推广计划号", example = "TG-20260920-0001")
        String plan,

        @NotBlank @Size(max = 4000) @Label(en = "Effect", zh = "效果分析", example = "投产比 5.2，高于计划；夜间转化偏低")
        String effect,

        @Size(max = 2000) @Label(en = "Measure", zh = "改进措施", example = "22 点后降低出价 30%")
        String measure,

        @Size(max = 64) @Label(en = "Responsible", zh = "责任人", example = "guoxiaoyu")
        String responsible,

        @Label(en = "Due on", zh = "完成期限", example = "2026-11-30")
        LocalDate dueOn,

        @ReadOnly @Label(en = "Spend (CNY)", zh = "消耗（元）", example = "18650.00")
        BigDecimal spend,

        @ReadOnly @Label(en = "Revenue (CNY)", zh = "成交金额（元）", example = "96400.00")
        BigDecimal revenue,

        @ReadOnly @Label(en = "ROI", zh = "投入产出比", example = "5.17")
        BigDecimal roi,

        @ReadOnly @Label(en = "Outcome", zh = "改进结果", example = "夜间点击花费下降 22%")
        String outcome,

        @ReadOnly @Label(en = "Done at", zh = "完成时间", example = "2026-11-28T02:00:00Z")
        Instant doneAt,

        @ReadOnly @Label(en = "Reminded at", zh = "提醒时间", example = "2026-11-29T01:00:00Z")
        Instant remindedAt,

        @ReadOnly @Label(en = "Verified by", zh = "验收人", example = "linyating")
        String verifiedBy,

        @ReadOnly @Label(en = "State", zh = "状态", example = "open")
        EvaluationState state) {

    public static final Register<PromotionEvaluation> EVALUATIONS = Register.of(
                    "promotion-evaluations",
                    Text.of("Promotion evaluations", "推广评估"),
                    PromotionEvaluation.class,
                    PROMOTION_EVALUATION)
            .search("number", "effect", "measure")
            .filter("placement", "plan", "responsible", "state", "dueOn")
            .sort("number")
            .ownedBy("responsible")
            .workflow(EvaluationState.WORKFLOW, "state");

    public PromotionEvaluation {
        placement = placement == null || placement.isBlank() ? null : placement.strip();
        plan = plan == null || plan.isBlank() ? null : plan.strip();
        measure = measure == null || measure.isBlank() ? null : measure.strip();
        responsible = responsible == null || responsible.isBlank() ? null : responsible.strip();
        state = state == null ? EvaluationState.OPEN : state;
    }

    PromotionEvaluation set(String component, Object content) {
        return EVALUATIONS.shape().with(this, component, content);
    }

    /** Whether its measure should have been done by now. */
    boolean overdue(LocalDate today) {
        return state == EvaluationState.OPEN && dueOn != null && dueOn.isBefore(today);
    }
}
