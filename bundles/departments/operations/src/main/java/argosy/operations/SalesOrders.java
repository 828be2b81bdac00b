package argosy.operations;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.department.Schedule;
import argosy.department.Text;
import argosy.operations.board.BoardCounts;
import argosy.operations.board.BoardResource;
import argosy.operations.changes.ChangeDocuments;
import argosy.operations.changes.Changes;
import argosy.operations.changes.OrderChangesResource;
import argosy.operations.intake.FilePresetsResource;
import argosy.operations.intake.Marketplace;
import argosy.operations.intake.MarketplacePullsResource;
import argosy.operations.intake.OrdersResource;
import argosy.operations.intake.Pulling;
import argosy.operations.intake.ShippedPresets;
import argosy.operations.orders.BlacklistResource;
import argosy.operations.orders.Defaults;
import argosy.operations.orders.DueOrders;
import argosy.operations.orders.OrderEvents;
import argosy.operations.orders.OrderExceptionsResource;
import argosy.operations.orders.OrderRulesResource;
import argosy.operations.orders.Orders;
import argosy.operations.orders.StepRulesResource;
import argosy.operations.orders.WaitingOrders;
import argosy.operations.orders.WarehouseAnswers;
import java.time.Duration;
import java.util.List;

/** Sales orders from intake to the end, and what the warehouse and finance tell of them (OPS-39 to OPS-42, FLOW-01). */
final class SalesOrders {

    private final ChangeDocuments documents = new ChangeDocuments();
    private final List<Marketplace> marketplaces;
    private final Orders orders;
    private final Changes changes;

    /** @param marketplaces connectors to the platforms of shops, which are pulled from */
    SalesOrders(DepartmentContext context, List<Marketplace> marketplaces) {
        this.marketplaces = marketplaces;
        this.orders = new Orders(context::calendar, documents);
        this.changes = new Changes(orders);
    }

    /** Those that wait for goods, to be told when some come. */
    WaitingOrders waiting() {
        return new WaitingOrders(orders);
    }

    void open(DepartmentContext context) {
        Database database = context.database();
        Defaults.load(database);
        ShippedPresets.load(database);

        context.mount(new OrdersResource(database, orders));
        context.mount(new FilePresetsResource(database));
        context.mount(new MarketplacePullsResource(database));
        context.mount(new OrderExceptionsResource(database));
        context.mount(new OrderChangesResource(database, changes));
        context.mount(new StepRulesResource(database));
        context.mount(new OrderRulesResource(database));
        context.mount(new BlacklistResource(database));
        context.mount(new BoardResource(new BoardCounts(database)));

        context.publishes(OrderEvents.all());
        new WarehouseAnswers(orders, documents).follow(context);
        changes.follow(context);

        if (!marketplaces.isEmpty()) {
            new Pulling(database, orders, marketplaces).schedule(context);
        }
        DueOrders due = new DueOrders(orders);
        context.schedule(
                "order-steps",
                Text.of("Late order steps", "订单步骤超时扫描"),
                Schedule.every(Duration.ofMinutes(1)),
                by -> due.scan(database, by).sentence());
    }

    void sample(DepartmentContext context) {
        new SampleOrders(context.database(), orders, changes).load();
    }
}
