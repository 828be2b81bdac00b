package argosy.logistics.sales;

import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import jakarta.ws.rs.Path;

/**
 * {@code /api/logistics/sales-orders}: what operations has asked to be dispatched, and why something of it was refused
 * (FLOW-01). They come, change and end by events.
 */
@Path("sales-orders")
@Label(en = "Sales orders", zh = "销售订单")
public final class SalesOrdersResource extends CollectionResource<SalesOrder> {

    public SalesOrdersResource(Database database) {
        super(database, SalesOrder.SALES_ORDERS);
    }
}
