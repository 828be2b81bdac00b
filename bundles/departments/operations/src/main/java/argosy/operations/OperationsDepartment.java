package argosy.operations;

import argosy.department.Database;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.operations.intake.Marketplace;
import argosy.operations.live.Live;
import argosy.operations.live.LiveLineups;
import argosy.operations.live.LiveSessions;
import argosy.operations.targets.OrderSales;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Operations: shops, catalogue and listing, prices, campaigns, live sessions, sales orders, targets, analytics (OPS). */
@Component
@DepartmentModule(name = "operations", title = "Operations", titleZh = "运营")
public final class OperationsDepartment implements Department {

    private final List<Marketplace> marketplaces;

    /** Without live connections: orders come by API and file. */
    public OperationsDepartment() {
        this(List.of());
    }

    /** @param marketplaces connectors to the platforms of shops, which are pulled from */
    public OperationsDepartment(List<Marketplace> marketplaces) {
        this.marketplaces = List.copyOf(marketplaces);
    }

    @Override
    public void start(DepartmentContext context) {
        Database database = context.database();
        SalesOrders orders = new SalesOrders(context);
        orders.wire(context, marketplaces);

        Catalogue catalogue = new Catalogue(context);
        catalogue.wire(context, orders.waiting());

        LiveSessions liveSessions = new LiveSessions();
        LiveLineups liveLineups = new LiveLineups();
        Live.wire(context, liveSessions, liveLineups);

        Marketing marketing = new Marketing(context, new OrderSales());
        marketing.wire(context);

        Analytics analytics = new Analytics(context, marketing);
        analytics.wire(context);

        OperationsRoles.ship(context);
        context.sample(caller -> {
            catalogue.sample(database);
            orders.sample(context);
            new SampleLive(database, liveSessions, liveLineups).load();
            analytics.sample(context);
            marketing.sample(context);
        });
    }
}
