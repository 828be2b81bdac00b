package argosy.operations.orders;

import static argosy.operations.orders.OrderException.ORDER_EXCEPTIONS;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Step;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** {@code /api/operations/order-exceptions}: what keeps orders from going on, until somebody settles it (OPS-41, OPS-42). */
@Path("order-exceptions")
public final class OrderExceptionsResource extends CollectionResource<OrderException> {

    public OrderExceptionsResource(Database database) {
        super(database, ORDER_EXCEPTIONS);
    }

    @Step("{id}/resolve")
    @Label(en = "Resolve", zh = "处理")
    public Response resolve(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return done(caller, tx -> Exceptions.resolve(tx, id, reason.reason()));
    }
}
