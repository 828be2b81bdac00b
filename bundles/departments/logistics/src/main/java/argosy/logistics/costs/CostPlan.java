package argosy.logistics.costs;

import static argosy.logistics.db.Tables.COST_PLAN;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What logistics intends to do and to spend in a month, for one shop or for all that is not planned by shop (LOG-21).
 * Amounts are yuan.
 *
 * @param month for example {@code 2026-11}
 * @param shop name of the shop as dispatch orders carry it, or an empty text for all others
 * @param orders how many orders are expected to be handed over
 * @param goals the work plan in words
 */
@Label(en = "Cost plan", zh = "费用预算")
public record CostPlan(
        @ReadOnly @Label(en = "Number", zh = "预算号", example = "YS-20261122-0001")
        String number,

        @NotBlank @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "must be a month such as 2026-11 | 须为月份，例如 2026-11")
        @Label(en = "Month", zh = "月份", example = "2026-11")
        String month,

        @Size(max = 100) @Label(en = "Shop", zh = "店铺", example = "天猫旗舰店", also = "平台")
        String shop,

        @NotNull @PositiveOrZero @Label(en = "Orders expected", zh = "预计单量", example = "12000")
        Integer orders,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Freight (CNY)", zh = "运费（元）", example = "42000.00")
        BigDecimal freight,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Packaging (CNY)", zh = "包材费（元）", example = "6000.00")
        BigDecimal packaging,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Labour (CNY)", zh = "人工费（元）", example = "30000.00")
        BigDecimal labour,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Rent (CNY)", zh = "仓租（元）", example = "15000.00")
        BigDecimal rent,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Other (CNY)", zh = "其他（元）", example = "2000.00")
        BigDecimal other,

        @Size(max = 2000) @Label(en = "Goals", zh = "工作目标", example = "单均物流成本降到 7.5 元")
        String goals,

        @ReadOnly @Label(en = "State", zh = "状态", example = "approved")
        CostPlanState state,

        @ReadOnly @Label(en = "Submitted by", zh = "提交人", example = "liu.yang")
        String submittedBy,

        @ReadOnly @Label(en = "Approved by", zh = "批准人", example = "zhou.ning")
        String approvedBy,

        @ReadOnly @Label(en = "Approved at", zh = "批准时间", example = "2026-10-28T02:00:00Z")
        Instant approvedAt) {

    public static final Register<CostPlan> COST_PLANS = Register.of(
                    "cost-plans", Text.of("Cost plans", "费用预算"), CostPlan.class, COST_PLAN)
            .search("number", "goals")
            .filter("shop", "state")
            .sort("month", "number")
            .defaultSort("-month")
            .workflow(CostPlanState.WORKFLOW, "state");

    /** What is not given: a draft for all shops. */
    public CostPlan {
        shop = shop == null ? "" : shop.strip();
        state = state == null ? CostPlanState.DRAFT : state;
    }

    CostPlan numbered(String given) {
        return set("number", given);
    }

    CostPlan submitted(String by) {
        return set("state", CostPlanState.SUBMITTED).set("submittedBy", by);
    }

    CostPlan returned() {
        return set("state", CostPlanState.DRAFT).set("submittedBy", null);
    }

    CostPlan approved(String by, Instant at) {
        return set("state", CostPlanState.APPROVED).set("approvedBy", by).set("approvedAt", at);
    }

    CostPlan replaced() {
        return set("state", CostPlanState.REPLACED);
    }

    /** What is planned for a kind of cost. */
    BigDecimal planned(CostKind kind) {
        return switch (kind) {
            case FREIGHT -> freight;
            case PACKAGING -> packaging;
            case LABOUR -> labour;
            case RENT -> rent;
            case OTHER -> other;
        };
    }

    private CostPlan set(String component, Object content) {
        return COST_PLANS.shape().with(this, component, content);
    }
}
