package argosy.operations;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.operations.intake.Marketplace;
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
        SalesOrders orders = new SalesOrders(context, marketplaces);
        Catalogue catalogue = new Catalogue(context, orders.waiting());
        LiveSelling live = new LiveSelling();
        Marketing marketing = new Marketing(context, new OrderSales());
        Analytics analytics = new Analytics(context, marketing.achievement);

        orders.open(context);
        catalogue.open(context);
        live.open(context);
        marketing.open(context);
        analytics.open(context);

        OperationsRoles.ship(context);
        context.sample(caller -> {
            catalogue.sample(context);
            orders.sample(context);
            live.sample(context);
            analytics.sample(context);
            marketing.sample(context);
        });
    }
}
