package argosy.operations.targets;

import static argosy.operations.targets.SalesTarget.SALES_TARGETS;
import static argosy.operations.targets.TargetReview.TARGET_REVIEWS;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Stored;
import argosy.operations.targets.Sales.Sold;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Targets from the year to the person, and what becomes of them. */
@Tag("OPS-01")
@Tag("DL-24")
class SalesTargetsTest {

    private final Market market = new Market();

    @AfterEach
    void close() {
        market.close();
    }

    @Test
    @Tag("DL-26")
    void aYearIsSplitDownToThePersonAndEveryLevelAddsUp() {
        Stored<SalesTarget> year = draft("2026", null, "1000000.01");
        List<Stored<SalesTarget>> quarters = split(year, Split.By.PERIOD);
        assertThat(quarters).hasSize(4);
        List<Stored<SalesTarget>> months =
                split(quarters.get(3), Split.By.PERIOD, "2026-10 2", "2026-11 5", "2026-12 3");
        assertThat(months.get(1).value().period()).isEqualTo("2026-11");
        List<Stored<SalesTarget>> shops = split(months.get(1), Split.By.SHOP, "TM 2", "JD 1");
        List<Stored<SalesTarget>> teams = split(shops.get(0), Split.By.TEAM, "team-1 1", "team-2 1");
        List<Stored<SalesTarget>> persons = split(teams.get(0), Split.By.PERSON, "guoxiaoyu 1", "wangwu 2");
        assertThat(persons.get(1).value().whose()).isEqualTo("TM · team-1 · wangwu");
        assertThat(persons.get(1).value().scope()).isEqualTo(TargetScope.PERSON);
        assertThat(persons.get(1).value().supervisor()).isEqualTo("linyating");
        for (Stored<SalesTarget> whole : List.of(year, quarters.get(3), months.get(1), shops.get(0), teams.get(0))) {
            RollUp rollUp = SalesTargets.rollUps(market.database, List.of(whole.value()))
                    .get(whole.value().number());
            assertThat(rollUp.sum()).isEqualByComparingTo(whole.value().amount());
            assertThat(rollUp.difference()).isEqualByComparingTo("0");
        }
    }

    @Test
    void aSplitTakesThePlaceOfDraftsButNotOfWhatWasSubmittedOrSplitFurther() {
        Stored<SalesTarget> quarter = draft("2026-Q4", "TM", "300.00");
        List<Stored<SalesTarget>> first = split(quarter, Split.By.PERIOD);
        List<Stored<SalesTarget>> again = split(quarter, Split.By.PERIOD, "2026-10 1", "2026-11 1", "2026-12 2");
        assertThat(market.database.find(SALES_TARGETS, first.get(0).id())).isEmpty();
        assertThat(again.get(2).value().amount()).isEqualByComparingTo("150.00");
        split(again.get(0), Split.By.PERSON, "guoxiaoyu 1");
        assertThat(market.code(tx -> market.targets.split(tx, quarter.id(), new Split(Split.By.PERIOD, null))))
                .isEqualTo("has-parts");
        assertThat(market.code(tx -> market.targets.submit(tx, again.get(1).id())))
                .isNull();
        assertThat(market.code(tx -> market.targets.split(tx, quarter.id(), new Split(Split.By.PERIOD, null))))
                .isEqualTo("split-already");
    }

    @Test
    void aSplitThatMakesNoSenseIsRefused() {
        Stored<SalesTarget> month = draft("2026-11", null, "100.00");
        assertThat(badSplit(month, Split.By.PERIOD)).isEqualTo("invalid:by");
        assertThat(badSplit(month, Split.By.TEAM, "team-1 1")).isEqualTo("invalid:by");
        assertThat(badSplit(month, Split.By.SHOP, "TM 1", "NOWHERE 1")).isEqualTo("invalid:parts");
        assertThat(badSplit(month, Split.By.SHOP, "TM 1", "TM 1")).isEqualTo("invalid:parts");
        assertThat(badSplit(month, Split.By.SHOP, "TM 0")).isEqualTo("invalid:parts");
        assertThat(badSplit(month, Split.By.SHOP)).isEqualTo("invalid:parts");
        Stored<SalesTarget> quarter = draft("2026-Q4", null, "100.00");
        assertThat(badSplit(quarter, Split.By.PERIOD, "2026-10 1", "2026-11 1")).isEqualTo("invalid:parts");
        draft("2026-12", null, "1.00");
        assertThat(badSplit(quarter, Split.By.PERIOD)).isEqualTo("target-exists");
    }

    @Test
    void aTargetLiesWithinItsParentAndIsThereOnce() {
        SalesTarget quarter = draft("2026-Q4", "TM", "100.00").value();
        assertThat(market.code(tx -> market.targets.draft(tx, part("2026-09", "TM", null, quarter))))
                .isEqualTo("invalid:parent");
        assertThat(market.code(tx -> market.targets.draft(tx, part("2026-10", "JD", null, quarter))))
                .isEqualTo("invalid:parent");
        assertThat(market.code(tx -> market.targets.draft(tx, part("2026-10", null, "guoxiaoyu", null))))
                .isEqualTo("invalid:shop");
        assertThat(market.code(tx -> market.targets.draft(tx, part("2026-10", "NO", null, null))))
                .isEqualTo("invalid:shop");
        assertThat(market.code(tx -> market.targets.draft(tx, part("2026-Q4", "TM", null, null))))
                .isEqualTo("target-exists");
        assertThat(market.code(tx -> market.targets.draft(tx, part("2026-10", "TM", null, quarter))))
                .isNull();
    }

    @Test
    void theHeadApprovesAndARevisionLeavesTheTargetUntilItIsDecided() {
        Stored<SalesTarget> target = draft("2026-12", "TM", "100.00");
        market.get(tx -> market.targets.submit(tx, target.id()));
        market.approvals.returned(Market.BOSS, SalesTargets.APPROVAL, SALES_TARGETS, target.id(), "太低");
        assertThat(now(target).state()).isEqualTo(TargetState.DRAFT);
        market.get(tx -> market.targets.submit(tx, target.id()));
        market.approve(SalesTargets.APPROVAL, SALES_TARGETS, target.id());
        assertThat(now(target).approvedBy()).isEqualTo(Market.BOSS);
        market.get(tx -> market.targets.revise(tx, target.id(), new BigDecimal("120.00"), "预售好"));
        assertThat(now(target).amount()).isEqualByComparingTo("100.00");
        assertThat(market.code(tx -> market.targets.revise(tx, target.id(), BigDecimal.ONE, "x")))
                .isEqualTo("revision-waits");
        market.approvals.reject(Market.BOSS, SalesTargets.APPROVAL, SALES_TARGETS, target.id(), "不同意");
        assertThat(now(target).amount()).isEqualByComparingTo("100.00");
        market.get(tx -> market.targets.revise(tx, target.id(), new BigDecimal("110.00"), "预售好"));
        market.approve(SalesTargets.APPROVAL, SALES_TARGETS, target.id());
        assertThat(now(target).amount()).isEqualByComparingTo("110.00");
        assertThat(now(target).proposedAmount()).isNull();
        assertThat(market.code(
                        tx -> market.targets.change(tx, market.database.get(SALES_TARGETS, target.id()), now(target))))
                .isEqualTo("not-a-draft");
    }

    @Test
    @Tag("OPS-02")
    void theCalendarStartsAndClosesAndAMissedTargetIsToldOnce() {
        Stored<SalesTarget> month = market.target("2026-11", "TM", "1000.00");
        Stored<SalesTarget> other = market.target("2026-11", "JD", "10.00");
        Stored<SalesTarget> later = market.target("2026-12", "TM", "1000.00");
        market.sold.add(new Sold("TM", "guoxiaoyu", new BigDecimal("900.00")));
        market.sold.add(new Sold("JD", null, new BigDecimal("10.00")));
        assertThat(market.get(market.targets::rollOver)).isEqualTo(2);
        assertThat(now(month).state()).isEqualTo(TargetState.RUNNING);
        assertThat(market.get(market.targets::rollOver)).isZero();
        // The last minute of November in Shanghai, then the first of December.
        market.clock.set(Instant.parse("2026-11-30T15:59:00Z"));
        assertThat(market.get(market.targets::rollOver)).isZero();
        market.clock.set(Instant.parse("2026-11-30T16:00:00Z"));
        assertThat(market.get(market.targets::rollOver)).isEqualTo(3);
        assertThat(now(later).state()).isEqualTo(TargetState.RUNNING);
        assertThat(now(month).state()).isEqualTo(TargetState.CLOSED);
        assertThat(now(month).closedActual()).isEqualByComparingTo("900.00");
        assertThat(market.get(market.targets::rollOver)).isZero();
        assertThat(market.told(now(month).number())).containsExactly("target.missed");
        assertThat(market.told(now(other).number())).isEmpty();
        assertThat(market.data("target.missed").path("missing").decimalValue()).isEqualByComparingTo("100.00");
    }

    @Test
    @Tag("OPS-02")
    void achievementIsUnknownWhereItCannotBeKnown() {
        market.sold.add(new Sold("TM", "guoxiaoyu", new BigDecimal("450.00")));
        market.sold.add(new Sold("TM", "wangwu", new BigDecimal("150.00")));
        market.sold.add(new Sold("JD", "wangwu", new BigDecimal("50.00")));
        Stored<SalesTarget> shop = draft("2026-11", "TM", "900.00");
        List<Stored<SalesTarget>> teams = split(shop, Split.By.TEAM, "team-1 1", "team-2 1");
        List<Stored<SalesTarget>> persons = split(teams.get(0), Split.By.PERSON, "guoxiaoyu 1", "zero 0");
        AchievementFigures whole = figures(shop);
        assertThat(whole.actual()).isEqualByComparingTo("600.00");
        assertThat(whole.rate()).isEqualByComparingTo("66.67");
        assertThat(whole.gap()).isEqualByComparingTo("-300.00");
        assertThat(whole.passed()).isEqualByComparingTo("70.00");
        assertThat(figures(teams.get(0)).actual()).isEqualByComparingTo("450.00");
        assertThat(figures(teams.get(1)).actual()).as("a team nobody is in").isNull();
        assertThat(figures(teams.get(1)).rate()).isNull();
        assertThat(figures(persons.get(0)).rate()).isEqualByComparingTo("100.00");
        assertThat(figures(persons.get(1)).rate()).as("a target of zero").isNull();
    }

    @Test
    @Tag("OPS-02")
    @Tag("DL-23")
    void aReviewKeepsTheFiguresAndAdjustsALaterTargetOnly() {
        market.sold.add(new Sold("TM", "guoxiaoyu", new BigDecimal("900.00")));
        SalesTarget month = market.target("2026-11", "TM", "1000.00").value();
        Stored<SalesTarget> next = market.target("2026-12", "TM", "1000.00");
        SalesTarget other = draft("2026-12", "JD", "5.00").value();
        assertThat(market.code(tx -> market.reviews.draft(tx, review(month, other.number(), "1.00"))))
                .isEqualTo("invalid:nextTarget");
        assertThat(market.code(tx ->
                        market.reviews.draft(tx, review(month, next.value().number(), null))))
                .isEqualTo("invalid:nextAmount");
        long id = market.get(tx ->
                        market.reviews.draft(tx, review(month, next.value().number(), "1100.00")))
                .id();
        market.get(tx -> market.reviews.conclude(tx, id));
        TargetReview concluded = market.value(TARGET_REVIEWS, id);
        assertThat(concluded.rate()).isEqualByComparingTo("90.00");
        assertThat(now(next).proposedAmount()).isEqualByComparingTo("1100.00");
        market.approve(SalesTargets.APPROVAL, SALES_TARGETS, next.id());
        assertThat(now(next).amount()).isEqualByComparingTo("1100.00");
        assertThat(market.code(tx -> market.reviews.conclude(tx, id))).isEqualTo("step-not-allowed");
    }

    private Stored<SalesTarget> draft(String period, String shop, String amount) {
        return market.get(tx ->
                market.targets.draft(tx, SalesTarget.draft(period, shop, null, null, null, new BigDecimal(amount))));
    }

    private static SalesTarget part(String period, String shop, String person, SalesTarget parent) {
        return SalesTarget.draft(period, shop, null, person, parent == null ? null : parent.number(), BigDecimal.TEN);
    }

    private List<Stored<SalesTarget>> split(Stored<SalesTarget> whole, Split.By by, String... parts) {
        return market.get(tx -> market.targets.split(tx, whole.id(), new Split(by, parts(parts))));
    }

    private String badSplit(Stored<SalesTarget> whole, Split.By by, String... parts) {
        return market.code(tx -> market.targets.split(tx, whole.id(), new Split(by, parts(parts))));
    }

    private static List<Split.Part> parts(String... parts) {
        List<Split.Part> given = new ArrayList<>();
        for (String part : parts) {
            given.add(new Split.Part(part.split(" ")[0], new BigDecimal(part.split(" ")[1])));
        }
        return given;
    }

    private static TargetReview review(SalesTarget target, String next, String amount) {
        return new TargetReview(
                null,
                target.number(),
                "预售占比低",
                "加大复购",
                next,
                amount == null ? null : new BigDecimal(amount),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private AchievementFigures figures(Stored<SalesTarget> target) {
        return market.achievement
                .of(market.database, List.of(now(target)), market.clock.instant())
                .get(0);
    }

    private SalesTarget now(Stored<SalesTarget> target) {
        return market.value(SALES_TARGETS, target.id());
    }
}
