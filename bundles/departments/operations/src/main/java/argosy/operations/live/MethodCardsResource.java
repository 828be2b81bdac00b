package argosy.operations.live;

import static argosy.operations.live.MethodCard.METHOD_CARDS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** {@code /api/operations/method-cards}: what reviews taught, to be found again: {@code ?q=福袋} (OPS-37). */
@Path("method-cards")
public final class MethodCardsResource extends EditableResource<MethodCard> {

    public MethodCardsResource(Database database) {
        super(database, METHOD_CARDS);
    }

    /** Lets others work by the card. */
    @Step("{id}/publish")
    @Label(en = "Publish", zh = "发布")
    public Response publish(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> MethodCards.publish(tx, id));
    }

    /** Why nobody should work by it any more. */
    @Label(en = "Retirement", zh = "停用")
    public record Retirement(
            @NotBlank @Size(max = 500) @Label(en = "Reason", zh = "原因", example = "平台下线福袋功能")
            String reason) {}

    /** Takes the card out of use. */
    @Step("{id}/retire")
    @Label(en = "Retire", zh = "停用")
    public Response retire(@PathParam("id") long id, @NotNull @Valid Retirement retirement, @Context Caller caller) {
        return done(caller, tx -> MethodCards.retire(tx, id, retirement.reason()));
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
