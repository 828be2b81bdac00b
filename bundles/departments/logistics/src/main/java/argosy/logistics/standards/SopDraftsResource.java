package argosy.logistics.standards;

import static argosy.logistics.standards.SopDraft.SOP_DRAFTS;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /api/logistics/sop-drafts}: standards that are being written; for editors only (LOG-22). */
@Path("sop-drafts")
public final class SopDraftsResource extends EditableResource<SopDraft> {

    private final SopDrafts drafts;

    public SopDraftsResource(Database database, SopDrafts drafts) {
        super(database, SOP_DRAFTS);
        this.drafts = drafts;
    }

    /** Hands the draft to review (LOG-22). */
    @POST
    @Path("{id}/submit")
    @Permission("sop-drafts:submit")
    @Label(en = "Submit", zh = "提交审核")
    public Response submit(@PathParam("id") long id, @Context Caller caller) {
        return ok(database.write(caller, tx -> drafts.submit(tx, id)), caller);
    }

    /** Why a draft comes back. */
    @Label(en = "Return", zh = "退回")
    public record Ruling(
            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "退回原因", example = "请补充异常处理")
            String reason) {}

    /** Gives the draft back to be mended (LOG-22). */
    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("sop-drafts:return")
    @Label(en = "Return", zh = "退回修改")
    public Response giveBack(@PathParam("id") long id, @NotNull @Valid Ruling ruling, @Context Caller caller) {
        return ok(database.write(caller, tx -> drafts.giveBack(tx, id, ruling.reason())), caller);
    }

    /** Makes the draft the next edition; not by who wrote or submitted it (LOG-22). */
    @POST
    @Path("{id}/approve")
    @Permission("sop-drafts:approve")
    @Label(en = "Approve", zh = "批准")
    public Response approve(@PathParam("id") long id, @Context Caller caller) {
        return ok(database.write(caller, tx -> drafts.approve(tx, id)), caller);
    }

    /** Gives the draft up (LOG-22). */
    @POST
    @Path("{id}/discard")
    @Permission("sop-drafts:discard")
    @Label(en = "Discard", zh = "作废")
    public Response discard(@PathParam("id") long id, @Context Caller caller) {
        return ok(database.write(caller, tx -> drafts.discard(tx, id)), caller);
    }

    /** Nobody approves their own draft. */
    @Override
    protected Map<Long, Set<String>> barred(List<Stored<SopDraft>> items, Caller caller) {
        return items.stream()
                .filter(draft -> SopDrafts.handOf(draft, caller.username()))
                .collect(Collectors.toMap(Stored::id, draft -> Set.of("approve")));
    }

    @Override
    protected Stored<SopDraft> create(Transaction tx, SopDraft draft) {
        return drafts.write(tx, draft);
    }

    @Override
    protected Stored<SopDraft> change(Transaction tx, Stored<SopDraft> before, SopDraft after) {
        return drafts.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<SopDraft> draft) {
        drafts.remove(tx, draft);
    }
}
