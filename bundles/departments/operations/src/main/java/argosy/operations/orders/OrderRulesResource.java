package argosy.operations.orders;

import static argosy.operations.orders.OrderRule.ORDER_RULES;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;

/** {@code /api/operations/order-rules}: what is done with a shop's orders without a person (OPS-39, OPS-41). */
@Path("order-rules")
public final class OrderRulesResource extends EditableResource<OrderRule> {

    public OrderRulesResource(Database database) {
        super(database, ORDER_RULES);
    }

    @Override
    protected Stored<OrderRule> create(Transaction tx, OrderRule rule) {
        requireShop(tx, rule);
        return super.create(tx, rule);
    }

    @Override
    protected Stored<OrderRule> change(Transaction tx, Stored<OrderRule> before, OrderRule after) {
        requireShop(tx, after);
        return super.change(tx, before, after);
    }

    private static void requireShop(Transaction tx, OrderRule rule) {
        if (rule.shop().equals(OrderRule.ANY_SHOP)) {
            ShopName.requireOwn(tx, null);
        } else {
            ShopName.required(tx, rule.shop()).requireOwn(tx);
        }
    }
}
