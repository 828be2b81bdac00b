package argosy.operations.listings;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Step;
import argosy.department.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/**
 * {@code /api/operations/listing-edits}: every go-live and change with its check (OPS-12, PEN-25, DL-18). What waits for its
 * check: {@code ?state=unchecked&sort=doneAt}.
 */
@Path("listing-edits")
@Consumes(MediaType.APPLICATION_JSON)
public final class ListingEditsResource extends CollectionResource<ListingEdit> {

    private final ListingEdits edits;

    public ListingEditsResource(Database database, ListingEdits edits) {
        super(database, ListingEdit.LISTING_EDITS);
        this.edits = edits;
    }

    /** Looks at it once more as customers see it. */
    @Step("{id}/check")
    @Label(en = "Check", zh = "复核")
    public Response check(@PathParam("id") long id, @NotNull @Valid CheckResult result, @Context Caller caller) {
        return done(caller, tx -> edits.check(tx, id, result.correct(), result.finding()));
    }

    /** Why. */
    @Label(en = "Note", zh = "说明")
    public record Note(
            @NotBlank @Size(max = 1000) @Label(en = "Note", zh = "说明", example = "粗心所致")
            String note) {}

    /** The error counts. */
    @Step("{id}/confirm-error")
    @Label(en = "Confirm the error", zh = "认定差错")
    public Response confirmError(@PathParam("id") long id, @NotNull @Valid Note note, @Context Caller caller) {
        return done(caller, tx -> edits.confirmError(tx, id, note.note()));
    }

    /** The error does not count. */
    @Step("{id}/dismiss-error")
    @Label(en = "Dismiss the error", zh = "不计差错")
    public Response dismissError(@PathParam("id") long id, @NotNull @Valid Note note, @Context Caller caller) {
        return done(caller, tx -> edits.dismissError(tx, id, note.note()));
    }

    /** Nobody decides about their own error. */
    @Override
    protected Set<String> barred(Stored<ListingEdit> item, Caller caller) {
        return caller.username().equals(item.value().editor()) ? Set.of("confirm-error", "dismiss-error") : Set.of();
    }
}
