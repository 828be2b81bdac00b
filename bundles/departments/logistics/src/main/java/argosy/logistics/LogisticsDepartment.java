package argosy.logistics;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import org.osgi.service.component.annotations.Component;

/** Logistics &amp; warehouse: goods in and out, stock, picking, shipping, counts, carriers (LOG). */
@Component
@DepartmentModule(name = "logistics", title = "Logistics", titleZh = "物流仓储")
public final class LogisticsDepartment implements Department {

    @Override
    public void start(DepartmentContext context) {
        Stockroom stockroom = new Stockroom();
        Outbound outbound = new Outbound(context, stockroom.stock);
        StockControl control = new StockControl(context, stockroom);
        Carriage carriage = new Carriage();
        Housekeeping housekeeping = new Housekeeping();
        Oversight oversight = new Oversight();

        stockroom.open(context);
        outbound.open(context);
        control.open(context);
        carriage.open(context);
        housekeeping.open(context);
        oversight.open(context);

        LogisticsEvents.declare(context);
        LogisticsJobs.schedule(context, control, carriage, oversight);
        LogisticsRoles.ship(context);
        context.sample(caller -> new LogisticsSample(
                        context.database(), stockroom, outbound, control, carriage, housekeeping, oversight)
                .load());
    }
}
