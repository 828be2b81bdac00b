package argosy.operations;

import argosy.department.Database;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.Schedule;
import argosy.department.Text;
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
import argosy.operations.prices.PriceChanged;
import argosy.operations.prices.PriceFloorsResource;
import argosy.operations.prices.PriceLimitsResource;
import argosy.operations.prices.Prices;
import argosy.operations.prices.PricesResource;
import argosy.operations.products.Availability;
import argosy.operations.products.AvailabilityResource;
import argosy.operations.products.ProductEvents;
import argosy.operations.products.ProductFollower;
import argosy.operations.products.ProductTypesResource;
import argosy.operations.products.Products;
import argosy.operations.products.ProductsResource;
import argosy.operations.products.Skus;
import argosy.operations.products.SkusResource;
import argosy.operations.shops.ShopRevampsResource;
import argosy.operations.shops.Shops;
import argosy.operations.shops.ShopsResource;
import java.time.Duration;
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

        Shops shops = new Shops();
        context.mount(new ShopsResource(database, shops));
        context.mount(new ShopRevampsResource(database));

        Products products = new Products(new ProductFollower() {
            public void changed(
                    argosy.department.Transaction tx,
                    argosy.operations.products.Product product,
                    java.util.List<argosy.operations.products.Product.Fact> facts) {}

            public void blocked(
                    argosy.department.Transaction tx,
                    argosy.department.Stored<argosy.operations.products.Product> product,
                    String reason) {}

            public void discontinued(
                    argosy.department.Transaction tx,
                    argosy.department.Stored<argosy.operations.products.Product> product,
                    String reason) {}
        });
        Skus skus = new Skus();
        ProductEvents productEvents = new ProductEvents(products);
        context.mount(new ProductTypesResource(database));
        context.mount(new ProductsResource(database, products));
        context.mount(new SkusResource(database, skus));
        context.mount(new AvailabilityResource(database));
        context.on("availability", "stock.changed", Availability.StockChanged.class, (tx, event) -> {
            Availability.told(tx, event);
            waitingOrders.goodsCame(tx, event.data().sku(), event.data().available());
        });
        context.on("products", "selection.approved", ProductEvents.Selected.class, productEvents::selected);
        context.on("products", "qc.failed", ProductEvents.Failed.class, productEvents::failed);
        context.on("products", "merchant.suspended", ProductEvents.Suspended.class, productEvents::suspended);

        Prices prices = new Prices(context::approvals);
        context.publishes(PriceChanged.CHANGED);
        context.mount(new PricesResource(database, prices, context.clock()));
        context.mount(new PriceFloorsResource(database));
        context.mount(new PriceLimitsResource(database, context.clock()));
        context.schedule(
                "price-turns",
                Text.of("Prices begin and end", "价格到期生效与失效"),
                Schedule.every(Duration.ofMinutes(1)),
                by -> database.write(by, prices::turn) + " prices changed");

        LiveSessions liveSessions = new LiveSessions();
        LiveLineups liveLineups = new LiveLineups(context.zone());
        Live.wire(context, liveSessions, liveLineups);

        orders(context, orders, changeDocuments);

        OperationsRoles.ship(context);
        context.sample(caller -> {
            new SampleShops(database, shops).load();
            new SampleLive(database, liveSessions, liveLineups, context.clock(), context.zone()).load();
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
