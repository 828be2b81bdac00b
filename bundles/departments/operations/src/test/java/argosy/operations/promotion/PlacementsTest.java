package argosy.operations.promotion;

import static argosy.operations.db.Tables.PLACEMENT;
import static argosy.operations.db.Tables.PROMOTION_EVALUATION;
import static argosy.operations.promotion.Placement.PLACEMENTS;
import static argosy.operations.promotion.PlacementFigure.PLACEMENT_FIGURES;
import static argosy.operations.promotion.PromotionEvaluation.EVALUATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Stored;
import argosy.department.Window;
import argosy.operations.targets.Budget;
import argosy.operations.targets.BudgetExpense;
import argosy.operations.targets.BudgetLine;
import argosy.operations.targets.BudgetUse;
import argosy.operations.targets.Budgets;
import argosy.operations.targets.LineUse;
import argosy.operations.targets.Market;
import argosy.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Promotion within its budget, with figures that say when they do not know. */
@Tag("OPS-24")
class PlacementsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Market market = new Market();

    @AfterEach
    void close() {
        market.close();
    }

    @Test
    void aQuotientIsUnknownWithoutItsPartsAndNeverMadeUp() {
        Figures figures = Figures.of(2, money("300.00"), 10_000L, 250L, 10L, money("999.00"));
        assertThat(figures.roi()).isEqualTo("3.33");
        assertThat(figures.ctr()).isEqualTo("2.50");
        assertThat(figures.cpc()).isEqualTo("1.20");
        assertThat(figures.conversion()).isEqualTo("4.00");
        Figures free = Figures.of(1, money("0.00"), 0L, 0L, 0L, money("5.00"));
        assertThat(free.roi()).isNull();
        assertThat(free.ctr()).isNull();
        assertThat(free.cpc()).isNull();
        assertThat(free.conversion()).isNull();
        Figures untold = Figures.of(1, money("10.00"), null, 5L, null, null);
        assertThat(untold.roi()).isNull();
        assertThat(untold.ctr()).isNull();
        assertThat(untold.cpc()).isEqualTo("2.00");
    }

    @Test
    void aSumIsUnknownAsLongAsADayIs() {
        String number = running("1000.00");
        figure(number, TODAY.minusDays(2), "100.00", 1000L, "400.00");
        figure(number, TODAY.minusDays(1), "50.00", null, "80.00");
        Figures totals = totals(number);
        assertThat(totals.spend()).isEqualByComparingTo("150.00");
        assertThat(totals.roi()).isEqualByComparingTo("3.20");
        assertThat(totals.impressions()).isNull();
        assertThat(totals.days()).isEqualTo(2);
        Window window = new Window(TODAY.minusDays(1), TODAY, TestDatabase.ZONE);
        PlacementRow row = PlacementFigures.report(market.database, window, PLACEMENT.SHOP.eq("TM"))
                .rows()
                .get(0);
        assertThat(row.spend()).isEqualByComparingTo("50.00");
        assertThat(row.paid()).isTrue();
        assertThat(PlacementFigures.report(market.database, window, PLACEMENT.SHOP.eq("JD"))
                        .rows())
                .isEmpty();
    }

    @Test
    void figuresAreOfADayThatWasAndPlausible() {
        String planned = plan(Channel.ZHITONGCHE, "10.00", null).value().number();
        assertThat(bad(planned, TODAY, 10L, 1L)).isEqualTo("invalid:placement");
        String number = running("1000.00");
        assertThat(bad(number, TODAY.plusDays(1), 10L, 1L)).isEqualTo("invalid:onDay");
        assertThat(bad(number, TODAY.minusDays(30), 10L, 1L)).isEqualTo("invalid:onDay");
        assertThat(bad(number, TODAY, 10L, 11L)).isEqualTo("invalid:clicks");
        assertThat(bad("TF-NO", TODAY, 10L, 1L)).isEqualTo("invalid:placement");
        assertThat(bad(number, TODAY, 10L, 10L)).isNull();
        assertThat(bad(number, TODAY, 10L, 10L)).startsWith("duplicate");
    }

    @Test
    void aCorrectionKeepsWhatWasThereAndAnOverspendIsMarkedAndUnmarked() {
        String number = running("100.00");
        Stored<PlacementFigure> day = figure(number, TODAY, "120.00", 10L, "1.00");
        assertThat(placement(number).overBudget()).isTrue();
        market.get(tx -> market.figures.correct(
                tx, day, new PlacementFigure(number, TODAY, money("90.00"), 10L, 1L, 1L, money("1.00"), null)));
        assertThat(placement(number).overBudget()).isFalse();
        assertThat(market.database.history(PLACEMENT_FIGURES, day.id(), 0, 10)).hasSize(2);
        market.get(tx -> market.figures.enterOrCorrect(
                tx, new PlacementFigure(number, TODAY, money("95.00"), 10L, 1L, 1L, money("1.00"), null)));
        assertThat(totals(number).spend()).isEqualByComparingTo("95.00");
        assertThat(market.database.history(PLACEMENT_FIGURES, day.id(), 0, 10)).hasSize(3);
    }

    @Test
    @Tag("OPS-04")
    void nothingStartsBeyondTheShopsBudgetUntilARaiseIsApproved() {
        Stored<Budget> budget = market.budget("2026-Q4", "500.00", "0.00");
        String first = running("400.00");
        figure(first, TODAY, "150.00", 10L, "1.00");
        LineUse use = use(budget, BudgetLine.PROMOTION);
        assertThat(use.spent()).isEqualByComparingTo("150.00");
        assertThat(use.committed()).isEqualByComparingTo("250.00");
        assertThat(use.remaining()).isEqualByComparingTo("100.00");
        long second = plan(Channel.SEM, "100.01", null).id();
        assertThat(market.code(tx -> market.placements.start(tx, second))).isEqualTo("over-store-budget");
        market.get(tx -> market.budgets.raise(tx, budget.id(), BudgetLine.PROMOTION, money("50.00"), "双12"));
        assertThat(market.code(tx -> market.placements.start(tx, second))).isEqualTo("over-store-budget");
        market.approve(Budgets.APPROVAL, Budget.BUDGETS, budget.id());
        assertThat(market.code(tx -> market.placements.start(tx, second))).isNull();
        market.get(tx -> market.placements.end(
                tx,
                market.database
                        .first(PLACEMENTS, argosy.operations.db.Tables.PLACEMENT.NUMBER.eq(first))
                        .orElseThrow()
                        .id()));
        assertThat(use(budget, BudgetLine.PROMOTION).committed())
                .as("what ended is spent, not committed")
                .isEqualByComparingTo("100.01");
    }

    @Test
    @Tag("OPS-04")
    void expensesAreOfAnApprovedBudgetAndItsPeriodAndNeverOfPromotion() {
        Stored<Budget> budget = market.budget("2026-Q4", "500.00", "100.00");
        String number = budget.value().number();
        assertThat(spend(number, BudgetLine.PROMOTION, TODAY)).isEqualTo("invalid:line");
        assertThat(spend(number, BudgetLine.STAFF, TODAY.minusMonths(3))).isEqualTo("invalid:onDay");
        assertThat(spend("DP-NO", BudgetLine.STAFF, TODAY)).isEqualTo("invalid:budget");
        assertThat(spend(number, BudgetLine.STAFF, TODAY)).isNull();
        assertThat(use(budget, BudgetLine.STAFF).remaining()).isEqualByComparingTo("-9.50");
    }

    @Test
    @Tag("LEG-02")
    @Tag("LEG-14")
    @Tag("LEG-16")
    void anArticleNeedsItsLabelItsSponsorItsFactsAndASecondPerson() {
        long id = plan(Channel.MEDIA_ARTICLE, "10.00", null).id();
        assertThat(market.code(tx -> market.placements.start(tx, id))).isEqualTo("invalid:adLabel");
        change(id, "adLabel", true);
        assertThat(market.code(tx -> market.placements.start(tx, id))).isEqualTo("invalid:sponsor");
        change(id, "sponsor", "舟山小铺");
        assertThat(market.code(tx -> market.placements.start(tx, id))).isEqualTo("invalid:factSources");
        change(id, "factSources", "检测报告 2026-0311");
        assertThat(market.code(tx -> market.placements.start(tx, id))).isEqualTo("own-article");
        market.as(Market.GUO, tx -> market.placements.start(tx, id));
        assertThat(market.value(PLACEMENTS, id).startedBy()).isEqualTo("guoxiaoyu");
        assertThat(Channel.values()).noneMatch(channel -> channel.name().matches(".*(BOT|FAKE|FANS|TRAFFIC).*"));
    }

    @Test
    @Tag("OPS-25")
    void anEndedPlacementIsEvaluatedAndItsMeasureFollowedToTheEnd() {
        String number = running("1000.00");
        figure(number, TODAY, "100.00", 10L, "520.00");
        market.clock.advance(Duration.ofDays(2));
        assertThat(market.get(market.placements::scan)).as("ends on its own").isEqualTo(1);
        long id = market.database
                .first(PLACEMENTS, argosy.operations.db.Tables.PLACEMENT.NUMBER.eq(number))
                .orElseThrow()
                .id();
        market.clock.advance(Duration.ofDays(6));
        assertThat(market.get(market.placements::scan)).as("reminded once").isEqualTo(1);
        assertThat(market.get(market.placements::scan)).isZero();
        assertThat(market.code(tx -> market.placements.evaluate(tx, id, new NewEvaluation("好", "降价", null, null))))
                .isEqualTo("invalid:dueOn");
        market.get(tx -> market.placements.evaluate(
                tx, id, new NewEvaluation("投产比 5.2", "夜间降低出价", "guoxiaoyu", LocalDate.of(2026, 12, 2))));
        Stored<PromotionEvaluation> evaluation = market.database
                .first(EVALUATIONS, PROMOTION_EVALUATION.PLACEMENT.eq(number))
                .orElseThrow();
        assertThat(evaluation.value().roi()).isEqualByComparingTo("5.20");
        assertThat(market.get(market.evaluations::remind)).isZero();
        market.clock.advance(Duration.ofDays(1));
        assertThat(market.get(market.evaluations::remind))
                .as("a business day ahead")
                .isEqualTo(1);
        assertThat(market.get(market.evaluations::remind)).isZero();
        market.as(Market.GUO, tx -> market.evaluations.done(tx, evaluation.id(), "点击花费下降 22%"));
        assertThat(market.value(PLACEMENTS, id).state()).isEqualTo(PlacementState.EVALUATED);
        market.get(tx -> market.evaluations.reopen(tx, evaluation.id(), "只做了一半"));
        market.as(Market.GUO, tx -> market.evaluations.done(tx, evaluation.id(), "全部完成"));
        assertThat(ownVerify(evaluation.id())).isEqualTo("own-measure");
        market.get(tx -> market.evaluations.verify(tx, evaluation.id()));
        assertThat(market.value(EVALUATIONS, evaluation.id()).verifiedBy()).isEqualTo("linyating");
    }

    @Test
    @Tag("OPS-23")
    @Tag("DL-25")
    void aPlanFollowsATargetOfItsShopAndSaysHowBeforeItIsSubmitted() {
        String target = market.target("2026-Q4", "TM", "100.00").value().number();
        assertThat(market.code(tx -> market.plans.draft(tx, promotionPlan("JD", "2026-Q4", target, null))))
                .isEqualTo("invalid:target");
        assertThat(market.code(tx -> market.plans.draft(tx, promotionPlan("TM", "2027-Q1", target, null))))
                .isEqualTo("invalid:target");
        long id = market.get(tx -> market.plans.draft(tx, promotionPlan("TM", "2026-Q4", target, null)))
                .id();
        assertThat(market.code(tx -> market.plans.submit(tx, id))).isEqualTo("invalid:strategy");
        assertThat(market.code(tx -> market.plans.draft(tx, promotionPlan("TM", "2026-Q4", target, "x"))))
                .isEqualTo("plan-exists");
        market.get(tx -> {
            Stored<PromotionPlan> plan = tx.get(PromotionPlan.PROMOTION_PLANS, id);
            return market.plans.change(
                    tx, plan, plan.value().set("strategy", "蓄水").set("milestones", "11/1 开门红"));
        });
        market.get(tx -> market.plans.submit(tx, id));
        market.approve(PromotionPlans.APPROVAL, PromotionPlan.PROMOTION_PLANS, id);
        assertThat(market.value(PromotionPlan.PROMOTION_PLANS, id).state()).isEqualTo(PlanState.APPROVED);
    }

    private String ownVerify(long evaluation) {
        try {
            market.as(Market.GUO, tx -> market.evaluations.verify(tx, evaluation));
            return null;
        } catch (argosy.department.Problem problem) {
            return problem.code();
        }
    }

    private static PromotionPlan promotionPlan(String shop, String quarter, String target, String strategy) {
        return new PromotionPlan(
                null,
                shop,
                quarter,
                target,
                "投产比不低于 4",
                strategy,
                strategy,
                BigDecimal.TEN,
                null,
                null,
                null,
                null,
                null);
    }

    private String spend(String budget, BudgetLine line, LocalDate day) {
        return market.code(tx ->
                market.expenses.spend(tx, new BudgetExpense(budget, line, day, null, money("9.50"), "兼职客服", null)));
    }

    private LineUse use(Stored<Budget> budget, BudgetLine line) {
        Budget now = market.value(Budget.BUDGETS, budget.id());
        return BudgetUse.of(market.database, now.number(), now).get(line.ordinal());
    }

    private void change(long id, String component, Object content) {
        market.get(tx -> {
            Stored<Placement> placement = tx.get(PLACEMENTS, id);
            return market.placements.change(tx, placement, placement.value().set(component, content));
        });
    }

    private String running(String budget) {
        Stored<Placement> placement = plan(Channel.ZHITONGCHE, budget, null);
        market.get(tx -> market.placements.start(tx, placement.id()));
        return placement.value().number();
    }

    private Stored<Placement> plan(Channel channel, String budget, String campaign) {
        return market.get(tx -> market.placements.plan(
                tx,
                new Placement(
                        null,
                        "露营灯推广",
                        channel,
                        "TM",
                        null,
                        campaign,
                        null,
                        "P-1",
                        null,
                        TODAY.minusDays(5),
                        TODAY.plusDays(1),
                        money(budget),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));
    }

    private Stored<PlacementFigure> figure(
            String number, LocalDate day, String spend, Long impressions, String revenue) {
        return market.get(tx -> market.figures.enter(
                tx, new PlacementFigure(number, day, money(spend), impressions, 5L, 1L, money(revenue), null)));
    }

    private String bad(String number, LocalDate day, Long impressions, Long clicks) {
        return market.code(tx -> market.figures.enter(
                tx, new PlacementFigure(number, day, BigDecimal.ONE, impressions, clicks, 1L, null, null)));
    }

    private Figures totals(String number) {
        return PlacementFigures.totals(market.database, List.of(number)).get(number);
    }

    private Placement placement(String number) {
        return market.database
                .first(PLACEMENTS, argosy.operations.db.Tables.PLACEMENT.NUMBER.eq(number))
                .orElseThrow()
                .value();
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
