package argosy.logistics.sales;

import static argosy.logistics.sales.SalesRule.SALES_RULES;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.BusinessCalendar;
import argosy.department.Problem;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.NewDispatchOrder;
import argosy.logistics.dispatch.OutboundFloor;
import argosy.logistics.dispatch.PickedGoods;
import argosy.logistics.shipping.NewParcelEvent;
import argosy.logistics.shipping.ParcelState;
import argosy.logistics.shipping.TrackingStatus;
import argosy.logistics.warehouse.Warehouse;
import argosy.logistics.warehouse.Warehouses;
import argosy.testkit.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("FLOW-01")
class SalesOrdersTest {

    private final OutboundFloor floor = new OutboundFloor(3, 50);
    private final Sold sold = new Sold(floor);

    @AfterEach
    void theBooksAgree() {
        assertThat(floor.differences()).isEmpty();
        floor.close();
    }

    @Test
    void aSalesOrderBecomesADispatchOrderThatWaitsForItsReview() {
        Instant before = Instant.now();
        long id = sold.allocate("DD-1", "SKU-1", 2, "SKU-2", 1);
        DispatchOrder order = floor.find(id);
        assertThat(order.state()).isEqualTo(DispatchState.CREATED);
        assertThat(order.orderRef()).isEqualTo("DD-1");
        assertThat(order.fromSales()).isTrue();
        assertThat(order.warehouse()).isEqualTo("SH1");
        assertThat(order.shop()).isEqualTo("天猫旗舰店");
        assertThat(order.carrier()).isEqualTo("SF");
        assertThat(order.consignee()).isEqualTo("王小明");
        assertThat(order.remark()).isEqualTo("轻放");
        assertThat(order.pieces()).isEqualTo(3);
        assertThat(order.promisedAt())
                .isBetween(
                        BusinessCalendar.standard(TestDatabase.ZONE)
                                .plusBusinessDays(before, 1)
                                .minusMillis(1),
                        BusinessCalendar.standard(TestDatabase.ZONE)
                                .plusBusinessDays(Instant.now(), 1)
                                .plusMillis(1));
        assertThat(sold.known("DD-1"))
                .isEqualTo(new SalesOrder("DD-1", "天猫旗舰店", SalesOrderState.TAKEN, order.number(), null));
        assertThat(floor.bring(id, DispatchState.HANDED_OVER).state()).isEqualTo(DispatchState.HANDED_OVER);
    }

    @Test
    void theSameOrderIsTakenOnce() {
        long id = sold.allocate("DD-1", "SKU-1", 2);
        assertThat(sold.allocate("DD-1", "SKU-1", 2)).isEqualTo(id);
        assertThat(floor.find(id).pieces()).isEqualTo(2);
    }

    @Test
    void anOrderThatWasEnteredByHandIsAdopted() {
        long id = floor.as("clerk", tx -> floor.orders
                .create(
                        tx,
                        OutboundFloor.given(
                                "DD-7", List.of(new NewDispatchOrder.NewDispatchLine("SKU-1", null, null, 1))))
                .id());
        floor.bring(id, DispatchState.PICKED);
        assertThat(sold.allocate("DD-7", "SKU-1", 1)).isEqualTo(id);
        assertThat(floor.find(id).fromSales()).isTrue();
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.PICKED);
        assertThat(sold.known("DD-7").state()).isEqualTo(SalesOrderState.TAKEN);
    }

    @Test
    void whatCannotBeDispatchedIsRefusedInWords() {
        sold.allocate(Sold.asked("DD-1", "SKU-9", 1, "SKU-8", 1));
        assertThat(sold.dispatched("DD-1")).isFalse();
        assertThat(sold.known("DD-1").state()).isEqualTo(SalesOrderState.REFUSED);
        assertThat(sold.known("DD-1").reason())
                .contains("SKU-9")
                .contains("SKU-8")
                .contains("没有商品");

        sold.allocate(Sold.asked("DD-2"));
        assertThat(sold.known("DD-2").reason()).contains("1 至 200 行");
        sold.allocate(new Allocated(
                "DD-3", null, "NOWHERE", null, " ", null, "地址", null, null, List.of(new Allocated.Line("SKU-1", 0))));
        assertThat(sold.known("DD-3").reason())
                .contains("缺少收货人")
                .contains("缺少电话")
                .contains("无法发货");
        sold.allocate(new Allocated(
                "DD-4", null, "NOWHERE", null, "王", "138", "地址", null, null, List.of(new Allocated.Line("SKU-1", 1))));
        assertThat(sold.known("DD-4").reason()).contains("NOWHERE");
    }

    @Test
    void aRefusedOrderMayBeAllocatedAgain() {
        sold.allocate(Sold.asked("DD-1", "SKU-9", 1));
        sold.allocate("DD-1", "SKU-1", 1);
        assertThat(sold.known("DD-1").state()).isEqualTo(SalesOrderState.TAKEN);
        assertThat(sold.known("DD-1").reason()).isNull();
    }

    @Test
    void ofSeveralWarehousesARuleDecides() {
        floor.does(tx -> new Warehouses().create(tx, new Warehouse("BJ1", "北京仓", null, null)));
        sold.allocate(Sold.asked("DD-1", "SKU-1", 1));
        assertThat(sold.known("DD-1").reason()).contains("several warehouses");
        floor.does(tx -> {
            tx.insert(SALES_RULES, new SalesRule(SalesRule.ANY, "BJ1", null, false));
            tx.insert(SALES_RULES, new SalesRule("天猫旗舰店", "SH1", null, true));
        });
        long id = sold.allocate("DD-2", "SKU-1", 60);
        assertThat(floor.find(id).warehouse()).isEqualTo("SH1");
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.REVIEWED);
        assertThat(floor.find(id).shortPieces()).isEqualTo(10);
        sold.allocate(new Allocated(
                "DD-3", "别的店", null, null, "王", "138", "地址", null, null, List.of(new Allocated.Line("SKU-1", 1))));
        assertThat(sold.dispatchOf("DD-3").value().warehouse()).isEqualTo("BJ1");
    }

    @Test
    void whatIsCancelledInTheHouseLeavesNothingOutOfPlace() {
        for (DispatchState state : List.of(
                DispatchState.CREATED,
                DispatchState.REVIEWED,
                DispatchState.PICKED,
                DispatchState.PACKED,
                DispatchState.CHECKED,
                DispatchState.SIGNED)) {
            String number = "DD-" + state;
            long id = sold.allocate(number, "SKU-1", 2, "SKU-2", 3);
            floor.bring(id, state);
            sold.cancel(number);
            assertThat(floor.find(id).state()).as(number).isEqualTo(DispatchState.CANCELLED);
            assertThat(sold.known(number).state()).isEqualTo(SalesOrderState.CANCELLED);
            assertThat(floor.pieces()).containsOnly(java.util.Map.entry("on_hand", 150L));
            assertThat(floor.onHand("SKU-1", "SH1-A-01")).isEqualTo(50);
        }
    }

    @Test
    void anOrderCancelledBeforeItCameIsNeverMade() {
        sold.cancel("DD-1");
        sold.allocate(Sold.asked("DD-1", "SKU-1", 1));
        sold.end("DD-2");
        sold.allocate(Sold.asked("DD-2", "SKU-1", 1));
        assertThat(sold.dispatched("DD-1")).isFalse();
        assertThat(sold.dispatched("DD-2")).isFalse();
        assertThat(sold.known("DD-1").state()).isEqualTo(SalesOrderState.CANCELLED);
    }

    @Test
    void whatHasLeftIsCalledBackAndTheCancellationRefused() {
        long id = sold.allocate("DD-1", "SKU-1", 2);
        floor.bring(id, DispatchState.HANDED_OVER);
        sold.cancel("DD-1");
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.INTERCEPTED);
        assertThat(floor.parcelsOf(id).get(0).value().state()).isEqualTo(ParcelState.INTERCEPTED);
        assertThat(sold.known("DD-1").state()).isEqualTo(SalesOrderState.TOO_LATE);
        assertThat(sold.known("DD-1").reason()).contains("截停");
        sold.cancel("DD-1");
        assertThat(floor.database().sql().fetchCount(argosy.logistics.db.Tables.INTERCEPTION))
                .isEqualTo(1);
        long parcel = floor.parcelsOf(id).get(0).id();
        floor.does(tx -> {
            floor.parcels.receive(tx, tx.get(argosy.logistics.shipping.Parcel.PARCELS, parcel));
            floor.orders.follower().moved(tx, Set.of(id));
        });
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.RETURNED);
        assertThat(floor.pieces()).containsEntry("returns", 2L);
    }

    @Test
    void whatTheCustomerHasIsNotCalledBack() {
        long id = sold.allocate("DD-1", "SKU-1", 2);
        floor.bring(id, DispatchState.HANDED_OVER);
        long parcel = floor.parcelsOf(id).get(0).id();
        floor.does(tx -> {
            floor.parcels.report(
                    tx,
                    tx.get(argosy.logistics.shipping.Parcel.PARCELS, parcel),
                    new NewParcelEvent(TrackingStatus.SIGNED_BY_CUSTOMER, null, null, null));
            floor.orders.follower().moved(tx, Set.of(id));
        });
        sold.cancel("DD-1");
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.SIGNED_BY_CUSTOMER);
        assertThat(sold.known("DD-1").state()).isEqualTo(SalesOrderState.TOO_LATE);
        sold.close("DD-1");
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.SIGNED_BY_CUSTOMER);
    }

    @Test
    void whatOperationsHasSentOtherwiseIsNotSentAgain() {
        long id = sold.allocate("DD-1", "SKU-1", 2);
        sold.close("DD-1");
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.CANCELLED);
        sold.allocate(Sold.asked("DD-1", "SKU-1", 2));
        assertThat(sold.dispatchOf("DD-1").id()).isEqualTo(id);
        assertThat(sold.known("DD-1").state()).isEqualTo(SalesOrderState.CANCELLED);
    }

    @Test
    void whatTheWarehouseGaveUpMayBeAllocatedAgain() {
        long first = sold.allocate("DD-1", "SKU-1", 2);
        floor.step("clerk", first, (tx, o) -> floor.orders.cancel(tx, o, "系统重复"));
        long second = sold.allocate("DD-1", "SKU-1", 2);
        assertThat(second).isNotEqualTo(first);
        assertThat(floor.find(first).state()).isEqualTo(DispatchState.CANCELLED);
        assertThat(floor.find(first).orderRef())
                .isEqualTo("DD-1/" + floor.find(first).number());
        assertThat(floor.bring(second, DispatchState.HANDED_OVER).state()).isEqualTo(DispatchState.HANDED_OVER);
    }

    @Test
    void theAddressFollowsTheCustomerUntilTheGoodsAreChecked() {
        long id = sold.allocate("DD-1", "SKU-1", 2);
        sold.change("DD-1", "上海市张杨路 500 号");
        assertThat(floor.find(id).address()).isEqualTo("上海市张杨路 500 号");
        assertThat(floor.find(id).consignee()).isEqualTo("王小明");
        floor.bring(id, DispatchState.PACKED);
        sold.change("DD-1", "上海市张杨路 501 号");
        assertThat(floor.find(id).address()).isEqualTo("上海市张杨路 501 号");
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.PICKED);
        assertThat(floor.parcelsOf(id)).allMatch(parcel -> parcel.value().state() == ParcelState.VOID);
        floor.step("packer", id, (tx, o) -> floor.orders.pack(tx, o, OutboundFloor.parcel("SFNEW")));
        floor.bring(id, DispatchState.CHECKED);
        sold.change("DD-1", "上海市张杨路 502 号");
        assertThat(floor.find(id).address()).isEqualTo("上海市张杨路 501 号");
        assertThat(floor.find(id).state()).isEqualTo(DispatchState.CHECKED);
        sold.change("DD-unknown", "x");
    }

    @Test
    void aCancellationWhileThePickIsConfirmedEndsInOneOfTwoWays() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 25; i++) {
                String number = "DD-" + i;
                long id = sold.allocate(number, "SKU-1", 1, "SKU-2", 1);
                floor.bring(id, DispatchState.REVIEWED);
                Callable<Boolean> cancels = () -> {
                    sold.cancel(number);
                    return true;
                };
                Callable<Boolean> picks = () -> {
                    try {
                        floor.step("picker", id, (tx, o) -> floor.orders.pick(tx, o, PickedGoods.AS_RESERVED));
                        return true;
                    } catch (Problem stopped) {
                        return false;
                    }
                };
                for (Future<Boolean> done :
                        people.invokeAll(i % 2 == 0 ? List.of(cancels, picks) : List.of(picks, cancels))) {
                    done.get();
                }
                assertThat(floor.find(id).state()).isEqualTo(DispatchState.CANCELLED);
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(floor.pieces()).containsOnly(java.util.Map.entry("on_hand", 150L));
    }

    @Test
    void aCancellationWhileTheParcelIsHandedOverEndsEitherWayAndNeverBoth() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        long gone = 0;
        try {
            for (int i = 0; i < 25; i++) {
                String number = "DD-" + i;
                long id = sold.allocate(number, "SKU-1", 1);
                floor.bring(id, DispatchState.SIGNED);
                Callable<Boolean> cancels = () -> {
                    sold.cancel(number);
                    return true;
                };
                Callable<Boolean> hands = () -> {
                    try {
                        floor.step("shipper", id, floor.orders::handOver);
                        return true;
                    } catch (Problem stopped) {
                        return false;
                    }
                };
                List<Future<Boolean>> done =
                        people.invokeAll(i % 2 == 0 ? List.of(cancels, hands) : List.of(hands, cancels));
                boolean handed = done.get(i % 2 == 0 ? 1 : 0).get();
                done.get(i % 2).get();
                gone += handed ? 1 : 0;
                assertThat(floor.find(id).state())
                        .isEqualTo(handed ? DispatchState.INTERCEPTED : DispatchState.CANCELLED);
                assertThat(sold.known(number).state())
                        .isEqualTo(handed ? SalesOrderState.TOO_LATE : SalesOrderState.CANCELLED);
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(floor.pieces().getOrDefault("on_hand", 0L)).isEqualTo(150 - gone);
        assertThat(floor.pieces().getOrDefault("in_transit", 0L)).isEqualTo(gone);
    }
}
