package argosy.logistics;

import static argosy.logistics.sales.SalesRule.SALES_RULES;

import argosy.department.Database;
import argosy.department.Event;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.dispatch.DispatchOrders;
import argosy.logistics.dispatch.PackedParcels;
import argosy.logistics.dispatch.PickedGoods;
import argosy.logistics.sales.Allocated;
import argosy.logistics.sales.SalesOrders;
import argosy.logistics.sales.SalesRule;
import argosy.logistics.shipping.NewParcel;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** Sales orders of a month ago that operations has told of, with what became of them (FLOW-01). */
final class SampleSales {

    private static final String SHOP = "天猫旗舰店";

    private final Database database;
    private final SalesOrders sales;
    private final DispatchOrders orders;

    SampleSales(Database database, SalesOrders sales, DispatchOrders orders) {
        this.database = database;
        this.sales = sales;
        this.orders = orders;
    }

    void load() {
        database.write(LogisticsSample.HEAD, tx -> {
            tx.insert(SALES_RULES, new SalesRule(SalesRule.ANY, "HZ", null, false));
            return tx.insert(SALES_RULES, new SalesRule("抖音直播间", "HZ", "ZTO", true));
        });
        allocate("DD-20261020-0001", "TD-1001");
        allocate("DD-20261020-0002", "TD-1002");
        ship("DD-20261020-0002");
        allocate("DD-20261020-0003", "TD-9999");
        allocate("DD-20261020-0004", "TD-1004");
        cancel("DD-20261020-0004", "客户拍错规格");
        allocate("DD-20261020-0005", "TD-1005");
        ship("DD-20261020-0005");
        cancel("DD-20261020-0005", "客户不想要了");
        cancel("DD-20261020-0006", "客户付款前取消");
    }

    private void allocate(String number, String sku) {
        Allocated asked = new Allocated(
                number,
                SHOP,
                "HZ",
                "SF",
                "周雨桐",
                "13900139000",
                "上海市浦东新区张杨路 500 号",
                null,
                null,
                List.of(new Allocated.Line(sku, 1)));
        happens(number, "order.allocated", asked, sales::allocated);
    }

    private void cancel(String number, String reason) {
        happens(
                number,
                "order.cancellation.requested",
                new SalesOrders.Cancelled(number, reason),
                sales::cancellationRequested);
    }

    private void ship(String number) {
        database.write(LogisticsSample.DISPATCHER, tx -> {
            Stored<DispatchOrder> order = orders.holdOf(tx, number).orElseThrow();
            order = orders.review(tx, order, false);
            order = orders.pick(tx, order, PickedGoods.AS_RESERVED);
            NewParcel parcel =
                    new NewParcel("SF", "SF9" + number.replaceAll("\\D", "").substring(1), 600, null, null);
            order = orders.pack(tx, order, new PackedParcels(List.of(parcel)));
            order = orders.checked(tx, order);
            return orders.handOver(tx, orders.sign(tx, order));
        });
    }

    private <T extends Record> void happens(
            String number, String type, T data, BiConsumer<Transaction, Event<T>> handler) {
        database.write(LogisticsSample.DISPATCHER, tx -> {
            handler.accept(tx, new Event<>(type + number, "operations", type, number, Instant.now(), 1, false, data));
            return null;
        });
    }
}
