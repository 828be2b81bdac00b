package argosy.operations.targets;

import static argosy.operations.targets.Budget.BUDGETS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Set;

/** {@code /api/operations/budgets}: what shops may spend; one by itself shows how each line is used (OPS-04). */
@Path("budgets")
public final class BudgetsResource extends EditableResource<Budget> {

    private final Budgets budgets;

    public BudgetsResource(Database database, Budgets budgets) {
        super(database, BUDGETS);
        this.budgets = budgets;
    }

    /** Asks the head to approve a draft (OPS-04). */
    @Step("{id}/submit")
    @Label(en = "Submit", zh = "提交审批")
    public Response submit(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> budgets.submit(tx, id));
    }

    /** Takes a submitted budget back to change it (OPS-04). */
    @Step("{id}/withdraw")
    @Label(en = "Withdraw", zh = "撤回")
    public Response withdraw(@PathParam("id") long id, @NotNull @Valid Reason why, @Context Caller caller) {
        return done(caller, tx -> budgets.withdraw(tx, id, why.reason()));
    }

    /** More money for a line. */
    @Label(en = "Raise of a budget", zh = "预算追加")
    public record Raise(
            @NotNull @Label(en = "Line", zh = "预算项目", example = "promotion")
            BudgetLine line,

            @NotNull @Positive @Digits(integer = 12, fraction = 2) @Label(en = "Amount (CNY)", zh = "追加金额（元）", example = "20000.00")
            BigDecimal amount,

            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "双11 流量价格上涨")
            String reason) {}

    /** Asks the head for more; without it nothing beyond the budget is started (OPS-04). */
    @Step("{id}/raise")
    @Label(en = "Raise", zh = "申请追加")
    public Response raise(@PathParam("id") long id, @NotNull @Valid Raise raise, @Context Caller caller) {
        return done(caller, tx -> budgets.raise(tx, id, raise.line(), raise.amount(), raise.reason()));
    }

    /** Nothing is spent from it any more (OPS-04). */
    @Step("{id}/close")
    @Label(en = "Close", zh = "结束")
    public Response close(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> budgets.close(tx, id));
    }

    @Override
    protected Stored<Budget> create(Transaction tx, Budget budget) {
        return budgets.draft(tx, budget);
    }

    @Override
    protected Stored<Budget> change(Transaction tx, Stored<Budget> before, Budget after) {
        return budgets.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<Budget> budget) {
        budgets.remove(tx, budget);
    }

    @Override
    protected Stored<Budget> detailed(Stored<Budget> item) {
        return item.with("use", BudgetUse.of(database, item.value().number(), item.value()))
                .with("formula", BudgetUse.FORMULA);
    }

    /** While a raise waits there is no other. */
    @Override
    protected Set<String> barred(Stored<Budget> item, Caller caller) {
        return item.value().raiseLine() != null ? Set.of("raise") : Set.of();
    }
}
