package argosy.operations.targets;

import static argosy.operations.db.Tables.TARGET_REVIEW;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Why a target was reached or not, and what the next period makes of it (OPS-02). Amounts are yuan.
 *
 * @param target number of the target it is about
 * @param nextTarget number of the target of a later period that it adjusts, or null
 * @param nextAmount what that one becomes
 * @param amount target, {@code actual} and {@code rate} (per cent) as they were when it was concluded; null where unknown
 */
@Label(en = "Target review", zh = "目标分析")
public record TargetReview(
        @ReadOnly @Label(en = "Number", zh = "分析号", example = "FX-20261201-0001")
        String number,

        @NotBlank @Size(max = 40) @Label(en = "Target", zh = "目标号", example = "MB-20261122-0001")
        String target,

        @NotBlank @Size(max = 4000) @Label(en = "Analysis", zh = "差异分析", example = "预售占比低于去年，客单价下降 6%")
        String analysis,

        @Size(max = 4000) @Label(en = "Measures", zh = "改进措施", example = "12 月增加老客复购券")
        String measures,

        @Size(max = 40) @Label(en = "Next target", zh = "下期目标号", example = "MB-20261122-0002")
        String nextTarget,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Next target becomes (CNY)", zh = "下期目标调整为（元）", example = "900000.00")
        BigDecimal nextAmount,

        @ReadOnly @Label(en = "Target (CNY)", zh = "目标金额（元）", example = "1200000.00")
        BigDecimal amount,

        @ReadOnly @Label(en = "Net sales (CNY)", zh = "实际净销售额（元）", example = "1080000.00")
        BigDecimal actual,

        @ReadOnly @Label(en = "Achievement (%)", zh = "达成率（%）", example = "90.00")
        BigDecimal rate,

        @ReadOnly @Label(en = "Supervisor", zh = "店铺主管", example = "linyating")
        String supervisor,

        @ReadOnly @Label(en = "State", zh = "状态", example = "concluded")
        ReviewState state,

        @ReadOnly @Label(en = "Concluded by", zh = "定稿人", example = "linyating")
        String concludedBy,

        @ReadOnly @Label(en = "Concluded at", zh = "定稿时间", example = "2026-12-01T02:00:00Z")
        Instant concludedAt) {

    public static final Register<TargetReview> TARGET_REVIEWS = Register.of(
                    "target-reviews", Text.of("Target reviews", "目标分析"), TargetReview.class, TARGET_REVIEW)
            .search("number", "analysis", "measures")
            .filter("target", "state", "supervisor")
            .sort("number")
            .ownedBy("supervisor")
            .workflow(ReviewState.WORKFLOW, "state");

    public TargetReview {
        nextTarget = nextTarget == null || nextTarget.isBlank() ? null : nextTarget.strip();
        state = state == null ? ReviewState.DRAFT : state;
    }

    TargetReview set(String component, Object content) {
        return TARGET_REVIEWS.shape().with(this, component, content);
    }
}
