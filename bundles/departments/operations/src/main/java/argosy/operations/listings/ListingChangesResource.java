package argosy.operations.listings;

import argosy.department.Answers;
import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Step;
import argosy.department.Stored;
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
import java.util.List;
import java.util.Set;

/** {@code /api/operations/listing-changes} (OPS-11, DL-18). What is overdue: {@code ?state=requested&lateAt.empty=false}. */
@Path("listing-changes")
@Consumes(MediaType.APPLICATION_JSON)
public final class ListingChangesResource extends CollectionResource<ListingChange> {

    private final ListingChanges changes;

    public ListingChangesResource(Database database, ListingChanges changes) {
        super(database, ListingChange.LISTING_CHANGES);
        this.changes = changes;
    }

    /** What was asked for: one change per listing. */
    @Label(en = "Requested changes", zh = "已提出的更新单")
    public record Requested(
            @Label(en = "Numbers", zh = "更新单号") List<String> numbers) {}

    /** Asks for a change of one listing, or of every online listing of a product. */
    @POST
    @Permission("listing-changes:write")
    @Answers(value = Requested.class, status = 201)
    public Response post(@NotNull @Valid NewListingChange change, @Context Caller caller) {
        List<Stored<ListingChange>> requested = database.write(caller, tx -> changes.request(tx, change));
        return Response.status(Response.Status.CREATED)
                .entity(new Requested(
                        requested.stream().map(each -> each.value().number()).toList()))
                .build();
    }

    /** Customers see the new value from now on; 409 {@code stale-value} when it was changed meanwhile. */
    @Step("{id}/apply")
    @Label(en = "Apply", zh = "执行更新")
    public Response apply(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> changes.apply(tx, id));
    }

    /** Looks at it once more as customers see it (OPS-12). */
    @Step("{id}/check")
    @Label(en = "Check", zh = "复核")
    public Response check(@PathParam("id") long id, @NotNull @Valid CheckResult result, @Context Caller caller) {
        return done(caller, tx -> changes.check(tx, id, result));
    }

    /** Agrees to what was done; by another than who applied it. */
    @Step("{id}/confirm")
    @Label(en = "Confirm", zh = "确认")
    public Response confirm(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> changes.confirm(tx, id));
    }

    /** Why it is not made. */
    @Label(en = "Refusal", zh = "不更新")
    public record Refusal(
            @NotBlank @Size(max = 500) @Label(en = "Reason", zh = "原因", example = "该平台不支持团期展示")
            String reason) {}

    /** Does not make it. */
    @Step("{id}/refuse")
    @Label(en = "Refuse", zh = "退回")
    public Response refuse(@PathParam("id") long id, @NotNull @Valid Refusal refusal, @Context Caller caller) {
        return done(caller, tx -> changes.refuse(tx, id, refusal.reason()));
    }

    /** What was found. */
    @Label(en = "Late changes", zh = "超时扫描")
    public record Marked(
            @Label(en = "Changes", zh = "超时数", example = "2")
            int changes) {}

    /** Marks what was not applied in time, as the job does (PEN-24). */
    @Step("scan-late")
    @Label(en = "Look for late changes", zh = "扫描超时")
    public Marked scanLate(@Context Caller caller) {
        return new Marked(database.write(caller, changes::scan));
    }

    @Override
    protected Set<String> barred(Stored<ListingChange> item, Caller caller) {
        return caller.username().equals(item.value().appliedBy()) ? Set.of("confirm") : Set.of();
    }
}
