package argosy.operations.changes;

import static argosy.operations.changes.OrderChange.ORDER_CHANGES;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.operations.orders.NewLine;
import argosy.operations.orders.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** {@code /api/operations/order-changes}: an order that is changed after its review has a document for it (OPS-39, OPS-41). */
@Path("order-changes")
public final class OrderChangesResource extends CollectionResource<OrderChange> {

    private final Changes changes;

    public OrderChangesResource(Database database, Changes changes) {
        super(database, ORDER_CHANGES);
        this.changes = changes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:write")
    public Response post(@NotNull @Valid NewChange given, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> changes.request(tx, given)), caller, uri);
    }

    /** Decided by somebody else than who asked; in force at once, or asked of the warehouse. */
    @Step("{id}/approve")
    @Label(en = "Approve", zh = "同意")
    public Response approve(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> changes.approve(tx, id));
    }

    @Step("{id}/refuse")
    @Label(en = "Refuse", zh = "拒绝")
    public Response refuse(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return done(caller, tx -> changes.refuse(tx, id, reason.reason()));
    }

    @Step("{id}/cancel")
    @Label(en = "Take back", zh = "撤销")
    public Response cancel(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> changes.cancel(tx, id));
    }

    /** Where no warehouse has taken the order, a person says that the change is in force. */
    @Step("{id}/settle")
    @Label(en = "Settle by hand", zh = "人工生效")
    public Response settle(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> changes.settle(tx, id));
    }

    /** Shows the new lines. */
    @Override
    protected List<Stored<OrderChange>> expand(List<Stored<OrderChange>> items) {
        Map<Long, List<NewLine>> lines = ChangeLines.of(
                database,
                items.stream()
                        .filter(item -> item.value().goodsChanged())
                        .map(Stored::id)
                        .toList());
        return items.stream()
                .map(item -> item.with("lines", lines.getOrDefault(item.id(), List.of())))
                .toList();
    }
}
