package argosy.logistics.costs;

import static argosy.logistics.costs.CostPlan.COST_PLANS;
import static argosy.logistics.db.Tables.COST_PLAN;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.util.Map;
import org.jooq.Condition;

/** The rules of cost plans (LOG-21): at most one plan of a month and shop counts, approved by a second person. */
public final class CostPlans {

    /** More plans of one month and shop than anybody makes. */
    private static final int MOST_PLANS = 1000;

    /** Keeps a new draft. */
    public Stored<CostPlan> draft(Transaction tx, CostPlan plan) {
        return tx.insert(COST_PLANS, plan.numbered(tx.number("YS")));
    }

    /** Hands a draft in. */
    public Stored<CostPlan> submit(Transaction tx, long id) {
        Stored<CostPlan> plan = tx.step(COST_PLANS, id, "submit");
        return tx.update(COST_PLANS, plan, plan.value().submitted(tx.by().username()));
    }

    /** Sends a submitted plan back, with the reason on its timeline. */
    public Stored<CostPlan> giveBack(Transaction tx, long id, String reason) {
        Stored<CostPlan> plan = tx.step(COST_PLANS, id, "return");
        Stored<CostPlan> draft = tx.update(COST_PLANS, plan, plan.value().returned());
        tx.remark(COST_PLANS, id, "returned", reason);
        return draft;
    }

    /** Makes the plan the one that counts. 409 {@code own-plan} for who drew it up or submitted it. */
    public Stored<CostPlan> approve(Transaction tx, long id) {
        CostPlan wanted = tx.target(COST_PLANS, id).value();
        Condition rivals = COST_PLAN.MONTH.eq(wanted.month()).and(COST_PLAN.SHOP.eq(wanted.shop()));
        // All of them are held, so that of two approvals at once the second sees the first.
        tx.hold(
                COST_PLANS,
                tx.select(COST_PLANS, rivals, MOST_PLANS).stream()
                        .map(Stored::id)
                        .toList());
        Stored<CostPlan> plan = tx.step(COST_PLANS, id, "approve");
        String by = tx.by().username();
        if (own(plan, by)) {
            throw Problem.conflict(
                    "own-plan",
                    "Who drew up or submitted a plan does not approve it; somebody else has to.",
                    "不能批准自己编制或提交的预算，请由他人批准。");
        }
        Condition approved = rivals.and(COST_PLAN.STATE.eq(Shape.code(CostPlanState.APPROVED)));
        for (Stored<CostPlan> before : tx.select(COST_PLANS, approved, MOST_PLANS)) {
            tx.update(COST_PLANS, before, before.value().replaced());
        }
        return tx.update(COST_PLANS, plan, plan.value().approved(by, tx.now()));
    }

    /** Whether that person drew up or submitted the plan and may therefore not approve it. */
    static boolean own(Stored<CostPlan> plan, String username) {
        return username.equals(plan.createdBy()) || username.equals(plan.value().submittedBy());
    }

    /** 409 {@code not-a-draft}: what others rely on is not changed behind their backs. */
    static void requireDraft(CostPlan plan) {
        if (plan.state() != CostPlanState.DRAFT) {
            throw Problem.conflict(
                    "not-a-draft",
                    Text.of(
                            "Only a draft can be changed or removed; make a new plan for " + plan.month() + ".",
                            "只有草稿可以修改或删除，请为 " + plan.month() + " 新建预算。"),
                    Map.of("state", Shape.code(plan.state())));
        }
    }
}
