package argosy.logistics.shipping;

import static argosy.logistics.shipping.Parcel.PARCELS;
import static argosy.logistics.shipping.Shipment.SHIPMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.OutboundFloor;
import argosy.logistics.dispatch.PackedParcels;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LOG-11")
class ShippingTest {

    private final OutboundFloor floor = new OutboundFloor(3, 10);

    @AfterEach
    void close() {
        assertThat(floor.differences()).isEmpty();
        floor.close();
    }

    @Test
    @Tag("LOG-09")
    void aManifestIsHandedOverAsAWholeAndClosedByItsDocuments() {
        long one = signed("SKU-1", 2);
        long two = signed("SKU-2", 1);
        long unsigned = floor.order("SKU-3", 1);
        floor.bring(unsigned, DispatchState.CHECKED);
        long shipment = open("SF");
        assertThatThrownBy(() -> add(shipment, one, unsigned)).isInstanceOfSatisfying(Problem.class, p -> assertThat(
                        p.members().get("parcels").toString())
                .contains("not-signed"));
        add(shipment, one, two);
        Shipment loaded = find(shipment);
        assertThat(loaded.parcels()).isEqualTo(2);
        assertThat(loaded.weightGrams()).isEqualTo(1000);
        assertThatThrownBy(() -> floor.step("shipper", one, floor.orders::handOver))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("parcel-in-shipment"));

        step(shipment, floor.shipments::handOver);
        assertThat(floor.find(one).state()).isEqualTo(DispatchState.HANDED_OVER);
        assertThat(floor.find(two).handedBy()).isEqualTo("shipper");
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 26L, "picked", 1L, "in_transit", 3L));
        assertThatThrownBy(() -> step(shipment, floor.shipments::handOver))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("step-not-allowed"));

        assertThatThrownBy(() -> documents(shipment, 1, null))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("documents-do-not-match"));
        documents(shipment, 1, "1 张回单破损");
        assertThat(find(shipment).state()).isEqualTo(ShipmentState.DOCUMENTS_RETURNED);
    }

    @Test
    void aStoppedOrderLeavesTheManifest() {
        long one = signed("SKU-1", 2);
        long two = signed("SKU-2", 1);
        long shipment = open("SF");
        add(shipment, one, two);
        floor.step("clerk", two, (tx, o) -> floor.orders.cancel(tx, o, "客户退款"));
        assertThat(find(shipment).parcels()).isEqualTo(1);
        step(shipment, floor.shipments::handOver);
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 28L, "in_transit", 2L));

        long other = signed("SKU-3", 1);
        long second = open("SF");
        add(second, other);
        step(second, floor.shipments::cancel);
        assertThat(floor.parcelsOf(other).get(0).value().shipment()).isNull();
    }

    @Test
    void anOrderFollowsItsParcelsOnceAllAgree() {
        long id = floor.order("SKU-1", 1, "SKU-2", 1, "SKU-3", 1);
        floor.bring(id, DispatchState.PICKED);
        floor.step(
                "packer",
                id,
                (tx, o) -> floor.orders.pack(
                        tx,
                        o,
                        new PackedParcels(List.of(box("SF-1", "SKU-1"), box("SF-2", "SKU-2"), box("SF-3", "SKU-3")))));
        floor.bring(id, DispatchState.HANDED_OVER);
        List<Long> parcels = floor.parcelsOf(id).stream().map(Stored::id).toList();

        report(parcels.get(0), TrackingStatus.IN_TRANSIT, 1);
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.HANDED_OVER);
        report(parcels.get(1), TrackingStatus.IN_TRANSIT, 1);
        report(parcels.get(2), TrackingStatus.DELIVERED, 2);
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.IN_TRANSIT);
        report(parcels.get(0), TrackingStatus.SIGNED_BY_CUSTOMER, 3);
        report(parcels.get(1), TrackingStatus.LOST, 3);
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.DELIVERED);
        report(parcels.get(2), TrackingStatus.REFUSED, 3);
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.REFUSED);
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 27L, "in_transit", 1L));
        receive(parcels.get(2));
        DispatchOrder order = floor.find(id);
        assertThat(order.state()).isEqualTo(DispatchState.LOST);
        assertThat(order.endedAt()).isNotNull();
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 27L, "returns", 1L));
    }

    @Test
    void anInterceptedParcelComesBackAmongTheReturns() {
        long id = floor.order("SKU-1", 2);
        floor.bring(id, DispatchState.HANDED_OVER);
        floor.step("clerk", id, (tx, o) -> floor.orders.intercept(tx, o, "客户退款"));
        long parcel = floor.parcelsOf(id).get(0).id();
        report(parcel, TrackingStatus.IN_TRANSIT, 1);
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.INTERCEPTED);
        receive(parcel);
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.RETURNED);
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 28L, "returns", 2L));
    }

    @Test
    void aRefusedParcelIsFollowedOnItsWayBack() {
        long id = floor.order("SKU-1", 2);
        floor.bring(id, DispatchState.HANDED_OVER);
        long parcel = floor.parcelsOf(id).get(0).id();
        report(parcel, TrackingStatus.DELIVERED, 1);
        report(parcel, TrackingStatus.DELIVERED, 2);
        report(parcel, TrackingStatus.REFUSED, 3);
        report(parcel, TrackingStatus.IN_TRANSIT, 4);
        report(parcel, TrackingStatus.REFUSED, 5);
        Parcel back = floor.parcelsOf(id).get(0).value();
        assertThat(back.state()).isEqualTo(ParcelState.REFUSED);
        assertThat(back.lastEventAt()).isEqualTo(Instant.parse("2026-01-01T05:00:00Z"));
        assertThat(back.deliveredAt()).isEqualTo(Instant.parse("2026-01-01T01:00:00Z"));
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.REFUSED);
        receive(parcel);
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 28L, "returns", 2L));
    }

    @Test
    void reportsThatComeTwiceOrTooLateDoNotMoveAParcelBack() {
        long id = floor.order("SKU-1", 2);
        floor.bring(id, DispatchState.HANDED_OVER);
        long parcel = floor.parcelsOf(id).get(0).id();
        assertThatThrownBy(() -> floor.as(
                        "carrier",
                        tx -> floor.parcels.report(
                                tx,
                                tx.target(PARCELS, parcel),
                                new NewParcelEvent(
                                        TrackingStatus.DELIVERED, Instant.now().plusSeconds(90_000), null, null))))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(422));
        report(parcel, TrackingStatus.DELIVERED, 5);
        report(parcel, TrackingStatus.DELIVERED, 5);
        report(parcel, TrackingStatus.IN_TRANSIT, 2);
        assertThat(floor.parcelsOf(id).get(0).value().state()).isEqualTo(ParcelState.DELIVERED);
        assertThat(ParcelRows.events(floor.database(), List.of(parcel)).get(parcel))
                .extracting(ParcelEvent::status)
                .containsExactly(TrackingStatus.IN_TRANSIT, TrackingStatus.DELIVERED);
        assertThatThrownBy(() -> report(parcel, TrackingStatus.IN_TRANSIT, 6))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("event-not-possible"));
        report(parcel, TrackingStatus.SIGNED_BY_CUSTOMER, 7);
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.SIGNED_BY_CUSTOMER);
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 28L));
    }

    private long signed(String sku, int pieces) {
        long id = floor.order(sku, pieces);
        floor.bring(id, DispatchState.SIGNED);
        return id;
    }

    private long open(String carrier) {
        return floor.as("shipper", tx -> floor.shipments
                .open(tx, new NewShipment("SH1", carrier, "周师傅", "浙A12345", null))
                .id());
    }

    private void add(long shipment, Long... orders) {
        List<String> numbers = List.of(orders).stream()
                .map(order -> floor.parcelsOf(order).get(0).value().trackingNo())
                .toList();
        step(shipment, (tx, s) -> floor.shipments.add(tx, s, new ParcelChoice(null, numbers)));
    }

    private void documents(long shipment, int count, String difference) {
        step(shipment, (tx, s) -> floor.shipments.documents(tx, s, new ReturnedDocuments(count, difference)));
    }

    private void step(long id, BiFunction<Transaction, Stored<Shipment>, Stored<Shipment>> rule) {
        floor.as("shipper", tx -> rule.apply(tx, tx.target(SHIPMENTS, id)));
    }

    private Shipment find(long id) {
        return floor.database().get(SHIPMENTS, id).value();
    }

    private void report(long parcel, TrackingStatus status, int hour) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(3600L * hour);
        floor.as("carrier", tx -> {
            Stored<Parcel> moved = floor.parcels.report(
                    tx, tx.target(PARCELS, parcel), new NewParcelEvent(status, at, "杭州转运中心", "已发往上海"));
            floor.orders.follower().moved(tx, Set.of(moved.value().dispatchOrder()));
            return moved;
        });
    }

    private void receive(long parcel) {
        floor.as("keeper", tx -> {
            Stored<Parcel> back = floor.parcels.receive(tx, tx.target(PARCELS, parcel));
            floor.orders.follower().moved(tx, Set.of(back.value().dispatchOrder()));
            return back;
        });
    }

    private static NewParcel box(String trackingNo, String sku) {
        return new NewParcel(null, trackingNo, 100, null, List.of(new NewParcel.Packed(sku, 1)));
    }
}
