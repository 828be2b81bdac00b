package argosy.operations.promotion;

import static argosy.operations.db.Tables.PROMOTION_PLAN;
import static argosy.operations.db.Tables.SHOP;
import static argosy.operations.promotion.PromotionPlan.PROMOTION_PLANS;

import argosy.department.ApprovalKind;
import argosy.department.Approvals;
import argosy.department.Decision;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import argosy.operations.targets.Period;
import argosy.operations.targets.PeriodKind;
import argosy.operations.targets.SalesTarget;
import argosy.operations.targets.SalesTargets;
import argosy.operations.targets.Supervised;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The rules of promotion plans (OPS-23, DL-25): one of a shop and quarter, after its sales target, approved by the head. */
public final class PromotionPlans {

    public static final ApprovalKind APPROVAL =
            ApprovalKind.byRole("promotion-plan", Text.of("Promotion plan", "推广计划"), "head");

    private static final int MOST_SHOPS = 1000;

    private final Approvals approvals;

    public PromotionPlans(Approvals approvals) {
        this.approvals = approvals;
    }

    public Stored<PromotionPlan> draft(Transaction tx, PromotionPlan plan) {
        String supervisor = Supervised.of(tx, PROMOTION_PLANS.name(), plan.shop());
        requireTarget(tx, plan);
        tx.first(PROMOTION_PLANS, PROMOTION_PLAN.SHOP.eq(plan.shop()).and(PROMOTION_PLAN.QUARTER.eq(plan.quarter())))
                .ifPresent(other -> {
                    throw Problem.conflict(
                            "plan-exists",
                            Text.of(
                                    other.value().number() + " is the plan of this shop and quarter; change that one.",
                                    "该店铺该季度已有推广计划 " + other.value().number() + "，请修改该计划。"),
                            Map.of("plan", other.value().number()));
                });
        return tx.insert(PROMOTION_PLANS, plan.set("number", tx.number("TG")).set("supervisor", supervisor));
    }

    Stored<PromotionPlan> change(Transaction tx, Stored<PromotionPlan> before, PromotionPlan after) {
        requireDraft(before.value());
        Fixed.same("shop", before.value().shop(), after.shop());
        Fixed.same("quarter", before.value().quarter(), after.quarter());
        requireTarget(tx, after);
        return tx.update(PROMOTION_PLANS, before, after);
    }

    void remove(Transaction tx, Stored<PromotionPlan> plan) {
        requireDraft(plan.value());
        tx.delete(PROMOTION_PLANS, plan);
    }

    /** Asks the head to approve a draft that says how: strategy and steps are given. */
    public Stored<PromotionPlan> submit(Transaction tx, long id) {
        Stored<PromotionPlan> plan = tx.step(PROMOTION_PLANS, id, "submit");
        PromotionPlan value = plan.value();
        if (blank(value.strategy()) || blank(value.milestones())) {
            throw Problem.invalid(
                    blank(value.strategy()) ? "strategy" : "milestones",
                    "A plan says its strategy and its steps before it is submitted.",
                    "提交前须填写推广策略和实施步骤。");
        }
        approvals.ask(
                tx,
                PROMOTION_PLANS,
                id,
                value.budget(),
                value.quarter() + " " + (value.shop().isEmpty() ? "公司" : value.shop()) + " 推广计划 "
                        + value.budget().toPlainString() + " 元");
        return tx.update(
                PROMOTION_PLANS,
                plan,
                value.set("state", PlanState.SUBMITTED)
                        .set("submittedBy", tx.by().username()));
    }

    public Stored<PromotionPlan> withdraw(Transaction tx, long id, String reason) {
        Stored<PromotionPlan> plan = tx.step(PROMOTION_PLANS, id, "withdraw");
        approvals.withdraw(tx, PROMOTION_PLANS, id, reason);
        tx.remark(PROMOTION_PLANS, id, "withdrawn", reason);
        return tx.update(PROMOTION_PLANS, plan, redrafted(plan.value()));
    }

    public Stored<PromotionPlan> close(Transaction tx, long id) {
        Stored<PromotionPlan> plan = tx.step(PROMOTION_PLANS, id, "close");
        return tx.update(PROMOTION_PLANS, plan, plan.value().set("state", PlanState.CLOSED));
    }

    /** What the head decided. */
    public static void decided(Transaction tx, long id, Decision decision) {
        tx.hold(PROMOTION_PLANS, List.of(id));
        Stored<PromotionPlan> plan = tx.get(PROMOTION_PLANS, id);
        tx.update(
                PROMOTION_PLANS,
                plan,
                decision.approved()
                        ? plan.value()
                                .set("state", PlanState.APPROVED)
                                .set("approvedBy", decision.by())
                                .set("approvedAt", decision.at())
                        : redrafted(plan.value()));
        if (decision.reason() != null) {
            tx.remark(PROMOTION_PLANS, id, Shape.code(decision.outcome()), decision.reason());
        }
    }

    /** Codes of the shops that sell and have no plan for the quarter that is at least submitted. */
    List<String> missing(Reads reads, String quarter) {
        return reads.sql()
                .select(SHOP.CODE)
                .from(SHOP)
                .where(SHOP.STATE.in("open", "revamping"))
                .and(SHOP.CODE.notIn(org.jooq
                        .impl
                        .DSL
                        .select(PROMOTION_PLAN.SHOP)
                        .from(PROMOTION_PLAN)
                        .where(PROMOTION_PLAN.QUARTER.eq(quarter))
                        .and(PROMOTION_PLAN.STATE.ne(Shape.code(PlanState.DRAFT)))))
                .orderBy(SHOP.CODE)
                .limit(MOST_SHOPS)
                .fetch(SHOP.CODE);
    }

    /** The shops whose plan for the next quarter is missing, from so many days before it as the rule says; for the job. */
    public List<String> late(Reads reads, java.time.Instant now) {
        OptionalInt days = MarketingRule.days(reads, RuleKind.PROMOTION_PLAN);
        LocalDate today = LocalDate.ofInstant(now, reads.zone());
        Period next = Period.containing(PeriodKind.QUARTER, today).next();
        return days.isEmpty() || today.isBefore(next.from().minusDays(days.getAsInt()))
                ? List.of()
                : missing(reads, next.toString());
    }

    /** The quarter after the one of that instant. */
    String nextQuarter(LocalDate today) {
        return Period.containing(PeriodKind.QUARTER, today).next().toString();
    }

    /** The plan of that number; 422 on {@code field} when there is none. */
    static Stored<PromotionPlan> existing(Reads reads, String field, String number) {
        return reads.first(PROMOTION_PLANS, PROMOTION_PLAN.NUMBER.eq(number))
                .orElseThrow(() -> Problem.invalid(
                        field,
                        "There is no promotion plan " + number + "; correct the number.",
                        "没有推广计划 " + number + "，请更正计划号。"));
    }

    private static PromotionPlan redrafted(PromotionPlan plan) {
        return plan.set("state", PlanState.DRAFT).set("submittedBy", null);
    }

    private static void requireTarget(Reads reads, PromotionPlan plan) {
        SalesTarget target =
                SalesTargets.existing(reads, "target", plan.target()).value();
        if (!target.shop().equals(plan.shop()) || !Period.of(plan.quarter()).within(Period.of(target.period()))) {
            throw Problem.invalid(
                    "target",
                    "The plan follows a target of the same shop whose period holds the quarter.",
                    "推广计划须对应同一店铺、期间包含该季度的销售目标。");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static void requireDraft(PromotionPlan plan) {
        if (plan.state() != PlanState.DRAFT) {
            throw Problem.conflict(
                    "not-a-draft",
                    Text.of("Only a draft can be changed or removed; withdraw the plan first.", "只有草稿可以修改或删除，请先撤回。"),
                    Map.of("state", Shape.code(plan.state())));
        }
    }
}
