package argosy.logistics.carriers;

import static argosy.logistics.carriers.Carrier.CARRIERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Problem;
import argosy.department.Text;
import argosy.logistics.warehouse.Floor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which carriers may be given parcels, and what people are warned of. */
@Tag("LOG-17")
class CarriersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Floor floor = new Floor(1, 1);

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void aBlockedStandingAndAnExpiredLicenceRefuseAWarningAndAMissingContractDoNot() {
        floor.does(tx -> tx.insert(CARRIERS, company("ZTO").licensed("国邮20200001A", DAY)));
        assertThatCode(() -> active("ZTO", DAY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> active("ZTO", DAY.plusDays(1)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("expired on 2026-11-22");
        floor.does(tx -> Carriers.stand(tx, "ZTO", CarrierStanding.WARNING, "准时率 88%"));
        assertThatCode(() -> active("ZTO", DAY)).doesNotThrowAnyException();
        floor.does(tx -> Carriers.stand(tx, "ZTO", CarrierStanding.BLOCKED, "准时率 60%"));
        assertThatThrownBy(() -> active("ZTO", DAY)).isInstanceOf(Problem.class).hasMessageContaining("准时率 60%");
        assertThatThrownBy(() -> active("NONE", DAY))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no carrier NONE");
        assertThatThrownBy(() -> floor.does(tx -> Carriers.stand(tx, "NONE", CarrierStanding.GOOD, null)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void theSameStandingTwiceIsNoChange() {
        floor.does(tx -> tx.insert(CARRIERS, company("ZTO")));
        int first = floor.get(tx -> Carriers.stand(tx, "ZTO", CarrierStanding.WARNING, "准时率 88%"))
                .version();
        int second = floor.get(tx -> Carriers.stand(tx, "ZTO", CarrierStanding.WARNING, "准时率 88%"))
                .version();
        assertThat(second).isEqualTo(first);
        assertThat(floor.get(tx -> Carriers.stand(tx, "ZTO", CarrierStanding.GOOD, null))
                        .value()
                        .standingReason())
                .isNull();
    }

    @Test
    void peopleAreWarnedInTime() {
        Carrier good = company("ZTO").licensed("国邮20200001A", DAY.plusDays(31));
        assertThat(CarrierWarnings.of(good, DAY.plusDays(31), DAY)).isEmpty();
        assertThat(english(good, DAY.plusDays(30))).containsExactly("The contract ends on 2026-12-22.");
        assertThat(english(good, null)).containsExactly("There is no active contract.");
        assertThat(english(good.licensed("1", DAY.plusDays(30)), DAY.plusDays(90)))
                .containsExactly("The licence expires on 2026-12-22.");
        assertThat(english(good.licensed("1", DAY.minusDays(1)), DAY.plusDays(90)))
                .singleElement()
                .asString()
                .contains("expired on 2026-11-21");
        assertThat(english(company("ZTO"), DAY.plusDays(90))).containsExactly("No courier licence is registered.");
        assertThat(english(good.standing(CarrierStanding.WARNING, "准时率 88%"), DAY.plusDays(90)))
                .containsExactly("The carrier is watched: 准时率 88%.");
        assertThat(english(Carrier.ownStaff("SELF", "自有配送队"), null)).isEmpty();
    }

    private static List<String> english(Carrier carrier, LocalDate coveredTo) {
        return CarrierWarnings.of(carrier, coveredTo, DAY).stream()
                .map(Text::en)
                .toList();
    }

    private void active(String code, LocalDate day) {
        Carriers.active(floor.database(), "carrier", code, day);
    }

    private static Carrier company(String code) {
        return new Carrier(
                code, "中通快递", null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
