package argosy.operations.campaigns;

import static argosy.operations.campaigns.Campaign.CAMPAIGNS;
import static argosy.operations.campaigns.SignUp.SIGN_UPS;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Stored;
import argosy.operations.shops.Platform;
import argosy.operations.targets.BudgetExpense;
import argosy.operations.targets.BudgetLine;
import argosy.operations.targets.Market;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Campaigns from proposal to report, and sign-ups in their window. */
class CampaignsTest {

    private final Market market = new Market();

    @AfterEach
    void close() {
        market.close();
    }

    @Test
    @Tag("OPS-31")
    void aSmallCampaignIsReviewedByTheTeamAndALargeOneByTheHeadToo() {
        long small = submitted("2000.00");
        market.approvals.approve("linyating", Campaigns.APPROVAL, CAMPAIGNS, small);
        assertThat(state(small)).isEqualTo(CampaignState.APPROVED);
        assertThat(market.told(number(small))).containsExactly("campaign.approved");
        assertThat(market.data("campaign.approved").path("platforms").toString())
                .isEqualTo("[\"tmall\",\"jd\"]");
        long large = submitted("50000.00");
        market.approvals.approve("linyating", Campaigns.APPROVAL, CAMPAIGNS, large);
        assertThat(state(large)).isEqualTo(CampaignState.IN_REVIEW);
        market.approve(Campaigns.APPROVAL, CAMPAIGNS, large);
        assertThat(state(large)).isEqualTo(CampaignState.APPROVED);
        assertThat(market.value(CAMPAIGNS, large).approvedBy()).isEqualTo(Market.BOSS);
    }

    @Test
    @Tag("OPS-33")
    void theMoneyOfACampaignIsSpentByItsOwnShop() {
        String budget = market.budget("2026-Q4", "500.00", "100.00").value().number();
        String theirs = market.get(tx ->
                        market.campaigns.propose(tx, campaign("2000.00", null).set("shop", "JD")))
                .value()
                .number();
        assertThat(market.code(tx -> market.expenses.spend(
                        tx,
                        new BudgetExpense(
                                budget,
                                BudgetLine.CAMPAIGN,
                                LocalDate.of(2026, 11, 20),
                                theirs,
                                new BigDecimal("90.00"),
                                "赠品",
                                null))))
                .isEqualTo("invalid:campaign");
    }

    @Test
    @Tag("OPS-31")
    void proposalPlanAndReportAreMandatoryAndTheDatesMoveIt() {
        long id = proposed("2000.00", null);
        assertThat(market.code(tx -> market.campaigns.submit(tx, id))).isEqualTo("invalid:executionPlan");
        long good = submitted("2000.00");
        market.approvals.returned("linyating", Campaigns.APPROVAL, CAMPAIGNS, good, "赠品成本太高");
        assertThat(state(good)).isEqualTo(CampaignState.PROPOSED);
        market.as(Market.GUO, tx -> market.campaigns.submit(tx, good));
        market.approvals.approve("linyating", Campaigns.APPROVAL, CAMPAIGNS, good);
        assertThat(market.get(market.campaigns::scan)).isZero();
        market.clock.set(Instant.parse("2026-11-30T16:00:00Z"));
        assertThat(market.get(market.campaigns::scan)).isEqualTo(1);
        assertThat(state(good)).isEqualTo(CampaignState.EXECUTING);
        market.clock.set(Instant.parse("2026-12-12T16:00:00Z"));
        assertThat(market.get(market.campaigns::scan)).isEqualTo(1);
        assertThat(market.get(market.campaigns::scan)).isZero();
        assertThat(state(good)).isEqualTo(CampaignState.ENDED);
        market.get(tx -> market.campaigns.report(tx, good, "成交 96 万元"));
        assertThat(market.value(CAMPAIGNS, good).report()).isEqualTo("成交 96 万元");
        assertThat(market.code(tx -> market.campaigns.cancel(tx, good, "x"))).isEqualTo("step-not-allowed");
    }

    @Test
    @Tag("OPS-31")
    void aRejectedCampaignIsOverAndNobodyIsTold() {
        long id = submitted("2000.00");
        market.approvals.reject("linyating", Campaigns.APPROVAL, CAMPAIGNS, id, "与平台活动冲突");
        assertThat(state(id)).isEqualTo(CampaignState.REJECTED);
        assertThat(market.told(number(id))).isEmpty();
        long taken = submitted("2000.00");
        market.as(Market.GUO, tx -> market.campaigns.withdraw(tx, taken, "改期"));
        assertThat(market.approvals.waiting(Campaigns.APPROVAL, CAMPAIGNS, taken))
                .isFalse();
    }

    @Test
    @Tag("OPS-29")
    void unknownPlatformsAndProductsAreNamed() {
        assertThat(market.code(
                        tx -> market.campaigns.propose(tx, campaign("1.00", "x").set("platforms", "tmall, mars"))))
                .isEqualTo("invalid:platforms");
        assertThat(market.code(
                        tx -> market.campaigns.propose(tx, campaign("1.00", "x").set("products", "P-1、P-9"))))
                .isEqualTo("invalid:products");
        assertThat(market.code(tx ->
                        market.campaigns.propose(tx, campaign("1.00", "x").set("endsOn", LocalDate.of(2026, 11, 30)))))
                .isEqualTo("invalid:endsOn");
        assertThat(CodeList.of(" P-1，P-2 P-1;P-3 ")).isEqualTo(List.of("P-1", "P-2", "P-3"));
    }

    @Test
    @Tag("OPS-30")
    void aSignUpIsSubmittedInItsWindowOnlyAndRemindedOfOnce() {
        Instant deadline = Instant.parse("2026-11-26T10:00:00Z");
        Stored<SignUp> signUp = market.get(tx -> market.signUps.plan(tx, signUp(deadline, Platform.TMALL)));
        assertThat(market.code(tx -> market.signUps.plan(tx, signUp(deadline, Platform.JD))))
                .isEqualTo("invalid:platform");
        assertThat(market.code(tx -> market.signUps.prepare(tx, signUp.id()))).isEqualTo("invalid:rules");
        market.get(tx -> market.signUps.change(
                tx, signUp, signUp.value().set("rules", "DSR 4.7").set("products", "P-1")));
        market.get(tx -> market.signUps.prepare(tx, signUp.id()));
        assertThat(market.code(tx -> market.signUps.submit(tx, signUp.id()))).isEqualTo("not-open");
        // Sunday: two business days ahead is Tuesday, the deadline is Thursday.
        assertThat(market.get(market.signUps::scan)).isZero();
        market.clock.set(Instant.parse("2026-11-24T02:00:00Z"));
        assertThat(market.get(market.signUps::scan)).isEqualTo(1);
        assertThat(market.get(market.signUps::scan)).isZero();
        market.clock.set(deadline.plusMillis(1000));
        assertThat(market.code(tx -> market.signUps.submit(tx, signUp.id()))).isEqualTo("deadline-passed");
        assertThat(market.value(SIGN_UPS, signUp.id()).missed(market.clock.instant()))
                .isTrue();
        market.clock.set(deadline);
        market.get(tx -> market.signUps.submit(tx, signUp.id()));
        market.get(tx -> market.signUps.accept(tx, signUp.id(), "通过"));
        market.clock.advance(Duration.ofDays(6));
        assertThat(market.get(market.signUps::scan)).isEqualTo(1);
        assertThat(market.value(SIGN_UPS, signUp.id()).state()).isEqualTo(SignUpState.RUNNING);
        market.clock.advance(Duration.ofDays(30));
        market.get(market.signUps::scan);
        assertThat(market.value(SIGN_UPS, signUp.id()).state()).isEqualTo(SignUpState.ENDED);
    }

    private long submitted(String budget) {
        long id = proposed(budget, "10/20 预热");
        market.as(Market.GUO, tx -> market.campaigns.submit(tx, id));
        return id;
    }

    private long proposed(String budget, String executionPlan) {
        return market.as(Market.GUO, tx -> market.campaigns.propose(tx, campaign(budget, executionPlan)))
                .id();
    }

    private static Campaign campaign(String budget, String executionPlan) {
        return new Campaign(
                null,
                "双12 返场",
                "年轻家庭",
                CampaignKind.FESTIVAL,
                "TM",
                "tmall, jd",
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 12),
                new BigDecimal(budget),
                "P-1",
                "满 300 减 40",
                executionPlan,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static SignUp signUp(Instant deadline, Platform platform) {
        return new SignUp(
                null,
                platform,
                "天猫双12 主会场",
                "TM",
                null,
                null,
                Instant.parse("2026-11-23T02:00:00Z"),
                deadline,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 12),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private CampaignState state(long id) {
        return market.value(CAMPAIGNS, id).state();
    }

    private String number(long id) {
        return market.value(CAMPAIGNS, id).number();
    }
}
