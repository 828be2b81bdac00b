package argosy.logistics.care;

import static argosy.logistics.care.CareLimit.CARE_LIMITS;
import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.warehouse.Floor.bin;
import static argosy.logistics.warehouse.Floor.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Problem;
import argosy.department.Transaction;
import argosy.department.Window;
import argosy.logistics.stock.MoveReason;
import argosy.logistics.stock.Spot;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.stock.StockMove;
import argosy.logistics.warehouse.Floor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("LOG-26")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CareTest {

    private final Floor floor = new Floor(4, 3);
    private final StockLedger ledger = new StockLedger();
    private final CareRecords records = new CareRecords();

    @AfterAll
    void close() {
        floor.close();
    }

    @Test
    void aReadingIsJudgedByTheLimitsOfItsZone() {
        CareRecord unjudged = keep("A", null, "35.0", null);
        assertThat(unjudged.outOfLimits()).isNull();
        as(tx -> tx.insert(
                CARE_LIMITS, new CareLimit("SH1", "A", value("5.0"), value("28.0"), value("35.0"), value("65.0"))));
        CareRecord good = keep(null, bin(1), "28.0", "35.0");
        assertThat(good.outOfLimits()).isFalse();
        assertThat(good.zone()).isEqualTo("A");
        CareRecord bad = keep("A", null, "28.1", "34.9");
        assertThat(bad.outOfLimits()).isTrue();
        assertThat(bad.finding()).contains("温度高于 28.0", "humidity below 35.0");
        assertThat(keep("A", null, "-3", null).finding()).contains("温度低于 5.0");
        assertThat(keep("A", null, null, "65.1").finding()).contains("湿度高于 65.0");
    }

    @Test
    void whatFitsNoPlaceOrTimeIsRefused() {
        assertThat(code(reading("A", null, null, null))).isEqualTo("invalid");
        assertThat(code(reading("Z", null, "20.0", null))).isEqualTo("invalid");
        assertThat(code(reading("Z", bin(1), "20.0", null))).isEqualTo("invalid");
        assertThat(code(reading(null, "NOWHERE", "20.0", null))).isEqualTo("invalid");
        assertThat(code(new NewCareRecord("SH1", "A", null, Instant.now().plusSeconds(600), value("20.0"), null, null)))
                .isEqualTo("invalid");
    }

    @Test
    void lossesAndGainsAreValuedAndReversalsTakenOff() {
        as(tx -> tx.sql()
                .update(SKU)
                .set(SKU.COST, value("12.50"))
                .where(SKU.CODE.eq("SKU-1"))
                .execute());
        as(tx -> ledger.book(
                tx,
                List.of(
                        StockMove.in("SKU-1", "", 100, Spot.onHand(bin(1)), MoveReason.OPENING),
                        StockMove.in("SKU-2", "", 50, Spot.onHand(bin(2)), MoveReason.OPENING))));
        as(tx -> ledger.book(
                tx,
                List.of(
                        StockMove.out("SKU-1", "", 3, Spot.onHand(bin(1)), MoveReason.COUNT_LOSS),
                        StockMove.in("SKU-2", "", 2, Spot.onHand(bin(2)), MoveReason.COUNT_GAIN))));
        long wrong = as(tx -> ledger.book(
                        tx,
                        List.of(
                                StockMove.out("SKU-1", "", 5, Spot.onHand(bin(1)), MoveReason.SCRAP),
                                StockMove.out("SKU-1", "", 1, Spot.onHand(bin(1)), MoveReason.SCRAP))))
                .get(0)
                .id();
        as(tx -> ledger.reverse(tx, wrong, "登记错误"));
        LossReport report = new LossReport(floor.database());
        Window month = Window.ofMonth(null, floor.database());
        assertThat(report.of(month).rows())
                .containsExactly(
                        new LossFigures("SKU-1", "面霜 SKU-1", MoveReason.SCRAP, -1, value("-12.50")),
                        new LossFigures("SKU-1", "面霜 SKU-1", MoveReason.COUNT_LOSS, -3, value("-37.50")),
                        new LossFigures("SKU-2", "面霜 SKU-2", MoveReason.COUNT_GAIN, 2, null));
        assertThat(report.of(Window.ofMonth("2020-01", floor.database())).rows())
                .isEmpty();
        assertThat(LossReport.value(-3, value("0.01"))).isEqualByComparingTo("-0.03");
    }

    private CareRecord keep(String zone, String bin, String temperature, String humidity) {
        return as(tx -> records.keep(tx, reading(zone, bin, temperature, humidity)))
                .value();
    }

    private static NewCareRecord reading(String zone, String bin, String temperature, String humidity) {
        return new NewCareRecord("SH1", zone, bin, null, value(temperature), value(humidity), null);
    }

    private static BigDecimal value(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private <T> T as(Function<Transaction, T> work) {
        return floor.database().write(person("keeper"), work);
    }

    private String code(NewCareRecord reading) {
        return catchThrowableOfType(Problem.class, () -> as(tx -> records.keep(tx, reading)))
                .code();
    }
}
