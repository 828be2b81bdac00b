package argosy.operations.promotion;

import static argosy.operations.db.Tables.CAMPAIGN;
import static argosy.operations.db.Tables.PLACEMENT;
import static argosy.operations.db.Tables.PLACEMENT_FIGURE;
import static argosy.operations.promotion.Placement.PLACEMENTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.products.Products;
import argosy.operations.shops.Fixed;
import argosy.operations.targets.BudgetLine;
import argosy.operations.targets.Budgets;
import argosy.operations.targets.Due;
import argosy.operations.targets.Supervised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The rules of placements (OPS-24): nothing starts beyond the budget of its campaign or shop, and no article without its
 * label as advertising, its sponsor, its facts and a second person (LEG-02, LEG-14).
 */
public final class Placements {

    private static final int BATCH = 500;

    private final PromotionEvaluations evaluations;

    public Placements(PromotionEvaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** Keeps a planned placement. */
    public Stored<Placement> plan(Transaction tx, Placement placement) {
        String supervisor = Supervised.of(tx, PLACEMENTS.name(), placement.shop());
        requireSound(tx, placement);
        String responsible = placement.responsible() == null ? tx.by().username() : placement.responsible();
        return tx.insert(
                PLACEMENTS,
                placement
                        .set("number", tx.number("TF"))
                        .set("supervisor", supervisor)
                        .set("responsible", responsible));
    }

    /** Changes a planned placement; of one that runs only its end, link and responsible person. */
    Stored<Placement> change(Transaction tx, Stored<Placement> before, Placement after) {
        Placement old = before.value();
        Fixed.same("shop", old.shop(), after.shop());
        if (old.state() == PlacementState.RUNNING) {
            Placement same =
                    after.set("endsOn", old.endsOn()).set("link", old.link()).set("responsible", old.responsible());
            if (!same.equals(old)) {
                throw notPlanned(old);
            }
        } else if (old.state() != PlacementState.PLANNED) {
            throw notPlanned(old);
        }
        requireSound(tx, after);
        return tx.update(
                PLACEMENTS, before, after.responsible() == null ? after.set("responsible", old.responsible()) : after);
    }

    /** Removes a placement that never ran. */
    void remove(Transaction tx, Stored<Placement> placement) {
        if (placement.value().state() != PlacementState.PLANNED) {
            throw notPlanned(placement.value());
        }
        tx.delete(PLACEMENTS, placement);
    }

    /** It is placed. 409 {@code over-store-budget} or {@code over-campaign-budget} when the money is not there. */
    public Stored<Placement> start(Transaction tx, long id) {
        Stored<Placement> placement = tx.step(PLACEMENTS, id, "start");
        Placement value = placement.value();
        requireLawful(tx, placement);
        if (value.campaign() == null) {
            Budgets.requireRoom(tx, value.shop(), BudgetLine.PROMOTION, value.startsOn(), value.budget());
        } else if (CampaignMoney.ofShop(tx, value.campaign(), value.shop())) {
            CampaignMoney.requireRoom(tx, value.campaign(), value.budget());
        } else {
            CampaignMoney.requireRoom(tx, value.campaign(), value.budget());
            Budgets.requireRoom(tx, value.shop(), BudgetLine.CAMPAIGN, value.startsOn(), value.budget());
        }
        return tx.update(
                PLACEMENTS,
                placement,
                value.set("state", PlacementState.RUNNING)
                        .set("startedBy", tx.by().username()));
    }

    public Stored<Placement> end(Transaction tx, long id) {
        return ended(tx, tx.step(PLACEMENTS, id, "end"));
    }

    /** Says what it brought, and what is to be done better (OPS-25). */
    public Stored<Placement> evaluate(Transaction tx, long id, NewEvaluation evaluation) {
        Stored<Placement> placement = tx.step(PLACEMENTS, id, "evaluate");
        evaluations.open(tx, evaluation.of(placement.value().number()));
        return tx.update(PLACEMENTS, placement, placement.value().set("state", PlacementState.EVALUATED));
    }

    /**
     * Ends placements whose last day is over, marks those that spent more than planned, and reminds of those that nobody
     * evaluated; at most {@value #BATCH} of each. Answers how many were changed.
     */
    public int scan(Transaction tx) {
        LocalDate today = tx.today();
        List<Stored<Placement>> over =
                Due.held(tx, PLACEMENTS, state(PlacementState.RUNNING).and(PLACEMENT.ENDS_ON.lt(today)), BATCH);
        over.forEach(placement -> ended(tx, placement));
        return over.size() + remind(tx, today) + mark(tx);
    }

    private static int remind(Transaction tx, LocalDate today) {
        OptionalInt days = MarketingRule.days(tx, RuleKind.EVALUATION);
        if (days.isEmpty()) {
            return 0;
        }
        List<Stored<Placement>> forgotten = Due.held(
                tx,
                PLACEMENTS,
                state(PlacementState.ENDED)
                        .and(PLACEMENT.ENDS_ON.lt(today.minusDays(days.getAsInt())))
                        .and(PLACEMENT.REMINDED_AT.isNull()),
                BATCH);
        for (Stored<Placement> placement : forgotten) {
            tx.update(PLACEMENTS, placement, placement.value().set("remindedAt", tx.now()));
            tx.remark(PLACEMENTS, placement.id(), "reminded", "投放已结束，请评估效果");
        }
        return forgotten.size();
    }

    private static int mark(Transaction tx) {
        var spend = org.jooq.impl.DSL.field(org.jooq
                .impl
                .DSL
                .select(coalesce(sum(PLACEMENT_FIGURE.SPEND), inline(BigDecimal.ZERO)))
                .from(PLACEMENT_FIGURE)
                .where(PLACEMENT_FIGURE.PLACEMENT.eq(PLACEMENT.NUMBER)));
        List<Stored<Placement>> unmarked = Due.held(
                tx,
                PLACEMENTS,
                PLACEMENT
                        .STATE
                        .in(Shape.code(PlacementState.RUNNING), Shape.code(PlacementState.ENDED))
                        .and(PLACEMENT.OVER_BUDGET.isFalse())
                        .and(spend.gt(PLACEMENT.BUDGET)),
                BATCH);
        unmarked.forEach(placement -> mark(tx, placement));
        return unmarked.size();
    }

    /** Sets or takes away the mark of a placement whose figures have changed. */
    static void mark(Transaction tx, Stored<Placement> placement) {
        Placement value = placement.value();
        Figures figures =
                PlacementFigures.totals(tx, List.of(value.number())).getOrDefault(value.number(), Figures.NONE);
        boolean over = figures.spend() != null && figures.spend().compareTo(value.budget()) > 0;
        if (over != value.overBudget()) {
            tx.update(PLACEMENTS, placement, value.set("overBudget", over));
            if (over) {
                tx.remark(
                        PLACEMENTS,
                        placement.id(),
                        "over-budget",
                        "已消耗 " + figures.spend().toPlainString() + " 元，超出预算 "
                                + value.budget().toPlainString() + " 元");
            }
        }
    }

    /** The placement of that number, held; 422 on {@code field} when there is none. */
    static Stored<Placement> held(Transaction tx, String field, String number) {
        return Due.held(tx, PLACEMENTS, PLACEMENT.NUMBER.eq(number), 1).stream()
                .findFirst()
                .orElseThrow(() -> missing(field, number));
    }

    static Problem missing(String field, String number) {
        return Problem.invalid(
                field, "There is no placement " + number + "; correct the number.", "没有投放 " + number + "，请更正投放号。");
    }

    private static Stored<Placement> ended(Transaction tx, Stored<Placement> placement) {
        return tx.update(
                PLACEMENTS,
                placement,
                placement.value().set("state", PlacementState.ENDED).set("endedAt", tx.now()));
    }

    private static org.jooq.Condition state(PlacementState state) {
        return PLACEMENT.STATE.eq(Shape.code(state));
    }

    private static void requireSound(Reads reads, Placement placement) {
        if (placement.endsOn().isBefore(placement.startsOn())) {
            throw Problem.invalid("endsOn", "It ends on its first day or later.", "结束日期不能早于开始日期。");
        }
        if (placement.plan() != null) {
            PromotionPlan plan =
                    PromotionPlans.existing(reads, "plan", placement.plan()).value();
            if (!plan.shop().equals(placement.shop())) {
                throw Problem.invalid("plan", "The plan is of another shop.", "推广计划属于其他店铺。");
            }
        }
        if (placement.product() != null) {
            Products.existing(reads, "product", placement.product());
        }
        if (placement.campaign() != null
                && !reads.sql()
                        .fetchExists(
                                CAMPAIGN,
                                CAMPAIGN.NUMBER.eq(placement.campaign()).and(CAMPAIGN.SHOP.in("", placement.shop())))) {
            throw Problem.invalid(
                    "campaign",
                    "There is no campaign " + placement.campaign() + " of this shop.",
                    "该店铺没有活动 " + placement.campaign() + "。");
        }
    }

    private static void requireLawful(Transaction tx, Stored<Placement> placement) {
        Placement value = placement.value();
        if (value.channel().editorial() && !(value.adLabel() && value.sponsor() != null)) {
            throw Problem.invalid(
                    value.adLabel() ? "sponsor" : "adLabel",
                    "What looks like an article is labelled as advertising and names its sponsor before it is published.",
                    "软文和社交媒体内容发布前须标注“广告”并填写广告主。");
        }
        if (value.channel() == Channel.MEDIA_ARTICLE) {
            if (value.factSources() == null) {
                throw Problem.invalid("factSources", "Say what the article's facts rest on.", "请填写文章内容的事实依据。");
            }
            if (Objects.equals(tx.by().username(), placement.createdBy())) {
                throw Problem.conflict(
                        "own-article",
                        "An article is released by somebody else than who planned it.",
                        "软文须由他人审核后发布，不能自己发布。");
            }
        }
    }

    private static Problem notPlanned(Placement placement) {
        return Problem.conflict(
                "not-planned",
                Text.of(
                        "Only a planned placement is changed or removed; of one that runs, only end, link and responsible.",
                        "只有计划中的投放可以修改或删除；投放中的只能修改结束日期、链接和负责人。"),
                Map.of("state", Shape.code(placement.state())));
    }
}
