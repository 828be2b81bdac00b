package argosy.logistics.standards;

import static argosy.logistics.standards.SopDraft.SOP_DRAFTS;

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
import java.util.Set;

/** {@code /api/logistics/sop-drafts}: standards that are being written; for editors only (LOG-22). */
@Path("sop-drafts")
public final class SopDraftsResource extends EditableResource<SopDraft> {

    private final SopDrafts drafts;

    public SopDraftsResource(Database database, SopDrafts drafts) {
        super(database, SOP_DRAFTS);
        this.drafts = drafts;
    }

    /** Hands the draft to review (LOG-22). */
    @Step("{id}/submit")
    @Label(en = "Submit", zh = "提交审核")
    public Response submit(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> drafts.submit(tx, id));
    }

    /** Why a draft comes back. */
    @Label(en = "Return", zh = "退回")
    public record Ruling(
            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "退回原因", example = "请补充异常处理")
            String reason) {}

    /** Gives the draft back to be mended (LOG-22). */
    @Step("{id}/return")
    @Label(en = "Return", zh = "退回修改")
    public Response giveBack(@PathParam("id") long id, @NotNull @Valid Ruling ruling, @Context Caller caller) {
        return done(caller, tx -> drafts.giveBack(tx, id, ruling.reason()));
    }

    /** Makes the draft the next edition; not by who wrote or submitted it (LOG-22). */
    @Step("{id}/approve")
    @Label(en = "Approve", zh = "批准")
    public Response approve(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> drafts.approve(tx, id));
    }

    /** Gives the draft up (LOG-22). */
    @Step("{id}/discard")
    @Label(en = "Discard", zh = "作废")
    public Response discard(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> drafts.discard(tx, id));
    }

    /** Nobody approves their own draft. */
    @Override
    protected Set<String> barred(Stored<SopDraft> draft, Caller caller) {
        return SopDrafts.handOf(draft, caller.username()) ? Set.of("approve") : Set.of();
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
