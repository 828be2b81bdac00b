package argosy.logistics.dispatch;

import static argosy.logistics.db.Tables.BIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.logistics.shipping.NewParcel;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelState;
import argosy.logistics.warehouse.Floor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("LOG-08")
class DispatchOrdersTest {

    private final OutboundFloor floor = new OutboundFloor(3, 10);

    @AfterEach
    void close() {
        assertThat(floor.differences()).isEmpty();
        floor.close();
    }

    @Test
    void anOrderGoesAllTheWayWithAPersonForEachStep() {
        long id = floor.order("SKU-1", 2, "SKU-2", 3);

        DispatchOrder order = floor.bring(id, DispatchState.REVIEWED);
        assertThat(order.reviewer()).isEqualTo("reviewer");
        assertThat(order.shortPieces()).isZero();
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 30L, "reserved", 5L));

        order = floor.bring(id, DispatchState.PICKED);
        assertThat(order.picker()).isEqualTo("picker");
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 25L, "picked", 5L));

        floor.bring(id, DispatchState.HANDED_OVER);
        order = floor.find(id);
        assertThat(List.of(order.packer(), order.checker(), order.signer(), order.handedBy()))
                .containsExactly("packer", "checker", "signer", "shipper");
        assertThat(floor.lines(id)).extracting(DispatchLine::checked).containsExactly(2L, 3L);
        Parcel parcel = floor.parcelsOf(id).get(0).value();
        assertThat(List.of(parcel.picker(), parcel.packer(), parcel.checker(), parcel.signer(), parcel.handedBy()))
                .containsExactly("picker", "packer", "checker", "signer", "shipper");
        assertThat(parcel.pieces()).isEqualTo(5);
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 25L, "in_transit", 5L));
    }

    @Test
    @Tag("LOG-04")
    void aLineThatDiffersFromTheArticleIsRefusedUnlessCorrected() {
        long id = floor.as("clerk", tx -> floor.orders
                .create(
                        tx,
                        OutboundFloor.given(
                                "TB-X", List.of(new NewDispatchOrder.NewDispatchLine("SKU-1", "清岚", "100ml", 1))))
                .id());
        Problem problem = catchThrowableOfType(
                Problem.class, () -> floor.step("reviewer", id, (tx, o) -> floor.orders.review(tx, o, false)));
        assertThat(problem.code()).isEqualTo("order-does-not-match");
        assertThat(problem.fields()).extracting(Problem.FieldProblem::field).containsExactly("lines[0].spec");
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.CREATED);

        floor.step("reviewer", id, (tx, o) -> floor.orders.review(tx, o, true));
        assertThat(floor.lines(id).get(0).spec()).isEqualTo("50ml");
    }

    @Test
    void theSameOrderIsTakenOnceAndUnknownGoodsNever() {
        floor.order("SKU-1", 1);
        assertThatThrownBy(() -> floor.as(
                        "clerk",
                        tx -> floor.orders.create(
                                tx,
                                OutboundFloor.given(
                                        "TB1", List.of(new NewDispatchOrder.NewDispatchLine("SKU-1", null, null, 1))))))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(409));
        assertThatThrownBy(() -> floor.order("NO-SUCH", 1)).isInstanceOfSatisfying(Problem.class, p -> assertThat(
                        p.fields().get(0).field())
                .isEqualTo("lines[0].sku"));
    }

    @Test
    @Tag("LOG-06")
    void shortageShowsPerLineAndIsReservedOnceGoodsArrive() {
        long id = floor.order("SKU-1", 12, "SKU-2", 1);
        DispatchOrder order = floor.bring(id, DispatchState.REVIEWED);
        assertThat(order.shortPieces()).isEqualTo(2);
        assertThat(floor.lines(id)).extracting(DispatchLine::shortQuantity).containsExactly(2L, 0L);

        floor.does(tx -> floor.put(tx, "SKU-1", Floor.bin(4), 5));
        order = floor.step("reviewer", id, floor.orders::allocate);
        assertThat(order.shortPieces()).isZero();
        assertThat(floor.pieces().get("reserved")).isEqualTo(13);
        order = floor.step("reviewer", id, floor.orders::allocate);
        assertThat(floor.pieces().get("reserved")).isEqualTo(13);
        assertThat(floor.bring(id, DispatchState.PICKED).pickedAt()).isNotNull();
    }

    @Test
    @Tag("LOG-07")
    void aShortPickWaitsOrIsLookedForElsewhereOrShipsWithout() {
        long id = floor.order("SKU-1", 4);
        floor.bring(id, DispatchState.REVIEWED);
        PickedGoods three =
                new PickedGoods(List.of(new PickedGoods.Taken(Floor.bin(1), "SKU-1", null, 3)), ShortPick.WAIT);
        DispatchOrder order = floor.step("picker", id, (tx, o) -> floor.orders.pick(tx, o, three));
        assertThat(order.state()).isEqualTo(DispatchState.REVIEWED);
        assertThat(floor.lines(id).get(0).picked()).isEqualTo(3);

        floor.does(tx -> floor.put(tx, "SKU-1", Floor.bin(4), 5));
        assertThatThrownBy(() -> floor.step("picker", id, (tx, o) -> floor.orders.pick(tx, o, three)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(422));
        order = floor.step("picker", id, (tx, o) -> floor.orders.pick(tx, o, PickedGoods.AS_RESERVED));
        assertThat(order.state()).isEqualTo(DispatchState.PICKED);

        long other = floor.order("SKU-2", 4);
        floor.bring(other, DispatchState.REVIEWED);
        floor.does(tx -> floor.put(tx, "SKU-2", Floor.bin(5), 5));
        PickedGoods one =
                new PickedGoods(List.of(new PickedGoods.Taken(Floor.bin(2), "SKU-2", null, 1)), ShortPick.ELSEWHERE);
        order = floor.step("picker", other, (tx, o) -> floor.orders.pick(tx, o, one));
        assertThat(order.shortPieces()).isZero();
        floor.bring(other, DispatchState.PICKED);
        assertThat(floor.onHand("SKU-2", Floor.bin(2))).isEqualTo(9);
        assertThat(floor.onHand("SKU-2", Floor.bin(5))).isEqualTo(2);

        long last = floor.order("SKU-3", 4);
        floor.bring(last, DispatchState.REVIEWED);
        PickedGoods some =
                new PickedGoods(List.of(new PickedGoods.Taken(Floor.bin(3), "SKU-3", null, 1)), ShortPick.SHIP);
        order = floor.step("picker", last, (tx, o) -> floor.orders.pick(tx, o, some));
        assertThat(order.state()).isEqualTo(DispatchState.PICKED);
        assertThat(order.shortPieces()).isEqualTo(3);
        floor.bring(last, DispatchState.HANDED_OVER);
        assertThat(floor.pieces().get("in_transit")).isEqualTo(1);
    }

    @Test
    void theCheckFindsWrongMissingAndExtraGoods() {
        long id = floor.order("SKU-1", 2, "SKU-2", 1);
        floor.bring(id, DispatchState.PACKED);
        Scans scans =
                new Scans(List.of(new Scans.Scan("SKU-1", 1), new Scans.Scan("SKU-2", 2), new Scans.Scan("SKU-3", 1)));
        List<Mismatch> found = floor.as("checker", tx -> floor.orders.compare(tx, floor.orders.hold(tx, id), scans));
        assertThat(found)
                .containsExactly(
                        new Mismatch(Mismatch.Kind.MISSING, "SKU-1", 2, 1),
                        new Mismatch(Mismatch.Kind.EXTRA, "SKU-2", 1, 2),
                        new Mismatch(Mismatch.Kind.WRONG, "SKU-3", 0, 1));
        Scans right =
                new Scans(List.of(new Scans.Scan("SKU-1", 1), new Scans.Scan("SKU-2", 1), new Scans.Scan("SKU-1", 1)));
        assertThat(floor.<List<Mismatch>>as(
                        "checker", tx -> floor.orders.compare(tx, floor.orders.hold(tx, id), right)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "REVIEWED", "PICKED", "PACKED", "CHECKED", "SIGNED"})
    void cancellingInTheHousePutsEverythingBack(DispatchState state) {
        long id = floor.order("SKU-1", 2, "SKU-2", 3);
        floor.bring(id, state);
        DispatchOrder order = floor.step("clerk", id, (tx, o) -> floor.orders.cancel(tx, o, "客户退款"));
        assertThat(order.state()).isEqualTo(DispatchState.CANCELLED);
        assertThat(order.stopReason()).isEqualTo("客户退款");
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 30L));
        assertThat(floor.onHand("SKU-1", Floor.bin(1))).isEqualTo(10);
        assertThat(floor.parcelsOf(id)).allMatch(p -> p.value().state() == ParcelState.VOID);
        assertThatThrownBy(() -> floor.step("clerk", id, (tx, o) -> floor.orders.cancel(tx, o, "again")))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("step-not-allowed"));
    }

    @Test
    void whatCameFromABinThatIsBlockedByNowWaitsInReceiving() {
        long id = floor.order("SKU-1", 2);
        floor.bring(id, DispatchState.PICKED);
        floor.does(tx -> tx.sql()
                .update(BIN)
                .set(BIN.STATE, "blocked")
                .where(BIN.CODE.eq(Floor.bin(1)))
                .execute());
        floor.step("clerk", id, (tx, o) -> floor.orders.cancel(tx, o, "客户退款"));
        assertThat(floor.onHand("SKU-1", Floor.bin(1))).isEqualTo(8);
        assertThat(floor.onHand("SKU-1", "SH1-RECEIVING")).isEqualTo(2);
    }

    @Test
    void aPickerWhoFindsNothingBooksNothing() {
        long id = floor.order("SKU-1", 4);
        floor.bring(id, DispatchState.REVIEWED);
        floor.does(tx -> floor.put(tx, "SKU-1", Floor.bin(4), 3));
        PickedGoods nothing = new PickedGoods(List.of(), ShortPick.ELSEWHERE);
        DispatchOrder order = floor.step("picker", id, (tx, o) -> floor.orders.pick(tx, o, nothing));
        assertThat(order.state()).isEqualTo(DispatchState.REVIEWED);
        assertThat(order.shortPieces()).isEqualTo(1);
        assertThat(floor.lines(id).get(0).picked()).isZero();
        assertThat(floor.onHand("SKU-1", Floor.bin(1))).isEqualTo(10);
    }

    @Test
    void aParcelThatIsStoppedInTheHouseGoesBackToEveryBinItsGoodsCameFrom() {
        floor.does(tx -> floor.put(tx, "SKU-1", Floor.bin(4), 5));
        long id = floor.order("SKU-1", 12, "SKU-2", 1);
        floor.bring(id, DispatchState.PICKED);
        PackedParcels two = new PackedParcels(List.of(
                new NewParcel(null, "SF-1", 100, null, List.of(new NewParcel.Packed("SKU-2", 1))),
                new NewParcel(null, "SF-2", 200, null, List.of(new NewParcel.Packed("SKU-1", 12)))));
        floor.step("packer", id, (tx, o) -> floor.orders.pack(tx, o, two));
        floor.bring(id, DispatchState.SIGNED);
        Stored<Parcel> first = floor.parcelsOf(id).get(0);
        floor.does(tx -> floor.orders.follower().moved(tx, floor.parcels.handOver(tx, List.of(first))));
        floor.step("clerk", id, (tx, o) -> floor.orders.intercept(tx, o, "客户退款"));
        assertThat(floor.onHand("SKU-1", Floor.bin(1))).isEqualTo(10);
        assertThat(floor.onHand("SKU-1", Floor.bin(4))).isEqualTo(5);
    }

    @Test
    void onTheWayAnOrderIsInterceptedNotCancelled() {
        long id = floor.order("SKU-1", 2);
        floor.bring(id, DispatchState.HANDED_OVER);
        assertThatThrownBy(() -> floor.step("clerk", id, (tx, o) -> floor.orders.cancel(tx, o, "late")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.members().get("allowedSteps")).isEqualTo(List.of("intercept")));
        DispatchOrder order = floor.step("clerk", id, (tx, o) -> floor.orders.intercept(tx, o, "客户退款"));
        assertThat(order.state()).isEqualTo(DispatchState.INTERCEPTED);
        assertThat(floor.parcelsOf(id).get(0).value().state()).isEqualTo(ParcelState.INTERCEPTED);
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 28L, "in_transit", 2L));
    }

    @Test
    void anOrderThatIsPartlyOnItsWayIsStoppedInBothPlaces() {
        long id = floor.order("SKU-1", 2, "SKU-2", 3);
        floor.bring(id, DispatchState.PICKED);
        PackedParcels two = new PackedParcels(List.of(
                new NewParcel(null, "SF-1", 100, null, List.of(new NewParcel.Packed("SKU-1", 2))),
                new NewParcel(null, "SF-2", 200, null, List.of(new NewParcel.Packed("SKU-2", 3)))));
        floor.step("packer", id, (tx, o) -> floor.orders.pack(tx, o, two));
        floor.bring(id, DispatchState.SIGNED);
        Stored<Parcel> first = floor.parcelsOf(id).get(0);
        floor.does(tx -> floor.orders.follower().moved(tx, floor.parcels.handOver(tx, List.of(first))));
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.SIGNED);
        assertThatThrownBy(() -> floor.step("clerk", id, (tx, o) -> floor.orders.cancel(tx, o, "late")))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("parcels-gone"));

        DispatchOrder order = floor.step("clerk", id, (tx, o) -> floor.orders.intercept(tx, o, "客户退款"));
        assertThat(order.state()).isEqualTo(DispatchState.INTERCEPTED);
        assertThat(floor.pieces()).isEqualTo(Map.of("on_hand", 28L, "in_transit", 2L));
        assertThat(floor.parcelsOf(id))
                .extracting(p -> p.value().state())
                .containsExactly(ParcelState.INTERCEPTED, ParcelState.VOID);
    }

    @Test
    void parcelsHoldExactlyWhatWasPicked() {
        long id = floor.order("SKU-1", 2, "SKU-2", 3);
        floor.bring(id, DispatchState.PICKED);
        PackedParcels wrong = new PackedParcels(List.of(
                new NewParcel(null, "SF-1", 100, null, List.of(new NewParcel.Packed("SKU-1", 3))),
                new NewParcel(null, "SF-2", 200, null, List.of(new NewParcel.Packed("SKU-2", 2)))));
        Problem problem = catchThrowableOfType(
                Problem.class, () -> floor.step("packer", id, (tx, o) -> floor.orders.pack(tx, o, wrong)));
        assertThat(problem.fields())
                .extracting(Problem.FieldProblem::field)
                .containsExactly("parcels[0].contents", "parcels");

        floor.step("packer", id, (tx, o) -> floor.orders.pack(tx, o, PackedParcels.ONE));
        floor.step("packer", id, (tx, o) -> floor.orders.pack(tx, o, OutboundFloor.parcel("SF-9")));
        assertThat(floor.find(id).parcels()).isEqualTo(1);
        assertThat(floor.parcelsOf(id))
                .extracting(p -> p.value().state())
                .containsExactly(ParcelState.VOID, ParcelState.PACKED);
    }

    @Test
    void aTrackingNumberIsUsedOncePerCarrierAndHasItsForm() {
        long one = floor.order("SKU-1", 1);
        long two = floor.order("SKU-1", 1);
        floor.bring(one, DispatchState.PICKED);
        floor.bring(two, DispatchState.PICKED);
        assertThatThrownBy(() ->
                        floor.step("packer", one, (tx, o) -> floor.orders.pack(tx, o, OutboundFloor.parcel("ZT1"))))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.fields().get(0).field()).isEqualTo("parcels[0].trackingNo"));
        floor.step("packer", one, (tx, o) -> floor.orders.pack(tx, o, OutboundFloor.parcel("SF1")));
        assertThatThrownBy(() ->
                        floor.step("packer", two, (tx, o) -> floor.orders.pack(tx, o, OutboundFloor.parcel("SF1"))))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(409));
        floor.step("packer", two, (tx, o) -> floor.orders.pack(tx, o, PackedParcels.ONE));
        floor.step("packer", one, (tx, o) -> floor.orders.pack(tx, o, PackedParcels.ONE));
        assertThat(floor.find(two).state()).isEqualTo(DispatchState.PACKED);
    }
}
