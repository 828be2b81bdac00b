package argosy.operations.orders;

import static argosy.operations.changes.OrderChange.ORDER_CHANGES;
import static argosy.operations.orders.Office.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Stored;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the platform repeats takes nothing back, and money that went back sends nothing. */
class ToldAgainTest {

    private static final String FIRST = "浙江省杭州市西湖区文三路 90 号";

    private final Office office = new Office();
    private final Orders orders = office.orders();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Tag("OPS-39")
    void whatPeopleChangedStaysWhenThePlatformRepeatsItself() {
        Stored<SalesOrder> order = told(FIRST, 0);
        office.get(tx -> {
            Stored<SalesOrder> held = tx.hold(SalesOrder.ORDERS, order.id());
            return orders.replace(
                    tx,
                    held,
                    held.value().to("王小明", "13800138000", "江苏省南京市 1 号"),
                    List.of(NewOrders.line("TD-2", 2, "89.00")));
        });
        SalesOrder again = told(FIRST, 60).value();
        assertThat(again.address()).isEqualTo("江苏省南京市 1 号");
        assertThat(OrderLines.of(office.database(), order.id()))
                .extracting(OrderLine::sku)
                .containsExactly("TD-2");
        office.get(tx -> orders.allocate(tx, order.id(), Allocation.BY_RULE));
        told(FIRST, 120);
        told("浙江省杭州市西湖区****", 180);
        assertThat(office.database().first(ORDER_CHANGES, DSL.noCondition()))
                .as("the warehouse is asked for nothing")
                .isEmpty();
        told("上海市浦东新区 5 号", 240);
        told("上海市浦东新区 5 号", 300);
        assertThat(office.database().select(ORDER_CHANGES, DSL.noCondition(), 9))
                .hasSize(1);
    }

    @Test
    @Tag("OPS-39")
    void fewerGoodsThanTheWarehouseWasToldArePutBeforeAPerson() {
        Stored<SalesOrder> order = told(FIRST, 0);
        office.get(tx -> orders.allocate(tx, order.id(), Allocation.BY_RULE));
        told(FIRST, 60);
        assertThat(office.order(order.id()).value().exceptions()).isZero();
        office.take(office.told("T-1", PlatformStatus.PAID, at(120), NewOrders.line("TD-1", 1, "89.00")));
        assertThat(office.order(order.id()).value().exceptionKind()).isEqualTo(ExceptionKind.OTHER);
    }

    @Test
    @Tag("OPS-40")
    void theRestOfTheMoneySettlesWhatWasPaidInPart() {
        long id = office.take(paying(PlatformStatus.UNPAID, "20.00", 0)).order().id();
        assertThat(office.order(id).value().exceptionKind()).isEqualTo(ExceptionKind.PARTLY_PAID);
        office.take(paying(PlatformStatus.PAID, "178.00", 60));
        SalesOrder paid = office.order(id).value();
        assertThat(paid.exceptions()).isZero();
        assertThat(paid.state()).isEqualTo(OrderState.PAID);
    }

    @Test
    @Tag("OPS-40")
    void whatWasPaidBackInFullIsNotSent() {
        long id = office.take(office.lamps(PlatformStatus.PAID)).order().id();
        office.get(tx -> orders.refund(tx, id, new Refund(yuan("178.00"), null)));
        assertThat(office.order(id).value().exceptionKind()).isEqualTo(ExceptionKind.REFUND_ASKED);
        office.get(tx -> orders.release(tx, id, "看过"));
        assertThat(office.code(tx -> orders.allocate(tx, id, Allocation.BY_RULE)))
                .isEqualTo("not-paid");
        long some = office.take(office.lamps(PlatformStatus.UNPAID)).order().id();
        office.get(tx -> orders.pay(tx, some, new Payment(yuan("100.00"), false, null)));
        office.get(tx -> orders.refund(tx, some, new Refund(yuan("10.00"), null)));
        assertThat(office.order(some).value().payment().settled())
                .as("it never was paid in full")
                .isFalse();
    }

    @Test
    @Tag("OPS-41")
    void twoParcelsOfOneOrderAreNotHidden() {
        Stored<SalesOrder> order = office.allocated();
        office.get(tx -> orders.ship(tx, order.id(), new Shipping("SF", "SF1")));
        for (int twice = 0; twice < 2; twice++) {
            office.get(tx -> {
                office.answers()
                        .dispatched(
                                tx,
                                new WarehouseAnswers.Dispatched(order.value().number(), "FH-1", "YTO", List.of("YT2")));
                return null;
            });
        }
        SalesOrder sent = office.order(order.id()).value();
        assertThat(sent.exceptionKind()).isEqualTo(ExceptionKind.SENT_TWICE);
        assertThat(sent.trackingNumbers()).isEqualTo("SF1 YT2");
    }

    private Stored<SalesOrder> told(String address, long seconds) {
        return office.take(NewOrders.to(
                        "王小明",
                        "13800138000",
                        address,
                        "TM01",
                        "T-1",
                        PlatformStatus.PAID,
                        at(seconds),
                        NewOrders.line("TD-1", 2, "89.00")))
                .order();
    }

    private static Instant at(long seconds) {
        return Office.MONDAY.plusSeconds(seconds);
    }

    private static NewOrder paying(PlatformStatus status, String paid, long seconds) {
        return new NewOrder(
                "TM01",
                "T-2",
                status.name(),
                status,
                "tb_小明1988",
                "王小明",
                "13800138000",
                FIRST,
                null,
                null,
                null,
                new BigDecimal(paid),
                null,
                null,
                null,
                Office.MONDAY,
                null,
                at(seconds),
                null,
                null,
                null,
                null,
                List.of(NewOrders.line("TD-1001", 2, "89.00")));
    }
}
