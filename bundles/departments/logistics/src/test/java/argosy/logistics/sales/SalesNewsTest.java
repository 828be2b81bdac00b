package argosy.logistics.sales;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Stored;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.OutboundFloor;
import argosy.logistics.shipping.NewParcelEvent;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.TrackingStatus;
import argosy.testkit.TestEvents;
import argosy.testkit.ToldEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What operations is told, in which order. */
@Tag("FLOW-01")
class SalesNewsTest {

    private final OutboundFloor floor = new OutboundFloor(2, 50);
    private final Sold sold = new Sold(floor);
    private final TestEvents events = TestEvents.of(floor.database());

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void everyStepIsToldUntilTheCustomerHasSigned() {
        long id = sold.allocate("DD-1", "SKU-1", 2);
        floor.bring(id, DispatchState.HANDED_OVER);
        report(id, TrackingStatus.IN_TRANSIT);
        report(id, TrackingStatus.SIGNED_BY_CUSTOMER);
        assertThat(told("DD-1"))
                .containsExactly(
                        "dispatch.progressed created",
                        "dispatch.progressed reserved",
                        "dispatch.progressed picked",
                        "dispatch.progressed packed",
                        "dispatch.progressed checked",
                        "dispatch.progressed signed",
                        "dispatch.progressed handed_over",
                        "shipment.dispatched",
                        "dispatch.progressed in_transit",
                        "dispatch.progressed signed_by_customer",
                        "shipment.signed");
        JsonNode dispatched = events.expect("shipment.dispatched", "DD-1");
        assertThat(dispatched.path("orderNumber").asText()).isEqualTo("DD-1");
        assertThat(dispatched.path("dispatchNumber").asText())
                .isEqualTo(floor.find(id).number());
        assertThat(dispatched.path("carrier").asText()).isEqualTo("SF");
        assertThat(dispatched.path("trackingNumbers").get(0).asText())
                .isEqualTo(floor.parcelsOf(id).get(0).value().trackingNo());
    }

    @Test
    void aShortOrderSaysHowManyPieces() {
        long id = sold.allocate("DD-1", "SKU-1", 60);
        floor.bring(id, DispatchState.REVIEWED);
        assertThat(told("DD-1")).containsExactly("dispatch.progressed created", "dispatch.progressed short");
        floor.does(tx -> floor.put(tx, "SKU-1", "SH1-A-03", 4));
        floor.step("clerk", id, floor.orders::allocate);
        List<ToldEvent> all = events.told("DD-1");
        assertThat(all.get(all.size() - 1).data().path("shortPieces").asLong()).isEqualTo(6);
    }

    @Test
    void lostAndReturnedParcelsAreTold() {
        long lost = sold.allocate("DD-1", "SKU-1", 1);
        floor.bring(lost, DispatchState.HANDED_OVER);
        report(lost, TrackingStatus.LOST);
        assertThat(told("DD-1")).endsWith("dispatch.progressed lost", "shipment.lost");
        long back = sold.allocate("DD-2", "SKU-1", 1);
        floor.bring(back, DispatchState.HANDED_OVER);
        sold.cancel("DD-2");
        receive(back);
        assertThat(told("DD-2"))
                .endsWith(
                        "shipment.dispatched",
                        "dispatch.progressed intercepted",
                        "dispatch.cancellation.refused",
                        "dispatch.progressed returned",
                        "shipment.returned");
    }

    @Test
    void everyQuestionIsAnswered() {
        sold.allocate(Sold.asked("DD-1", "SKU-9", 1));
        assertThat(told("DD-1")).containsExactly("dispatch.refused");
        sold.cancel("DD-1");
        sold.cancel("DD-2");
        assertThat(told("DD-1")).containsExactly("dispatch.refused", "dispatch.cancelled");
        assertThat(told("DD-2")).containsExactly("dispatch.cancelled");
        assertThat(events.expect("dispatch.cancelled", "DD-2")
                        .path("dispatchNumber")
                        .isNull())
                .isTrue();

        long id = sold.allocate("DD-3", "SKU-1", 1);
        sold.change("DD-3", "上海市张杨路 500 号");
        sold.change("DD-4", "上海市张杨路 500 号");
        assertThat(told("DD-3")).endsWith("dispatch.change.applied");
        assertThat(events.expect("dispatch.change.applied", "DD-3")
                        .path("changeNumber")
                        .asText())
                .isEqualTo("GD-1");
        assertThat(told("DD-4")).containsExactly("dispatch.change.refused");
        floor.bring(id, DispatchState.PICKED);
        sold.cancel("DD-3");
        sold.cancel("DD-3");
        assertThat(told("DD-3")).endsWith("dispatch.progressed cancelled", "dispatch.cancelled", "dispatch.cancelled");
    }

    @Test
    void anAdoptedOrderTellsHowFarItIs() {
        long id = floor.order("SKU-1", 1);
        floor.bring(id, DispatchState.HANDED_OVER);
        String ref = floor.find(id).orderRef();
        assertThat(told(ref)).isEmpty();
        sold.allocate(ref, "SKU-1", 1);
        assertThat(told(ref)).containsExactly("dispatch.progressed handed_over", "shipment.dispatched");
    }

    @Test
    void nobodyIsToldOfOrdersThatCameAnotherWay() {
        long id = floor.order("SKU-1", 1);
        floor.bring(id, DispatchState.HANDED_OVER);
        report(id, TrackingStatus.SIGNED_BY_CUSTOMER);
        assertThat(events.told()).isEmpty();
    }

    private void report(long order, TrackingStatus status) {
        for (Stored<Parcel> parcel : floor.parcelsOf(order)) {
            floor.does(tx -> {
                floor.parcels.report(tx, parcel, new NewParcelEvent(status, null, null, "派件"));
                floor.orders.follower().moved(tx, Set.of(order));
            });
        }
    }

    private void receive(long order) {
        Stored<Parcel> parcel = floor.parcelsOf(order).get(0);
        floor.does(tx -> {
            floor.parcels.receive(tx, parcel);
            floor.orders.follower().moved(tx, Set.of(order));
        });
    }

    private List<String> told(String order) {
        return events.told(order).stream()
                .map(event -> event.type().equals("dispatch.progressed")
                        ? event.type() + " " + event.data().path("state").asText()
                        : event.type())
                .toList();
    }
}
