package argosy.logistics.month;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A month of orders: every report agrees with what the test calculates by itself from the plan, and every error that is
 * planted in the carriers' bills is found. {@code -Dmonth.orders=30000} plays a month of the size that companies have.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonthTest {

    private static final long SEED = 20_261_001L;

    private Played played;
    private GoodsChecks goods;
    private DispatchChecks dispatch;
    private CarrierChecks carriers;
    private LevelChecks levels;
    private HouseChecks house;

    @BeforeAll
    void theMonthGoesBy() {
        played = new Played(SEED, Integer.getInteger("month.orders", 6_000));
        goods = new GoodsChecks(played);
        dispatch = new DispatchChecks(played);
        carriers = new CarrierChecks(played);
        levels = new LevelChecks(played);
        house = new HouseChecks(played);
    }

    @AfterAll
    void close() {
        if (played != null) {
            played.close();
        }
    }

    @Test
    @Tag("LOG-02")
    void theBooksAreProved() {
        goods.proof();
    }

    @Test
    @Tag("LOG-02")
    @Tag("LOG-13")
    void everyPieceIsWhereThePlanSays() {
        goods.stockReport();
    }

    @Test
    @Tag("LOG-03")
    @Tag("LOG-13")
    void whatCameAndWentIsWhatThePlanSays() {
        goods.movement();
    }

    @Test
    @Tag("LOG-12")
    void everyPlantedDifferenceIsCounted() {
        goods.counts();
    }

    @Test
    @Tag("LOG-15")
    void whoAnswersForDamageIsWhatThePlanSays() {
        goods.damage();
    }

    @Test
    @Tag("LOG-28")
    void whatCameBackIsWhatThePlanSays() {
        goods.returns();
    }

    @Test
    @Tag("LOG-14")
    void exactlyTheDeadGoodsAreFlagged() {
        levels.overstock();
    }

    @Test
    @Tag("LOG-16")
    void exactlyWhatIsLowIsSuggested() {
        levels.replenishment();
    }

    @Test
    @Tag("LOG-16")
    void howManyShelvesHaveEnoughIsWhatThePlanSays() {
        levels.sufficiency();
    }

    @Test
    @Tag("LOG-01")
    void binsAreAsFullAsThePlanSays() {
        levels.utilisation();
    }

    @Test
    @Tag("LOG-26")
    void whatWasLostAndFoundIsWhatThePlanSays() {
        goods.losses();
    }

    @Test
    @Tag("LOG-27")
    void whatOurCouriersGotDoneIsWhatThePlanSays() {
        house.rounds();
    }

    @Test
    @Tag("LOG-24")
    void dangersAreOpenOverdueAndGoneAsThePlanSays() {
        house.dangers();
    }

    @Test
    @Tag("LOG-22")
    void whoReadTheStandardsIsWhatThePlanSays() {
        house.acknowledgements();
    }

    @Test
    @Tag("LOG-22")
    @Tag("LOG-29")
    void scoresOfFloorChecksAreThoseOfThePlan() {
        house.floor();
    }

    @Test
    @Tag("LOG-10")
    @Tag("LOG-12")
    @Tag("LOG-13")
    @Tag("LOG-14")
    @Tag("LOG-16")
    @Tag("LOG-19")
    @Tag("LOG-23")
    @Tag("LOG-24")
    @Tag("LOG-27")
    void everyKeyFigureIsRight() {
        house.keyFigures(new KeyFigures(played, levels));
    }

    @Test
    @Tag("LOG-10")
    void everyDaysDispatchReportIsRight() {
        dispatch.days();
    }

    @Test
    @Tag("LOG-08")
    @Tag("LOG-10")
    void theMonthsDispatchReportIsRight() {
        dispatch.month();
    }

    @Test
    @Tag("LOG-23")
    void cycleTimesAreThoseOfThePlan() {
        dispatch.cycleTimes();
    }

    @Test
    @Tag("LOG-11")
    void theDeliveryReportIsRight() {
        dispatch.delivery();
    }

    @Test
    @Tag("LOG-17")
    void estimatedFreightIsThatOfTheRates() {
        dispatch.estimates();
    }

    @Test
    @Tag("LOG-19")
    @Tag("LOG-20")
    void everyPartOfACarriersScoreIsRight() {
        carriers.scores();
    }

    @TestFactory
    @Order(1)
    @Tag("LOG-18")
    Stream<DynamicTest> everyPlantedErrorOfABillIsFoundAndNothingElse() {
        return played.accounts.stream()
                .map(account -> DynamicTest.dynamicTest(
                        played.desk.bill(account.id()).number(), () -> carriers.comparison(account)));
    }

    @Test
    @Order(2)
    @Tag("LOG-18")
    @Tag("LOG-21")
    void whatIsAgreedAndWhatAnOrderCostsIsRightToTheCent() {
        carriers.settlement();
    }
}
