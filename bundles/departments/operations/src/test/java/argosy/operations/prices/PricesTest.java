package argosy.operations.prices;

import static argosy.operations.prices.Price.PRICES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.OperationsDepartment;
import argosy.operations.products.Product;
import argosy.operations.products.Sku;
import argosy.operations.shops.Platform;
import argosy.operations.shops.Shop;
import argosy.operations.shops.ShopState;
import argosy.operations.targets.Due;
import argosy.storage.DepartmentDatabase;
import argosy.testkit.TestApprovals;
import argosy.testkit.TestClock;
import argosy.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("OPS-16")
class PricesTest {

    private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");

    private final TestClock clock = new TestClock(START.toString());
    private final DepartmentDatabase database = TestDatabase.open("operations", OperationsDepartment.class, clock);
    private final TestApprovals approvals = TestApprovals.on(database, clock);
    private final List<PriceChanged> told = new ArrayList<>();
    private final Prices prices = new Prices(approvals::declare, (tx, changed) -> told.add(changed));
    private int skus;

    @BeforeAll
    void shop() {
        approvals.people().give("boss", "role:operations:head");
        does(tx -> tx.insert(
                Shop.SHOPS,
                new Shop("TM", "旗舰店", Platform.TMALL, null, "lin", null, null, null, null, ShopState.OPEN)));
        does(tx -> tx.insert(
                Product.PRODUCTS, Product.candidate("P-1", "灯", "goods", null, null, null, null, null, null)));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void aPriceIsProposedApprovedAndInForceFromThatMoment() {
        String sku = sku();
        long id = propose(sku, "99.00", null, null);
        assertThat(at(sku, clock.instant())).isNull();
        told.clear();
        approvals.approve("boss", Prices.APPROVAL, PRICES, id);
        assertThat(get(id).state()).isEqualTo(PriceState.ACTIVE);
        assertThat(get(id).decidedBy()).isEqualTo("boss");
        assertThat(at(sku, clock.instant())).isEqualByComparingTo("99.00");
        assertThat(told).extracting(PriceChanged::amount).containsExactly(new BigDecimal("99.00"));
    }

    @Test
    void aNewPriceEndsTheOneBeforeExactlyWhereItBegins() {
        String sku = sku();
        approved(propose(sku, "100.00", null, null));
        Instant begin = clock.instant().plus(Duration.ofHours(5));
        approved(propose(sku, "90.00", begin, null));
        assertThat(at(sku, begin.minusMillis(1))).isEqualByComparingTo("100.00");
        assertThat(at(sku, begin)).as("without any job having run").isEqualByComparingTo("90.00");
    }

    @Test
    void aPriceForATimeIsFollowedByTheOneBeforeIt() {
        String sku = sku();
        approved(propose(sku, "100.00", null, null));
        Instant begin = clock.instant().plus(Duration.ofHours(1));
        Instant end = clock.instant().plus(Duration.ofHours(3));
        long special = approved(propose(sku, "80.00", begin, end));
        assertThat(at(sku, begin)).isEqualByComparingTo("80.00");
        assertThat(at(sku, end)).isEqualByComparingTo("100.00");
        clock.set(begin);
        turn();
        told.clear();
        turn();
        assertThat(told).as("a turn is told once").isEmpty();
        assertThat(get(special).state()).isEqualTo(PriceState.ACTIVE);
        clock.set(end);
        turn();
        assertThat(get(special).state()).isEqualTo(PriceState.EXPIRED);
        assertThat(told).singleElement().satisfies(changed -> {
            assertThat(changed.amount()).isEqualByComparingTo("100.00");
            assertThat(changed.before()).isEqualByComparingTo("80.00");
        });
        clock.set(START);
    }

    @Test
    void endingAPriceForATimeEarlyLetsTheOneBeforeGoOnAtOnce() {
        String sku = sku();
        approved(propose(sku, "100.00", null, null));
        long special = approved(propose(sku, "80.00", null, clock.instant().plus(Duration.ofDays(3))));
        clock.advance(Duration.ofHours(2));
        assertThat(at(sku, clock.instant())).isEqualByComparingTo("80.00");
        does(tx -> prices.end(tx, special, "活动提前结束"));
        assertThat(at(sku, clock.instant())).isEqualByComparingTo("100.00");
        clock.set(START);
    }

    @Test
    void aWithdrawnPriceLeavesNoGap() {
        String sku = sku();
        approved(propose(sku, "100.00", null, null));
        Instant begin = clock.instant().plus(Duration.ofHours(1));
        long special = approved(propose(sku, "80.00", begin, begin.plus(Duration.ofHours(1))));
        does(tx -> prices.withdraw(tx, special, "取消"));
        for (int minutes = 0; minutes < 300; minutes += 30) {
            assertThat(at(sku, clock.instant().plus(Duration.ofMinutes(minutes))))
                    .isEqualByComparingTo("100.00");
        }
    }

    @Test
    void withoutAWithdrawnPriceTheOneBeforeLastsAsLongAsItWasApprovedAndNoLonger() {
        String sku = sku();
        Instant end = clock.instant().plus(Duration.ofHours(8));
        approved(propose(sku, "100.00", null, end));
        Instant begin = clock.instant().plus(Duration.ofHours(5));
        long next = approved(propose(sku, "90.00", begin, null));
        assertThat(at(sku, end.minusSeconds(1))).isEqualByComparingTo("90.00");
        does(tx -> prices.withdraw(tx, next, "取消"));
        assertThat(at(sku, end.minusSeconds(1))).isEqualByComparingTo("100.00");
        assertThat(at(sku, end)).isNull();
    }

    @Test
    void thePartsOfAPriceThatWasInterruptedLeaveNoGapWhenWhatEndsItIsWithdrawn() {
        String sku = sku();
        approved(propose(sku, "100.00", null, null));
        Instant later = clock.instant().plus(Duration.ofHours(20));
        long last = approved(propose(sku, "90.00", later, null));
        Instant begin = clock.instant().plus(Duration.ofHours(5));
        approved(propose(sku, "80.00", begin, begin.plus(Duration.ofHours(1))));
        does(tx -> prices.withdraw(tx, last, "取消"));
        assertThat(at(sku, begin)).isEqualByComparingTo("80.00");
        assertThat(at(sku, begin.plus(Duration.ofHours(1)))).isEqualByComparingTo("100.00");
        assertThat(at(sku, later.plus(Duration.ofHours(1)))).isEqualByComparingTo("100.00");
    }

    @Test
    void eachOfVeryManyTurnsAtOnceIsToldWithThePriceBefore() {
        Instant midnight = clock.instant().plus(Duration.ofHours(14));
        int many = 620;
        does(tx -> {
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                codes.add("S-" + ++skus);
            }
            tx.insertAll(
                    Sku.SKUS,
                    codes.stream()
                            .map(code -> new Sku(code, "P-1", "规格", null, null, null))
                            .toList());
            List<Price> list = new ArrayList<>();
            for (String code : codes) {
                NewPrice old = price(code, "100.00", null, midnight);
                list.add(Price.proposed(tx.number("JG"), old, null, null, tx.now(), "lin")
                        .in(PriceState.ACTIVE));
            }
            Collections.reverse(codes);
            for (String code : codes) {
                NewPrice next = price(code, "90.00", midnight, null);
                list.add(Price.proposed(tx.number("JG"), next, null, null, midnight, "lin")
                        .in(PriceState.APPROVED));
            }
            return tx.insertAll(Price.PRICES, list);
        });
        clock.set(midnight);
        told.clear();
        Due.all(database, caller(), prices::turn);
        assertThat(told).hasSize(many).allSatisfy(changed -> {
            assertThat(changed.amount()).isEqualByComparingTo("90.00");
            assertThat(changed.before()).isEqualByComparingTo("100.00");
        });
        clock.set(START);
    }

    @Test
    @Tag("LEG-23")
    void whatCustomersPaidIsNeitherWithdrawnNorProlongedBeforeTheJobHasRun() {
        String sku = sku();
        Instant begin = clock.instant().plus(Duration.ofHours(1));
        long price = approved(propose(sku, "80.00", begin, begin.plus(Duration.ofHours(1))));
        clock.set(begin);
        assertThat(code(tx -> prices.withdraw(tx, price, "取消"))).isEqualTo("price-begun");
        turn();
        clock.set(begin.plus(Duration.ofHours(3)));
        assertThat(code(tx -> prices.end(tx, price, "结束"))).isEqualTo("price-over");
        turn();
        assertThat(get(price).validTo()).isEqualTo(begin.plus(Duration.ofHours(1)));
        clock.set(START);
    }

    @Test
    void aPlannedPriceStandsInTheWay() {
        String sku = sku();
        approved(propose(sku, "90.00", clock.instant().plus(Duration.ofDays(5)), null));
        assertThat(code(tx -> prices.propose(tx, price(sku, "95.00", null, null))))
                .isEqualTo("price-overlaps");
        propose(sku, "95.00", null, clock.instant().plus(Duration.ofDays(5)));
    }

    @Test
    void twoProposalsForTheSameTimeDoNotBothComeIntoForce() {
        String sku = sku();
        Instant begin = clock.instant().plus(Duration.ofDays(1));
        long first = propose(sku, "95.00", begin, begin.plus(Duration.ofDays(2)));
        long second = propose(sku, "94.00", begin.minus(Duration.ofHours(1)), begin.plus(Duration.ofDays(1)));
        approved(first);
        assertThat(catchThrowableOfType(Problem.class, () -> approvals.approve("boss", Prices.APPROVAL, PRICES, second))
                        .code())
                .isEqualTo("price-overlaps");
        assertThat(get(second).state()).isEqualTo(PriceState.PROPOSED);
    }

    @Test
    void whatLiesBelowTheFloorIsAskedForAsSuch() {
        String sku = sku();
        does(tx -> tx.insert(PriceFloor.PRICE_FLOORS, new PriceFloor(sku, null, new BigDecimal("80"), null)));
        does(tx -> tx.insert(PriceFloor.PRICE_FLOORS, new PriceFloor(sku, "TM", new BigDecimal("70"), "本店")));
        Problem refused = catchThrowableOfType(
                Problem.class, () -> does(tx -> prices.propose(tx, price(sku, "69.99", null, null))));
        assertThat(refused.fields().get(0).field()).isEqualTo("amount");
        propose(sku, "70.00", null, null);
        long below = does(tx ->
                        prices.propose(tx, new NewPrice("TM", sku, new BigDecimal("60.00"), null, null, "清仓", true)))
                .id();
        assertThat(approvals.waiting(Prices.APPROVAL, PRICES, below)).isFalse();
        approvals.approve("boss", Prices.BELOW_FLOOR, PRICES, below);
        assertThat(get(below).belowFloor()).isTrue();
        assertThat(at(sku, clock.instant())).isEqualByComparingTo("60.00");
    }

    @Test
    void aReturnedPriceIsProposedAnewAndARejectedOneIsNot() {
        String sku = sku();
        long id = propose(sku, "99.00", null, null);
        approvals.returned("boss", Prices.APPROVAL, PRICES, id, "补充对比");
        assertThat(get(id).state()).isEqualTo(PriceState.RETURNED);
        assertThat(get(id).decisionReason()).isEqualTo("补充对比");
        does(tx -> prices.proposeAgain(tx, id, price(sku, "98.00", null, null)));
        approvals.reject("boss", Prices.APPROVAL, PRICES, id, "不需要");
        assertThat(get(id).state()).isEqualTo(PriceState.REJECTED);
        assertThat(code(tx -> prices.proposeAgain(tx, id, price(sku, "97.00", null, null))))
                .isEqualTo("step-not-allowed");
    }

    @Test
    void timesAndCodesThatDoNotFitAreRefused() {
        String sku = sku();
        Instant now = clock.instant();
        assertThat(code(tx -> prices.propose(tx, price(sku, "9.00", now.plusSeconds(60), now.plusSeconds(60)))))
                .isEqualTo("invalid");
        assertThat(code(tx -> prices.propose(tx, price(sku, "9.00", null, now.minusSeconds(1)))))
                .isEqualTo("invalid");
        assertThat(code(tx -> prices.propose(tx, price("NONE", "9.00", null, null))))
                .isEqualTo("invalid");
    }

    @Test
    @Tag("LEG-23")
    void theHistoryKnowsWhatWasInForceAndNotWhatWasOnlyAskedFor() {
        String sku = sku();
        approved(propose(sku, "120.00", null, null));
        clock.advance(Duration.ofDays(10));
        approved(propose(sku, "100.00", null, null));
        propose(sku, "500.00", null, null);
        clock.advance(Duration.ofDays(10));
        PriceHistory history = PriceList.history(
                        database, "TM", List.of(sku), clock.instant().minus(Duration.ofDays(30)), clock.instant())
                .get(sku);
        assertThat(history.had(new BigDecimal("120"))).isTrue();
        assertThat(history.had(new BigDecimal("500"))).isFalse();
        assertThat(history.lowest()).contains(new BigDecimal("100.00"));
        PriceHistory lately = PriceList.history(
                        database, "TM", List.of(sku), clock.instant().minus(Duration.ofDays(7)), clock.instant())
                .get(sku);
        assertThat(lately.had(new BigDecimal("120"))).isFalse();
        clock.set(START);
    }

    private String sku() {
        String code = "S-" + ++skus;
        does(tx -> tx.insert(Sku.SKUS, new Sku(code, "P-1", "规格", null, null, null)));
        return code;
    }

    private NewPrice price(String sku, String amount, Instant from, Instant to) {
        return new NewPrice("TM", sku, new BigDecimal(amount), from, to, "调价", null);
    }

    private long propose(String sku, String amount, Instant from, Instant to) {
        return does(tx -> prices.propose(tx, price(sku, amount, from, to))).id();
    }

    private long approved(long id) {
        approvals.approve("boss", Prices.APPROVAL, PRICES, id);
        return id;
    }

    private void turn() {
        does(prices::turn);
    }

    private Price get(long id) {
        return database.get(PRICES, id).value();
    }

    private BigDecimal at(String sku, Instant at) {
        return PriceList.at(database, "TM", sku, at)
                .map(Stored::value)
                .map(Price::amount)
                .orElse(null);
    }

    private <T> T does(Function<Transaction, T> work) {
        return database.write(caller(), work);
    }

    private static Caller caller() {
        return new Caller("lin", "林雅婷", null, null, Map.of("*", Reach.COMPANY), RequestMark.NONE);
    }

    private String code(Function<Transaction, ?> work) {
        return catchThrowableOfType(Problem.class, () -> does(work)).code();
    }
}
