package argosy.logistics.reports;

import static argosy.logistics.shipping.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Window;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.OutboundFloor;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelState;
import argosy.testkit.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which parcels count for on time %; the scores of carriers count the same ({@code CarrierScoresTest}). */
@Tag("LOG-11")
class DeliveryReportTest {

    private static final Instant HANDED = Instant.parse("2025-10-10T08:00:00Z");
    private static final Instant PROMISED = Instant.parse("2025-10-12T08:00:00Z");
    private static final Instant LATER = PROMISED.plusSeconds(9999);
    private static final Window OCTOBER =
            new Window(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 31), TestDatabase.ZONE);

    private Parcel template;

    @Test
    void aLostParcelHasBrokenItsPromiseOnceItIsOver() {
        try (OutboundFloor floor = new OutboundFloor(1, 10)) {
            long order = floor.order("SKU-1", 1);
            floor.bring(order, DispatchState.HANDED_OVER);
            template = floor.parcelsOf(order).get(0).value();
            floor.does(tx -> tx.insertAll(
                    PARCELS,
                    List.of(
                            parcel(1, PROMISED, PROMISED, ParcelState.SIGNED_BY_CUSTOMER),
                            parcel(2, PROMISED, PROMISED.plusSeconds(1), ParcelState.DELIVERED),
                            parcel(3, PROMISED, null, ParcelState.IN_TRANSIT),
                            parcel(4, PROMISED, null, ParcelState.LOST),
                            parcel(5, PROMISED, PROMISED, ParcelState.LOST),
                            parcel(6, LATER, null, ParcelState.LOST),
                            parcel(7, PROMISED, null, ParcelState.REFUSED),
                            parcel(8, PROMISED, null, ParcelState.RETURNED),
                            parcel(9, null, PROMISED, ParcelState.DELIVERED),
                            parcel(10, LATER, null, ParcelState.IN_TRANSIT))));
            DeliveryFigures total = total(floor, PROMISED.plusSeconds(1));
            assertThat(total.handedOver()).isEqualTo(10);
            assertThat(total.lost()).isEqualTo(3);
            assertThat(total.onTime()).isEqualTo(1);
            assertThat(total.late()).isEqualTo(4);
            assertThat(total.onTimePercent()).isEqualTo("20.0");

            assertThat(total(floor, PROMISED).late()).isEqualTo(1);
            assertThat(total(floor, LATER.plusSeconds(1)).late()).isEqualTo(6);
        }
    }

    private static DeliveryFigures total(OutboundFloor floor, Instant now) {
        return new DeliveryReport(floor.database())
                .of(OCTOBER, null, now)
                .rows()
                .get(0);
    }

    private Parcel parcel(int no, Instant promised, Instant delivered, ParcelState state) {
        var shape = PARCELS.shape();
        Parcel parcel = shape.with(shape.with(template, "number", "T-" + no), "trackingNo", "T" + no);
        parcel = shape.with(shape.with(parcel, "handedAt", HANDED), "promisedAt", promised);
        return shape.with(shape.with(parcel, "deliveredAt", delivered), "state", state);
    }
}
