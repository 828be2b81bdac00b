package argosy.operations.targets;

import static argosy.operations.db.Tables.BUDGET;

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
 * What a shop may spend in a period, by line (OPS-04), in yuan. In JSON each item shows its {@code use}.
 *
 * @param shop code, or an empty text for what is spent for no single shop
 * @param raiseLine line that is to be raised by {@code raiseAmount} for {@code raiseReason}, while that waits for approval
 */
@Label(en = "Budget", zh = "店铺预算")
public record Budget(
        @ReadOnly @Label(en = "Number", zh = "预算号", example = "DP-20261122-0001")
        String number,

        @Size(max = 64) @Label(en = "Shop", zh = "店铺", example = "TM-ZSXP", also = "店铺编码")
        String shop,

        @NotBlank @Pattern(regexp = Period.PATTERN, message = Period.MESSAGE) @Label(en = "Period", zh = "期间", example = "2026-Q4")
        String period,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Promotion (CNY)", zh = "推广预算（元）", example = "120000.00")
        BigDecimal promotion,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Campaigns (CNY)", zh = "活动预算（元）", example = "80000.00")
        BigDecimal campaign,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Staff (CNY)", zh = "人员预算（元）", example = "90000.00")
        BigDecimal staff,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Other (CNY)", zh = "其他预算（元）", example = "10000.00")
        BigDecimal other,

        @Size(max = 2000) @Label(en = "Goals", zh = "经营目标", example = "推广费用率控制在 10% 以内")
        String goals,

        @ReadOnly @Label(en = "Supervisor", zh = "店铺主管", example = "linyating")
        String supervisor,

        @ReadOnly @Label(en = "State", zh = "状态", example = "approved")
        BudgetState state,

        @ReadOnly @Label(en = "Line to be raised", zh = "追加项目", example = "promotion")
        BudgetLine raiseLine,

        @ReadOnly @Label(en = "Raise (CNY)", zh = "追加金额（元）", example = "20000.00")
        BigDecimal raiseAmount,

        @ReadOnly @Label(en = "Reason of the raise", zh = "追加原因", example = "双11 流量价格上涨")
        String raiseReason,

        @ReadOnly @Label(en = "Submitted by", zh = "提交人", example = "linyating")
        String submittedBy,

        @ReadOnly @Label(en = "Approved by", zh = "批准人", example = "zhouhaiyang")
        String approvedBy,

        @ReadOnly @Label(en = "Approved at", zh = "批准时间", example = "2026-09-28T02:00:00Z")
        Instant approvedAt) {

    public static final Register<Budget> BUDGETS = Register.of(
                    "budgets", Text.of("Shop budgets", "店铺预算"), Budget.class, BUDGET)
            .search("number", "goals")
            .filter("shop", "state", "supervisor")
            .sort("number", "period")
            .defaultSort("-period")
            .ownedBy("supervisor")
            .workflow(BudgetState.WORKFLOW, "state");

    public Budget {
        shop = shop == null ? "" : shop.strip();
        state = state == null ? BudgetState.DRAFT : state;
    }

    /** What is planned for a line. */
    BigDecimal planned(BudgetLine line) {
        return switch (line) {
            case PROMOTION -> promotion;
            case CAMPAIGN -> campaign;
            case STAFF -> staff;
            case OTHER -> other;
        };
    }

    BigDecimal total() {
        return promotion.add(campaign).add(staff).add(other);
    }

    Budget set(String component, Object content) {
        return BUDGETS.shape().with(this, component, content);
    }

    Budget withoutRaise() {
        return set("raiseLine", null).set("raiseAmount", null).set("raiseReason", null);
    }
}
