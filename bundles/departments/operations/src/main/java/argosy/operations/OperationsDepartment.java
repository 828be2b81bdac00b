package argosy.operations;

import argosy.department.Database;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.operations.changes.ChangeDocuments;
import argosy.operations.changes.Changes;
import argosy.operations.changes.OrderChangesResource;
import argosy.operations.live.Live;
import argosy.operations.live.LiveLineups;
import argosy.operations.live.LiveSessions;
import argosy.operations.orders.BlacklistResource;
import argosy.operations.orders.Defaults;
import argosy.operations.orders.OrderEvents;
import argosy.operations.orders.OrderExceptionsResource;
import argosy.operations.orders.OrderRulesResource;
import argosy.operations.orders.Orders;
import argosy.operations.orders.OrdersResource;
import argosy.operations.orders.StepRulesResource;
import argosy.operations.orders.WaitingOrders;
import argosy.operations.orders.WarehouseAnswers;
import argosy.operations.targets.OrderSales;
import org.osgi.service.component.annotations.Component;

/** Operations: shops, catalogue and listing, prices, campaigns, live sessions, sales orders, targets, analytics (OPS). */
@Component
@DepartmentModule(name = "operations", title = "Operations", titleZh = "运营")
public final class OperationsDepartment implements Department {

    @Override
    public void start(DepartmentContext context) {
        Database database = context.database();
        ChangeDocuments changeDocuments = new ChangeDocuments();
        Orders orders = new Orders(context::calendar, context.zone(), changeDocuments);
        WaitingOrders waitingOrders = new WaitingOrders(orders);

        Catalogue catalogue = new Catalogue(context);
        catalogue.wire(context, waitingOrders);

        LiveSessions liveSessions = new LiveSessions();
        LiveLineups liveLineups = new LiveLineups(context.zone());
        Live.wire(context, liveSessions, liveLineups);

        orders(context, orders, changeDocuments);

        Marketing marketing = new Marketing(context, new OrderSales());
        marketing.wire(context);

        Analytics analytics = new Analytics(context, marketing);
        analytics.wire(context);

        OperationsRoles.ship(context);
        context.sample(caller -> {
            catalogue.sample(database);
            new SampleLive(database, liveSessions, liveLineups, context.clock(), context.zone()).load();
            analytics.sample(context);
        });
    }

    /** Sales orders from intake to the end, and what the warehouse and finance tell of them (OPS-39 to OPS-42, FLOW-01). */
    private static void orders(DepartmentContext context, Orders orders, ChangeDocuments documents) {
        Database database = context.database();
        Changes changes = new Changes(orders);
        Defaults.load(database);

        context.mount(new OrdersResource(database, orders));
        context.mount(new OrderExceptionsResource(database));
        context.mount(new OrderChangesResource(database, changes));
        context.mount(new StepRulesResource(database));
        context.mount(new OrderRulesResource(database));
        context.mount(new BlacklistResource(database, context.zone()));

        context.publishes(OrderEvents.all());
        new WarehouseAnswers(orders, documents).follow(context);
        changes.follow(context);
    }
}
