package argosy.logistics.sales;

import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.SALES_ORDER;
import static argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS;
import static argosy.logistics.sales.SalesOrder.SALES_ORDERS;

import argosy.department.BusinessCalendar;
import argosy.department.Event;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.dispatch.OutboundFloor;
import argosy.testkit.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** What operations asks the warehouse of a test for, by events. */
final class Sold {

    final SalesOrders sales;
    private final OutboundFloor floor;

    Sold(OutboundFloor floor) {
        this.floor = floor;
        this.sales = new SalesOrders(floor.orders, () -> BusinessCalendar.standard(TestDatabase.ZONE));
    }

    static Allocated asked(String number, Object... skusAndPieces) {
        List<Allocated.Line> lines = new java.util.ArrayList<>();
        for (int i = 0; i < skusAndPieces.length; i += 2) {
            lines.add(new Allocated.Line((String) skusAndPieces[i], (Integer) skusAndPieces[i + 1]));
        }
        return new Allocated(number, "天猫旗舰店", null, "SF", "王小明", "13800138000", "浙江省杭州市文三路 1 号 🏠", null, "轻放", lines);
    }

    void allocate(Allocated asked) {
        happens(asked.number(), "order.allocated", asked, sales::allocated);
    }

    /** The id of the dispatch order of so many pieces of these SKUs. */
    long allocate(String number, Object... skusAndPieces) {
        allocate(asked(number, skusAndPieces));
        return dispatchOf(number).id();
    }

    void cancel(String number) {
        happens(
                number,
                "order.cancellation.requested",
                new SalesOrders.Cancelled(number, "客户退款"),
                sales::cancellationRequested);
    }

    void end(String number) {
        happens(number, "order.cancelled", new SalesOrders.Cancelled(number, "客户退款"), sales::cancelled);
    }

    void close(String number) {
        happens(number, "order.closed", new SalesOrders.Done(number), sales::done);
    }

    void change(String number, String address) {
        happens(
                number,
                "order.changed",
                new SalesOrders.Changed(number, null, null, address, null, "GD-1"),
                sales::changed);
    }

    private <T extends Record> void happens(
            String number, String type, T data, BiConsumer<Transaction, Event<T>> handler) {
        floor.does(tx -> handler.accept(
                tx, new Event<>(type + number, "operations", type, number, Instant.now(), 1, false, data)));
    }

    Stored<DispatchOrder> dispatchOf(String number) {
        return floor.database()
                .first(DISPATCH_ORDERS, DISPATCH_ORDER.ORDER_REF.eq(number))
                .orElseThrow();
    }

    boolean dispatched(String number) {
        return floor.database()
                .first(DISPATCH_ORDERS, DISPATCH_ORDER.ORDER_REF.eq(number))
                .isPresent();
    }

    SalesOrder known(String number) {
        return floor.database()
                .first(SALES_ORDERS, SALES_ORDER.NUMBER.eq(number))
                .orElseThrow()
                .value();
    }
}
