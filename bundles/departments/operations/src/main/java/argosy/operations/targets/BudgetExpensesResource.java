package argosy.operations.targets;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;

/** {@code /api/operations/budget-expenses}: what budgets are spent on beside placements (OPS-04, OPS-33). */
@Path("budget-expenses")
public final class BudgetExpensesResource extends EditableResource<BudgetExpense> {

    private final BudgetExpenses expenses;

    public BudgetExpensesResource(Database database, BudgetExpenses expenses) {
        super(database, BudgetExpense.BUDGET_EXPENSES);
        this.expenses = expenses;
    }

    @Override
    protected Stored<BudgetExpense> create(Transaction tx, BudgetExpense expense) {
        return expenses.spend(tx, expense);
    }

    @Override
    protected Stored<BudgetExpense> change(Transaction tx, Stored<BudgetExpense> before, BudgetExpense after) {
        return expenses.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<BudgetExpense> expense) {
        expenses.remove(tx, expense);
    }
}
