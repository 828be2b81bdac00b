package argosy.operations.listings;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Step;
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
import java.time.LocalDate;

/** {@code /api/operations/delisting-proposals}: what should be taken down and cleared (OPS-18, FLOW-02). */
@Path("delisting-proposals")
@Consumes(MediaType.APPLICATION_JSON)
public final class DelistingProposalsResource extends CollectionResource<DelistingProposal> {

    private final DelistingProposals proposals;
    private final SlowSellers slowSellers;

    public DelistingProposalsResource(Database database, DelistingProposals proposals, SlowSellers slowSellers) {
        super(database, DelistingProposal.DELISTING_PROPOSALS);
        this.proposals = proposals;
        this.slowSellers = slowSellers;
    }

    /** A remark. */
    @Label(en = "Remark", zh = "备注")
    public record Remark(
            @Size(max = 1000) @Label(en = "Note", zh = "说明", example = "换季清仓")
            String note) {}

    /** Takes the listing offline. */
    @Step("{id}/accept")
    @Label(en = "Accept", zh = "同意下架")
    public Response accept(@PathParam("id") long id, @Valid Remark remark, @Context Caller caller) {
        return done(caller, tx -> proposals.accept(tx, id, remark == null ? null : remark.note()));
    }

    /** Why it stays online. @param notBefore not proposed again for this reason before that day */
    @Label(en = "Dismissal", zh = "忽略")
    public record Dismissal(
            @NotBlank @Size(max = 1000) @Label(en = "Note", zh = "说明", example = "新品推广期")
            String note,

            @Label(en = "Not before", zh = "搁置至", example = "2026-12-31")
            LocalDate notBefore) {}

    /** Leaves it online. */
    @Step("{id}/dismiss")
    @Label(en = "Dismiss", zh = "忽略")
    public Response dismiss(@PathParam("id") long id, @NotNull @Valid Dismissal dismissal, @Context Caller caller) {
        return done(caller, tx -> proposals.dismiss(tx, id, dismissal.note(), dismissal.notBefore()));
    }

    /** Nothing is left of it. */
    @Step("{id}/clear")
    @Label(en = "Clear", zh = "清理完毕")
    public Response clear(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> proposals.clear(tx, id));
    }

    /** Looks for slow sellers, and clears what is gone, as the job does. */
    @Step("scan")
    @Label(en = "Look for slow sellers", zh = "滞销扫描")
    public SlowSellers.Scan scan(@Context Caller caller) {
        return slowSellers.scan(caller);
    }
}
