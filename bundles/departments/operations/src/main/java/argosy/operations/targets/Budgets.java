package argosy.operations.targets;

import static argosy.operations.db.Tables.BUDGET;
import static argosy.operations.targets.Budget.BUDGETS;

import argosy.department.ApprovalKind;
import argosy.department.Approvals;
import argosy.department.Decision;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The rules of shop budgets (OPS-04): made by the supervisor, approved by the head, overdrawn only with an approved raise. */
public final class Budgets {

    public static final ApprovalKind APPROVAL = ApprovalKind.byRole("budget", Text.of("Shop budget", "店铺预算"), "head");

    /** A year, four quarters and twelve months, all of one shop. */
    private static final int MOST_BUDGETS = 17;

    private final Approvals approvals;

    public Budgets(Approvals approvals) {
        this.approvals = approvals;
    }

    public Stored<Budget> draft(Transaction tx, Budget budget) {
        String supervisor = Supervised.of(tx, BUDGETS.name(), budget.shop());
        tx.first(BUDGETS, BUDGET.SHOP.eq(budget.shop()).and(BUDGET.PERIOD.eq(budget.period())))
                .ifPresent(other -> {
                    throw Problem.conflict(
                            "budget-exists",
                            Text.of(
                                    other.value().number()
                                            + " is the budget of this shop and period; change or raise it.",
                                    "该店铺该期间已有预算 " + other.value().number() + "，请修改或追加。"),
                            Map.of("budget", other.value().number()));
                });
        return tx.insert(BUDGETS, budget.set("number", tx.number("DP")).set("supervisor", supervisor));
    }

    Stored<Budget> change(Transaction tx, Stored<Budget> before, Budget after) {
        requireDraft(before.value());
        Fixed.same("shop", before.value().shop(), after.shop());
        Fixed.same("period", before.value().period(), after.period());
        return tx.update(BUDGETS, before, after);
    }

    void remove(Transaction tx, Stored<Budget> budget) {
        requireDraft(budget.value());
        tx.delete(BUDGETS, budget);
    }

    /** Asks the head to approve a draft. */
    public Stored<Budget> submit(Transaction tx, long id) {
        Stored<Budget> budget = tx.step(BUDGETS, id, "submit");
        BigDecimal total = budget.value().total();
        approvals.ask(tx, BUDGETS, id, total, name(budget.value()) + " " + total.toPlainString() + " 元");
        return tx.update(
                BUDGETS,
                budget,
                budget.value()
                        .set("state", BudgetState.SUBMITTED)
                        .set("submittedBy", tx.by().username()));
    }

    public Stored<Budget> withdraw(Transaction tx, long id, String reason) {
        Stored<Budget> budget = tx.step(BUDGETS, id, "withdraw");
        approvals.withdraw(tx, BUDGETS, id, reason);
        tx.remark(BUDGETS, id, "withdrawn", reason);
        return tx.update(
                BUDGETS, budget, budget.value().set("state", BudgetState.DRAFT).set("submittedBy", null));
    }

    /** Asks the head for more money in a line; until that is decided the budget stays as it is. */
    public Stored<Budget> raise(Transaction tx, long id, BudgetLine line, BigDecimal amount, String reason) {
        Stored<Budget> budget = tx.step(BUDGETS, id, "raise");
        if (budget.value().raiseLine() != null) {
            throw Problem.conflict(
                    "raise-waits", "Another raise of this budget waits for its decision.", "该预算已有一项追加待审批，请等审批结束。");
        }
        approvals.ask(
                tx,
                BUDGETS,
                id,
                amount,
                name(budget.value()) + " " + Shape.title(line).zh() + "追加 " + amount.toPlainString() + " 元：" + reason);
        return tx.update(
                BUDGETS,
                budget,
                budget.value().set("raiseLine", line).set("raiseAmount", amount).set("raiseReason", reason));
    }

    /** The period is over, its books are done. */
    public Stored<Budget> close(Transaction tx, long id) {
        Stored<Budget> budget = tx.step(BUDGETS, id, "close");
        if (budget.value().raiseLine() != null) {
            approvals.withdraw(tx, BUDGETS, id, "预算已结束");
        }
        return tx.update(BUDGETS, budget, budget.value().withoutRaise().set("state", BudgetState.CLOSED));
    }

    /** What the head decided on a submitted budget or on a raise. */
    public static void decided(Transaction tx, long id, Decision decision) {
        tx.hold(BUDGETS, List.of(id));
        Stored<Budget> stored = tx.get(BUDGETS, id);
        Budget budget = stored.value();
        Budget after = budget;
        if (budget.state() == BudgetState.SUBMITTED) {
            after = decision.approved()
                    ? budget.set("state", BudgetState.APPROVED)
                            .set("approvedBy", decision.by())
                            .set("approvedAt", decision.at())
                    : budget.set("state", BudgetState.DRAFT).set("submittedBy", null);
        } else if (budget.raiseLine() != null) {
            String line = Shape.code(budget.raiseLine());
            after = (decision.approved()
                            ? budget.set(
                                    line, budget.planned(budget.raiseLine()).add(budget.raiseAmount()))
                            : budget)
                    .withoutRaise();
        }
        tx.update(BUDGETS, stored, after);
        if (decision.reason() != null) {
            tx.remark(BUDGETS, id, Shape.code(decision.outcome()), decision.reason());
        }
    }

    /**
     * Refuses what would overdraw a line of an approved budget of the shop: 409 {@code over-store-budget}. Held until this
     * transaction ends, so that of two who spend the last yuan one is refused.
     *
     * @param needed beyond what is committed and spent already
     */
    public static void requireRoom(Transaction tx, String shop, BudgetLine line, LocalDate day, BigDecimal needed) {
        List<Stored<Budget>> budgets = Due.held(
                tx,
                BUDGETS,
                BUDGET.SHOP.eq(shop).and(BUDGET.STATE.eq(Shape.code(BudgetState.APPROVED))),
                MOST_BUDGETS * 10);
        for (Stored<Budget> budget : budgets) {
            if (Period.of(budget.value().period()).contains(day)) {
                BigDecimal left = BudgetUse.of(tx, budget.value().number(), budget.value())
                        .get(line.ordinal())
                        .remaining();
                if (needed.compareTo(left) > 0) {
                    throw Problem.conflict(
                            "over-store-budget",
                            Text.of(
                                    "Budget " + budget.value().number() + " has " + left.toPlainString()
                                            + " yuan left for this; ask for a raise of the budget, or plan less.",
                                    "预算 " + budget.value().number() + " 该项只剩 " + left.toPlainString()
                                            + " 元，请先申请追加预算或减少金额。"),
                            Map.of("budget", budget.value().number(), "remaining", left));
                }
            }
        }
    }

    private static String name(Budget budget) {
        return budget.period() + " " + (budget.shop().isEmpty() ? "公司" : budget.shop()) + " 预算";
    }

    private static void requireDraft(Budget budget) {
        if (budget.state() != BudgetState.DRAFT) {
            throw Problem.conflict(
                    "not-a-draft",
                    Text.of(
                            "Only a draft can be changed or removed; withdraw the budget, or raise it when it is approved.",
                            "只有草稿可以修改或删除；待审批的请先撤回，已批准的请申请追加。"),
                    Map.of("state", Shape.code(budget.state())));
        }
    }
}
