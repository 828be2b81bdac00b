package argosy.operations.targets;

import static argosy.operations.db.Tables.BUDGET;
import static argosy.operations.db.Tables.CAMPAIGN;
import static argosy.operations.targets.Budget.BUDGETS;
import static argosy.operations.targets.BudgetExpense.BUDGET_EXPENSES;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;

/** The rules of expenses (OPS-04): of an approved budget, in its period, and never what placements tell of themselves. */
public final class BudgetExpenses {

    /** Keeps an expense of an approved budget. */
    public Stored<BudgetExpense> spend(Transaction tx, BudgetExpense expense) {
        Budget budget = checked(tx, expense);
        Supervised.of(tx, BUDGET_EXPENSES.name(), budget.shop());
        return tx.insert(BUDGET_EXPENSES, BUDGET_EXPENSES.shape().with(expense, "supervisor", budget.supervisor()));
    }

    Stored<BudgetExpense> change(Transaction tx, Stored<BudgetExpense> before, BudgetExpense after) {
        checked(tx, before.value());
        Fixed.same("budget", before.value().budget(), after.budget());
        checked(tx, after);
        return tx.update(BUDGET_EXPENSES, before, after);
    }

    void remove(Transaction tx, Stored<BudgetExpense> expense) {
        checked(tx, expense.value());
        tx.delete(BUDGET_EXPENSES, expense);
    }

    private static Budget checked(Reads reads, BudgetExpense expense) {
        Budget budget = reads.first(BUDGETS, BUDGET.NUMBER.eq(expense.budget()))
                .map(Stored::value)
                .filter(found -> found.state() == BudgetState.APPROVED)
                .orElseThrow(() -> Problem.invalid(
                        "budget",
                        "There is no approved budget " + expense.budget() + ".",
                        "没有已批准的预算 " + expense.budget() + "。"));
        if (expense.line() == BudgetLine.PROMOTION) {
            throw Problem.invalid(
                    "line",
                    "Promotion is what placements spend; enter it as placement figures.",
                    "推广支出取自投放的每日数据，请在投放数据中登记。");
        }
        if (!Period.of(budget.period()).contains(expense.onDay())) {
            throw Problem.invalid(
                    "onDay",
                    "The day lies in " + budget.period() + ", the period of the budget.",
                    "日期须在预算期间 " + budget.period() + " 内。");
        }
        if (expense.campaign() != null) {
            if (expense.line() != BudgetLine.CAMPAIGN) {
                throw Problem.invalid("campaign", "A campaign is named on the line of campaigns.", "填写活动号时预算项目须为活动。");
            }
            requireCampaign(reads, expense.campaign(), budget.shop());
        }
        return budget;
    }

    /** The money of a campaign is spent by its own shop; that of one of the whole company by any. */
    private static void requireCampaign(Reads reads, String campaign, String shop) {
        if (!reads.sql().fetchExists(CAMPAIGN, CAMPAIGN.NUMBER.eq(campaign).and(CAMPAIGN.SHOP.in("", shop)))) {
            throw Problem.invalid(
                    "campaign",
                    "The shop of the budget has no campaign " + campaign + ".",
                    "预算所属店铺没有活动 " + campaign + "。");
        }
    }
}
