package argosy.operations.orders;

import static argosy.operations.orders.Office.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Stored;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Orders that were merged or split are neither lost nor sent against their buyer's will. */
@Tag("OPS-41")
class MergedOrdersTest {

    private final Office office = new Office();
    private final Orders orders = office.orders();
    private final Merging merging = new Merging(orders);
    private final Splitting splitting = new Splitting(orders);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatWasMergedIntoACancelledOrderIsThereAgainForAPerson() {
        long one = office.take(office.told("M-1", PlatformStatus.PAID, null, NewOrders.line("TD-1", 2, "89.00")))
                .order()
                .id();
        long two = paid("M-2");
        office.get(tx -> merging.merge(tx, Set.of(one, two)));
        office.take(office.told("M-1", PlatformStatus.CANCELLED, Office.MONDAY, NewOrders.line("TD-1", 2, "89.00")));
        SalesOrder cancelled = office.order(one).value();
        assertThat(cancelled.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(cancelled.paid()).as("its own money only").isEqualTo(yuan("178.00"));
        assertThat(OrderLines.of(office.database(), one)).hasSize(1);
        SalesOrder freed = office.order(two).value();
        assertThat(freed.state()).isEqualTo(OrderState.PAID);
        assertThat(freed.mergedInto()).isNull();
        assertThat(freed.exceptionKind()).isEqualTo(ExceptionKind.MERGED_CANCELLED);
    }

    @Test
    void theWarehousesCancellationLetsMergedOrdersGoToo() {
        long one = paid("W-1");
        long two = paid("W-2");
        office.get(tx -> merging.merge(tx, Set.of(one, two)));
        office.get(tx -> orders.allocate(tx, one, Allocation.BY_RULE));
        office.get(tx -> orders.cancel(tx, one, "买家不想要了"));
        assertThat(office.order(two).value().state()).isEqualTo(OrderState.MERGED);
        String number = office.order(one).value().number();
        office.get(tx -> {
            office.answers().cancelled(tx, new WarehouseAnswers.Told(number, "FH-1"));
            return null;
        });
        assertThat(office.order(one).value().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(office.order(two).value().state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void ordersOfWhichMoneyOrAPersonIsStillAwaitedStayAlone() {
        long unpaid = office.take(office.lamps(PlatformStatus.UNPAID)).order().id();
        long unpaidToo =
                office.take(office.lamps(PlatformStatus.UNPAID)).order().id();
        assertThat(office.code(tx -> merging.merge(tx, Set.of(unpaid, unpaidToo))))
                .isEqualTo("not-mergeable");
        assertThat(office.code(tx -> splitting.split(tx, unpaid, halves()))).isEqualTo("not-splittable");
        long one = paid("A-1");
        long held = paid("A-2");
        office.get(tx -> orders.hold(tx, held, new Hold(null, "等买家确认")));
        assertThat(office.code(tx -> merging.merge(tx, Set.of(one, held)))).isEqualTo("not-mergeable");
        assertThat(office.code(tx -> splitting.split(tx, held, halves()))).isEqualTo("open-exception");
        long older = paid("A-3");
        long three = paid("A-4");
        long four = paid("A-5");
        office.get(tx -> merging.merge(tx, Set.of(three, four)));
        assertThat(office.code(tx -> merging.merge(tx, Set.of(older, three))))
                .as("a cancellation of the last would be told to nobody")
                .isEqualTo("not-mergeable");
        assertThat(office.code(tx -> orders.replace(
                        tx,
                        tx.hold(SalesOrder.ORDERS, three),
                        office.order(three).value(),
                        List.of(NewOrders.line("TD-9", 1, "1.00")))))
                .isEqualTo("merged-order");
    }

    @Test
    void aMergedOrderThatThePlatformCancelledIsNotSentWhenTheMergeIsTakenBack() {
        long one = paid("U-1");
        long two = paid("U-2");
        office.get(tx -> merging.merge(tx, Set.of(one, two)));
        office.take(office.told("U-2", PlatformStatus.CANCELLED, Office.MONDAY, NewOrders.line("TD-1", 2, "89.00")));
        office.get(tx -> merging.unmerge(tx, one));
        assertThat(office.code(tx -> orders.allocate(tx, two, Allocation.BY_RULE)))
                .isEqualTo("open-exception");
        office.get(tx -> orders.allocate(tx, one, Allocation.BY_RULE));
    }

    @Test
    void everyPartOfAPartHearsOfTheCancellation() {
        Stored<SalesOrder> order = office.take(
                        office.told("S-1", PlatformStatus.PAID, null, NewOrders.line("TD-1", 3, "10.00")))
                .order();
        office.get(tx -> splitting.split(tx, order.id(), new Parts(List.of(part(1), part(2)))));
        String number = order.value().number();
        long second = office.order(number + "-2").id();
        office.get(tx -> splitting.split(tx, second, new Parts(List.of(part(1), part(1)))));
        office.take(office.told("S-1", PlatformStatus.CANCELLED, Office.MONDAY, NewOrders.line("TD-1", 3, "10.00")));
        for (String part : List.of("-1", "-2-1", "-2-2")) {
            assertThat(office.order(number + part).value().exceptionKind()).isEqualTo(ExceptionKind.MERGED_CANCELLED);
        }
    }

    @Test
    void aPartThatIsStillShortWaits() {
        office.stock("TD-2", 1, Office.MONDAY);
        Stored<SalesOrder> order = office.take(office.told(
                        "S-2",
                        PlatformStatus.PAID,
                        null,
                        NewOrders.line("TD-1", 1, "10.00"),
                        NewOrders.line("TD-2", 2, "10.00")))
                .order();
        assertThat(order.value().exceptionKind()).isEqualTo(ExceptionKind.SHORTAGE);
        office.get(tx -> splitting.split(
                tx,
                order.id(),
                new Parts(List.of(
                        new Parts.Part(List.of(new Parts.Share(1, 1L))),
                        new Parts.Part(List.of(new Parts.Share(2, 2L)))))));
        assertThat(office.order(order.value().number() + "-1").value().exceptions())
                .isZero();
        assertThat(office.order(order.value().number() + "-2").value().exceptionKind())
                .isEqualTo(ExceptionKind.SHORTAGE);
    }

    private long paid(String number) {
        return office.take(office.told(number, PlatformStatus.PAID, null, NewOrders.line("TD-1", 2, "89.00")))
                .order()
                .id();
    }

    private static Parts halves() {
        return new Parts(List.of(part(1), part(1)));
    }

    private static Parts.Part part(long quantity) {
        return new Parts.Part(List.of(new Parts.Share(1, quantity)));
    }
}
