package argosy.operations.promotion;

import static argosy.operations.db.Tables.PROMOTION_PLAN;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import argosy.operations.targets.Period;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * How a shop is promoted in a quarter, after its sales target (OPS-23, DL-25).
 *
 * @param shop code, or an empty text for the whole company
 * @param target number of the sales target that the plan follows
 * @param milestones the steps in words, with their days
 * @param budget yuan
 */
@Label(en = "Promotion plan", zh = "推广计划")
public record PromotionPlan(
        @ReadOnly @Label(en = "Number", zh = "推广计划号", example = "TG-20260920-0001")
        String number,

        @Size(max = 64) @Label(en = "Shop", zh = "店铺", example = "TM-ZSXP", also = "店铺编码")
        String shop,

        @NotBlank @Pattern(regexp = Period.QUARTER, message = "must be a quarter such as 2026-Q4 | 须为季度，例如 2026-Q4") @Label(en = "Quarter", zh = "季度", example = "2026-Q4")
        String quarter,

        @NotBlank @Size(max = 40) @Label(en = "Sales target", zh = "销售目标号", example = "MB-20260915-0003")
        String target,

        @NotBlank @Size(max = 4000) @Label(en = "Goals", zh = "推广目标", example = "新客占比提到 45%，投产比不低于 4")
        String goals,

        @Size(max = 4000) @Label(en = "Strategy", zh = "推广策略", example = "10 月蓄水，11 月爆发，12 月返场")
        String strategy,

        @Size(max = 4000) @Label(en = "Steps", zh = "实施步骤", example = "10/20 预售预热；11/1 开门红；11/11 主会场")
        String milestones,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Budget (CNY)", zh = "推广预算（元）", example = "120000.00")
        BigDecimal budget,

        @ReadOnly @Label(en = "Supervisor", zh = "店铺主管", example = "linyating")
        String supervisor,

        @ReadOnly @Label(en = "State", zh = "状态", example = "approved")
        PlanState state,

        @ReadOnly @Label(en = "Submitted by", zh = "提交人", example = "guoxiaoyu")
        String submittedBy,

        @ReadOnly @Label(en = "Approved by", zh = "批准人", example = "zhouhaiyang")
        String approvedBy,

        @ReadOnly @Label(en = "Approved at", zh = "批准时间", example = "2026-09-25T02:00:00Z")
        Instant approvedAt) {

    public static final Register<PromotionPlan> PROMOTION_PLANS = Register.of(
                    "promotion-plans", Text.of("Promotion plans", "推广计划"), PromotionPlan.class, PROMOTION_PLAN)
            .search("number", "goals", "strategy")
            .filter("shop", "target", "state", "supervisor")
            .sort("number", "quarter")
            .defaultSort("-quarter")
            .ownedBy("supervisor")
            .workflow(PlanState.WORKFLOW, "state");

    public PromotionPlan {
        shop = shop == null ? "" : shop.strip();
        state = state == null ? PlanState.DRAFT : state;
    }

    PromotionPlan set(String component, Object content) {
        return PROMOTION_PLANS.shape().with(this, component, content);
    }
}
