package argosy.operations;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.department.Schedule;
import argosy.department.Text;
import argosy.operations.campaigns.CampaignApproved;
import argosy.operations.campaigns.Campaigns;
import argosy.operations.campaigns.CampaignsResource;
import argosy.operations.campaigns.SignUps;
import argosy.operations.campaigns.SignUpsResource;
import argosy.operations.offers.OfferClock;
import argosy.operations.offers.OfferTold;
import argosy.operations.offers.Offers;
import argosy.operations.offers.OffersResource;
import argosy.operations.promotion.DailyFigures;
import argosy.operations.promotion.MarketingRulesResource;
import argosy.operations.promotion.PlacementFiguresResource;
import argosy.operations.promotion.Placements;
import argosy.operations.promotion.PlacementsResource;
import argosy.operations.promotion.PromotionEvaluations;
import argosy.operations.promotion.PromotionEvaluationsResource;
import argosy.operations.promotion.PromotionPlans;
import argosy.operations.promotion.PromotionPlansResource;
import argosy.operations.targets.Achievement;
import argosy.operations.targets.BudgetExpenses;
import argosy.operations.targets.BudgetExpensesResource;
import argosy.operations.targets.Budgets;
import argosy.operations.targets.BudgetsResource;
import argosy.operations.targets.Due;
import argosy.operations.targets.Sales;
import argosy.operations.targets.SalesTargets;
import argosy.operations.targets.SalesTargetsResource;
import argosy.operations.targets.TargetMissed;
import argosy.operations.targets.TargetReviews;
import argosy.operations.targets.TargetReviewsResource;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Targets, budgets, promotion, campaigns and offers: their rules, wired into the department. */
final class Marketing {

    final Achievement achievement;
    final SalesTargets targets;
    final TargetReviews reviews;
    final Budgets budgets;
    final BudgetExpenses expenses = new BudgetExpenses();
    final PromotionPlans plans;
    final PromotionEvaluations evaluations;
    final Placements placements;
    final DailyFigures figures;
    final Campaigns campaigns;
    final SignUps signUps;
    final Offers offers = new Offers();

    Marketing(DepartmentContext context, Sales sales) {
        achievement = new Achievement(sales);
        targets = new SalesTargets(context.approvals(SalesTargets.APPROVAL, SalesTargets::decided), achievement);
        reviews = new TargetReviews(targets, achievement);
        budgets = new Budgets(context.approvals(Budgets.APPROVAL, Budgets::decided));
        plans = new PromotionPlans(context.approvals(PromotionPlans.APPROVAL, PromotionPlans::decided));
        evaluations = new PromotionEvaluations(context::calendar);
        placements = new Placements(evaluations);
        figures = new DailyFigures();
        campaigns = new Campaigns(context.approvals(Campaigns.APPROVAL, Campaigns::decided));
        signUps = new SignUps(context::calendar);
    }

    void open(DepartmentContext context) {
        Database database = context.database();
        context.publishes(TargetMissed.MISSED, CampaignApproved.APPROVED, OfferTold.STARTED, OfferTold.ENDED);

        context.mount(new SalesTargetsResource(database, targets, achievement));
        context.mount(new TargetReviewsResource(database, reviews));
        context.mount(new BudgetsResource(database, budgets));
        context.mount(new BudgetExpensesResource(database, expenses));

        context.mount(new PromotionPlansResource(database, plans));
        context.mount(new PlacementsResource(database, placements));
        context.mount(new PlacementFiguresResource(database, figures));
        context.mount(new PromotionEvaluationsResource(database, evaluations));
        context.mount(new MarketingRulesResource(database));

        context.mount(new CampaignsResource(database, campaigns));
        context.mount(new SignUpsResource(database, signUps));
        context.mount(new OffersResource(database, offers));

        schedule(context, database);
    }

    /** Loads the sample records, after those of shops and prices. */
    void sample(DepartmentContext context) {
        LocalDate today = context.database().today();
        new SampleTargets(context.database(), this, today).load();
        new SampleMarketing(context.database(), this, today).load();
        new SampleOffers(context.database(), this, context.clock().instant()).load();
    }

    private void schedule(DepartmentContext context, Database database) {
        context.schedule(
                "offer-turns",
                Text.of("Offers begin and end", "促销开始与到期"),
                Schedule.every(Duration.ofMinutes(1)),
                by -> Due.all(database, by, OfferClock::turn) + " offers begun, ended or forgotten");
        context.schedule(
                "target-roll-over",
                Text.of("Targets begin and end", "销售目标滚动"),
                Schedule.daily(LocalTime.of(0, 10)),
                by -> Due.all(database, by, targets::rollOver) + " targets begun or closed");
        context.schedule(
                "campaign-turns",
                Text.of("Campaigns begin and end", "活动开始与结束"),
                Schedule.daily(LocalTime.of(0, 5)),
                by -> Due.all(database, by, campaigns::scan) + " campaigns begun or ended");
        context.schedule(
                "sign-up-reminder",
                Text.of("Sign-ups begin and end, deadlines near", "活动报名提醒"),
                Schedule.daily(LocalTime.of(9, 0)),
                by -> Due.all(database, by, signUps::scan) + " sign-ups begun, ended or reminded of");
        context.schedule(
                "placement-scan",
                Text.of("Placements end, overspend or wait for evaluation", "投放检查"),
                Schedule.daily(LocalTime.of(0, 20)),
                by -> Due.all(database, by, placements::scan) + " placements ended, reminded of or over budget");
        context.schedule(
                "evaluation-reminder",
                Text.of("Improvement measures due", "推广改进提醒"),
                Schedule.businessDays(LocalTime.of(9, 0)),
                by -> Due.all(database, by, evaluations::remind) + " measures reminded of");
        context.schedule(
                "promotion-plan-reminder",
                Text.of("Promotion plans of the next quarter missing", "下季度推广计划提醒"),
                Schedule.businessDays(LocalTime.of(9, 0)),
                by -> {
                    List<String> late = plans.late(database, context.clock().instant());
                    return late.isEmpty()
                            ? "no plan missing"
                            : late.size() + " plans missing: " + String.join(", ", late);
                });
    }
}
