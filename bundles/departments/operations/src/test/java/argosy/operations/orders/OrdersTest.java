package argosy.operations.orders;

import static argosy.operations.orders.Office.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Stored;
import argosy.operations.orders.WarehouseAnswers.Answered;
import argosy.operations.orders.WarehouseAnswers.Dispatched;
import argosy.operations.orders.WarehouseAnswers.Progressed;
import argosy.operations.orders.WarehouseAnswers.Refused;
import argosy.operations.orders.WarehouseAnswers.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OrdersTest {

    private final Office office = new Office();
    private final Orders orders = office.orders();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Tag("OPS-39")
    void anOrderIsConfirmedPaidAllocatedSentSignedAndClosedByHand() {
        Stored<SalesOrder> received =
                office.take(office.lamps(PlatformStatus.UNPAID)).order();
        assertThat(received.value().state()).as("nothing is wrong with it").isEqualTo(OrderState.CONFIRMED);
        assertThat(received.value().payable()).isEqualTo(yuan("178.00"));
        assertThat(received.value().stepOwner()).isEqualTo("lina");
        long id = received.id();
        assertThat(office.code(tx -> orders.allocate(tx, id, Allocation.BY_RULE)))
                .isEqualTo("step-not-allowed");
        Stored<SalesOrder> paid = office.get(tx -> orders.pay(tx, id, new Payment(yuan("178.00"), true, null)));
        assertThat(paid.value().state()).isEqualTo(OrderState.PAID);
        assertThat(paid.value().payment()).isEqualTo(PaymentState.HELD_IN_ESCROW);
        Stored<SalesOrder> allocated = office.get(tx -> orders.allocate(tx, id, Allocation.BY_RULE));
        assertThat(allocated.value().promisedAt())
                .as("one business day to dispatch (DL-13)")
                .isEqualTo(Office.MONDAY.plus(Duration.ofDays(1)));
        office.get(tx -> orders.ship(tx, id, new Shipping("SF", "SF1234567890123")));
        office.get(tx -> orders.sign(tx, id));
        Stored<SalesOrder> closed = office.get(tx -> orders.close(tx, id, null));
        assertThat(closed.value().state()).isEqualTo(OrderState.CLOSED);
        assertThat(closed.value().payment()).as("escrow is paid out").isEqualTo(PaymentState.PAID);
        assertThat(closed.value().underWay()).isFalse();
        assertThat(closed.value().stepDue()).isNull();
    }

    @Test
    @Tag("OPS-40")
    void moneyIsCountedExactlyAndNeverTwice() {
        long id = office.take(office.lamps(PlatformStatus.UNPAID)).order().id();
        Stored<SalesOrder> some = office.get(tx -> orders.pay(tx, id, new Payment(yuan("100.00"), false, null)));
        assertThat(some.value().payment()).isEqualTo(PaymentState.PARTLY_PAID);
        assertThat(some.value().exceptionKind()).isEqualTo(ExceptionKind.PARTLY_PAID);
        assertThat(office.code(tx -> orders.pay(tx, id, new Payment(yuan("78.01"), false, null))))
                .isEqualTo("invalid");
        Stored<SalesOrder> all = office.get(tx -> orders.pay(tx, id, new Payment(yuan("78.00"), false, null)));
        assertThat(all.value().state()).isEqualTo(OrderState.PAID);
        assertThat(all.value().exceptions()).isZero();
        assertThat(office.code(tx -> orders.refund(tx, id, new Refund(yuan("178.01"), null))))
                .isEqualTo("invalid");
        office.get(tx -> orders.refund(tx, id, new Refund(yuan("78.00"), "破损一件")));
        Stored<SalesOrder> back = office.get(tx -> orders.refund(tx, id, new Refund(yuan("100.00"), null)));
        assertThat(back.value().payment()).isEqualTo(PaymentState.REFUNDED);
        assertThat(back.value().refunded()).isEqualTo(yuan("178.00"));
    }

    @Test
    @Tag("OPS-39")
    void theSameOrderIsTakenInOnceAndOnlyNewsChangesIt() {
        Instant first = Office.MONDAY;
        NewLine lamp = NewOrders.line("TD-1001", 2, "89.00");
        Intake.Taken taken = office.take(office.told("TB77", PlatformStatus.UNPAID, first, lamp));
        assertThat(taken.outcome()).isEqualTo(Intake.Outcome.RECEIVED);
        assertThat(office.take(office.told("TB77", PlatformStatus.UNPAID, first, lamp))
                        .outcome())
                .isEqualTo(Intake.Outcome.UNCHANGED);
        Intake.Taken paid = office.take(office.told("TB77", PlatformStatus.PAID, first.plusSeconds(60), lamp));
        assertThat(paid.outcome()).isEqualTo(Intake.Outcome.RENEWED);
        assertThat(paid.order().value().state()).isEqualTo(OrderState.PAID);
        assertThat(office.take(office.told("TB77", PlatformStatus.UNPAID, first.plusSeconds(30), lamp))
                        .outcome())
                .as("older news came later")
                .isEqualTo(Intake.Outcome.UNCHANGED);
        Intake.Taken cancelled =
                office.take(office.told("TB77", PlatformStatus.CANCELLED, first.plusSeconds(90), lamp));
        assertThat(cancelled.order().value().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(cancelled.order().id()).isEqualTo(taken.order().id());
    }

    @Test
    @Tag("OPS-39")
    void twoWhoTellTheSameOrderAtTheSameTimeMakeOne() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 10; round++) {
                NewOrder given =
                        office.told("RACE" + round, PlatformStatus.PAID, null, NewOrders.line("TD-1", 1, "9.90"));
                Callable<Long> one = () -> office.take(given).order().id();
                List<Long> ids = new java.util.ArrayList<>();
                for (Future<Long> each : people.invokeAll(List.of(one, one, one, one))) {
                    ids.add(each.get());
                }
                assertThat(ids).containsOnly(ids.get(0));
            }
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    @Tag("OPS-41")
    void whatIsWrongKeepsAnOrderFromTheWarehouseUntilSomebodySettlesIt() {
        Stored<SalesOrder> order = office.take(
                        office.told("TB1", PlatformStatus.PAID, null, NewOrders.line(null, 1, "10.00")))
                .order();
        assertThat(order.value().state()).isEqualTo(OrderState.RECEIVED);
        assertThat(order.value().exceptionKind()).isEqualTo(ExceptionKind.UNKNOWN_SKU);
        long id = order.id();
        office.get(tx -> orders.confirm(tx, id));
        assertThat(office.order(id).value().state()).isEqualTo(OrderState.PAID);
        assertThat(office.code(tx -> orders.allocate(tx, id, Allocation.BY_RULE)))
                .isEqualTo("open-exception");
        office.get(tx -> orders.release(tx, id, "已核对"));
        assertThat(office.code(tx -> orders.allocate(tx, id, Allocation.BY_RULE)))
                .isEqualTo("line-without-sku");
        office.get(tx -> orders.hold(tx, id, new Hold(null, "等买家确认")));
        assertThat(office.order(id).value().exceptionKind()).isEqualTo(ExceptionKind.PAUSED);
    }

    @Test
    @Tag("OPS-41")
    void goodsThatAreShortStopAnOrderAndGoodsThatComeLetItGo() {
        office.stock("TD-1001", 1, Office.MONDAY);
        long id = office.take(office.lamps(PlatformStatus.PAID)).order().id();
        assertThat(office.order(id).value().exceptionKind()).isEqualTo(ExceptionKind.SHORTAGE);
        office.stock("TD-1001", 9, Office.MONDAY.minusSeconds(1));
        assertThat(office.order(id).value().exceptions()).as("older news").isEqualTo(1);
        office.stock("TD-1001", 9, Office.MONDAY.plusSeconds(1));
        assertThat(office.order(id).value().exceptions()).isZero();
        assertThat(office.order(id).value().state()).isEqualTo(OrderState.PAID);
    }

    @Test
    @Tag("OPS-41")
    void theWarehouseIsFollowedAndStaleNewsIgnored() {
        Stored<SalesOrder> order = office.allocated();
        String number = order.value().number();
        Instant at = Office.MONDAY.plusSeconds(60);
        progressed(number, "picked", at);
        progressed(number, "reserved", at.minusSeconds(30));
        assertThat(office.order(number).value().warehouseState()).isEqualTo("picked");
        assertThat(office.code(tx -> orders.ship(tx, order.id(), new Shipping("SF", "SF1"))))
                .isEqualTo("warehouse-has-it");
        dispatched(number, "SF1");
        dispatched(number, "SF1");
        dispatched(number, "SF2");
        progressed(number, "packed", at.plusSeconds(60));
        SalesOrder sent = office.order(number).value();
        assertThat(sent.state()).isEqualTo(OrderState.SHIPPED);
        assertThat(sent.trackingNumbers()).isEqualTo("SF1 SF2");
        assertThat(sent.warehouseState()).isEqualTo("handed_over");
        tell(() -> office.answers(), number);
        assertThat(office.order(number).value().state()).isEqualTo(OrderState.SIGNED);
        dispatched(number, "SF1");
        assertThat(office.order(number).value().state()).isEqualTo(OrderState.SIGNED);
    }

    @Test
    @Tag("OPS-41")
    void aCancellationHoldsWhenTheWarehouseAgrees() {
        Stored<SalesOrder> order = office.allocated();
        progressed(order.value().number(), "picked", Office.MONDAY);
        office.get(tx -> orders.cancel(tx, order.id(), "买家不想要了"));
        assertThat(office.order(order.id()).value().state()).isEqualTo(OrderState.CANCELLING);
        assertThat(office.code(tx -> orders.cancel(tx, order.id(), "再催"))).isEqualTo("warehouse-answers");
        cancelled(order.value().number());
        cancelled(order.value().number());
        assertThat(office.order(order.id()).value().state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    @Tag("OPS-41")
    void aParcelThatIsFasterThanTheCancellationIsShipped() {
        for (boolean parcelFirst : List.of(true, false)) {
            Stored<SalesOrder> order = office.allocated();
            String number = order.value().number();
            progressed(number, "signed", Office.MONDAY);
            office.get(tx -> orders.cancel(tx, order.id(), "买家不想要了"));
            if (parcelFirst) {
                dispatched(number, "SF9");
                cancellationRefused(number);
            } else {
                cancellationRefused(number);
                dispatched(number, "SF9");
            }
            SalesOrder after = office.order(number).value();
            assertThat(after.state()).isEqualTo(OrderState.SHIPPED);
            assertThat(after.trackingNumbers()).isEqualTo("SF9");
            assertThat(after.exceptionKind()).isEqualTo(ExceptionKind.REFUND_ASKED);
        }
    }

    @Test
    @Tag("OPS-41")
    void withoutAWarehouseACancellationIsSettledByHandAndARefusalComesBack() {
        Stored<SalesOrder> alone = office.allocated();
        office.get(tx -> orders.cancel(tx, alone.id(), "买家不想要了"));
        assertThat(office.get(tx -> orders.cancel(tx, alone.id(), "没有仓库"))
                        .value()
                        .state())
                .isEqualTo(OrderState.CANCELLED);
        dispatched(alone.value().number(), "SF7");
        assertThat(office.order(alone.id()).value().state())
                .as("a parcel that left all the same is not hidden")
                .isEqualTo(OrderState.SHIPPED);
        Stored<SalesOrder> refused = office.allocated();
        office.get(tx -> {
            office.answers().refused(tx, new Refused(refused.value().number(), "没有商品 TD-1001"));
            return null;
        });
        assertThat(office.order(refused.id()).value().state()).isEqualTo(OrderState.PAID);
        assertThat(office.order(refused.id()).value().exceptionKind()).isEqualTo(ExceptionKind.WAREHOUSE_REFUSED);
    }

    private void progressed(String number, String state, Instant at) {
        office.get(tx -> {
            office.answers().progressed(tx, new Progressed(number, "FH-1", state, at, 0));
            return null;
        });
    }

    private void dispatched(String number, String tracking) {
        office.get(tx -> {
            office.answers().dispatched(tx, new Dispatched(number, "FH-1", "SF", List.of(tracking)));
            return null;
        });
    }

    private void cancelled(String number) {
        office.get(tx -> {
            office.answers().cancelled(tx, new Told(number, "FH-1"));
            return null;
        });
    }

    private void cancellationRefused(String number) {
        office.get(tx -> {
            office.answers().cancellationRefused(tx, new Answered(number, "FH-1", "已交接"));
            return null;
        });
    }

    private void tell(java.util.function.Supplier<WarehouseAnswers> answers, String number) {
        office.get(tx -> {
            answers.get().signed(tx, new Told(number, "FH-1"));
            return null;
        });
    }
}
