package argosy.operations;

import argosy.department.Database;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.operations.shops.ShopRevampsResource;
import argosy.operations.shops.Shops;
import argosy.operations.shops.ShopsResource;
import org.osgi.service.component.annotations.Component;

/** Operations: shops, catalogue and listing, prices, campaigns, live sessions, sales orders, targets, analytics (OPS). */
@Component
@DepartmentModule(name = "operations", title = "Operations", titleZh = "运营")
public final class OperationsDepartment implements Department {

    @Override
    public void start(DepartmentContext context) {
        Database database = context.database();

        Shops shops = new Shops();
        context.mount(new ShopsResource(database, shops));
        context.mount(new ShopRevampsResource(database));

        OperationsRoles.ship(context);
        context.sample(caller -> {
            new SampleShops(database, shops).load();
        });
    }
}
