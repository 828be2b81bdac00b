package argosy.operations.targets;

import static argosy.operations.db.Tables.BUDGET_EXPENSE;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money that a budget is spent on beside placements, which tell of their spend themselves (OPS-04).
 *
 * @param budget number of the budget
 * @param line not promotion: that is what placements spend
 * @param campaign number of the campaign it was spent on, or null; only for the line of campaigns
 */
@Label(en = "Budget expense", zh = "预算支出")
public record BudgetExpense(
        @NotBlank @Size(max = 40) @Label(en = "Budget", zh = "预算号", example = "DP-20261122-0001")
        String budget,

        @NotNull @Label(en = "Line", zh = "预算项目", example = "campaign")
        BudgetLine line,

        @NotNull @Label(en = "Day", zh = "日期", example = "2026-11-05")
        LocalDate onDay,

        @Size(max = 40) @Label(en = "Campaign", zh = "活动号", example = "HD-20261001-0001")
        String campaign,

        @NotNull @Positive @Digits(integer = 12, fraction = 2) @Label(en = "Amount (CNY)", zh = "金额（元）", example = "3500.00", also = "金额")
        BigDecimal amount,

        @Size(max = 500) @Label(en = "Note", zh = "说明", example = "主会场海报设计外包")
        String note,

        @ReadOnly @Label(en = "Supervisor", zh = "店铺主管", example = "linyating")
        String supervisor) {

    public static final Register<BudgetExpense> BUDGET_EXPENSES = Register.of(
                    "budget-expenses", Text.of("Budget expenses", "预算支出"), BudgetExpense.class, BUDGET_EXPENSE)
            .search("note")
            .filter("budget", "line", "campaign", "supervisor")
            .sort("onDay")
            .defaultSort("-onDay")
            .ownedBy("supervisor");

    public BudgetExpense {
        campaign = campaign == null || campaign.isBlank() ? null : campaign.strip();
    }
}
