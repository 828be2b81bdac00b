package argosy.operations.live;

import static argosy.operations.live.MethodCard.METHOD_CARDS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/operations/method-cards}: what reviews taught, to be found again: {@code ?q=福袋} (OPS-37). */
@Path("method-cards")
public final class MethodCardsResource extends EditableResource<MethodCard> {

    public MethodCardsResource(Database database) {
        super(database, METHOD_CARDS);
    }

    /** Lets others work by the card. */
    @POST
    @Path("{id}/publish")
    @Permission("method-cards:publish")
    @Label(en = "Publish", zh = "发布")
    public Response publish(@PathParam("id") long id, @Context Caller caller) {
        return ok(database.write(caller, tx -> MethodCards.publish(tx, id)), caller);
    }

    /** Why nobody should work by it any more. */
    @Label(en = "Retirement", zh = "停用")
    public record Retirement(
            @NotBlank @Size(max = 500) @Label(en = "Reason", zh = "原因", example = "平台下线福袋功能")
            String reason) {}

    /** Takes the card out of use. */
    @POST
    @Path("{id}/retire")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("method-cards:retire")
    @Label(en = "Retire", zh = "停用")
    public Response retire(@PathParam("id") long id, @NotNull @Valid Retirement retirement, @Context Caller caller) {
        return ok(database.write(caller, tx -> MethodCards.retire(tx, id, retirement.reason())), caller);
    }

    @Override
    protected Stored<MethodCard> create(Transaction tx, MethodCard card) {
        return MethodCards.draft(tx, card);
    }

    @Override
    protected Stored<MethodCard> change(Transaction tx, Stored<MethodCard> before, MethodCard after) {
        return MethodCards.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<MethodCard> card) {
        MethodCards.remove(tx, card);
    }
}
