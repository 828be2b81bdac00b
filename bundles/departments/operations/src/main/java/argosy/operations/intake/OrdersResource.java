package argosy.operations.intake;

import argosy.department.Database;
import argosy.operations.orders.OrderStepsResource;
import argosy.operations.orders.Orders;
import jakarta.ws.rs.Path;

/**
 * {@code /api/operations/orders}: orders are taken in from every channel, by call or by file (OPS-39), their payment is
 * confirmed (OPS-40), they are given to the warehouse (OPS-41), and each step has its time and its person (OPS-42), from
 * the shop to the customer's signature (FLOW-01).
 */
@Path("orders")
public final class OrdersResource extends OrderStepsResource<OrderRow> {

    public OrdersResource(Database database, Orders orders) {
        super(database, orders, new OrderFiles(database, orders));
    }
}
