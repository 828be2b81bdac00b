package argosy.logistics.damage;

import static argosy.logistics.damage.DamageCase.DAMAGE_CASES;

import argosy.department.Attachment;
import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.logistics.dispatch.Reason;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code /api/logistics/damage-cases}: damaged goods, who answers for them, what is claimed and settled (LOG-15). In JSON a
 * case carries {@code left}, the pieces that wait for a decision. Photographs are its attachments.
 */
@Path("damage-cases")
public final class DamageCasesResource extends CollectionResource<DamageCase> {

    private final DamageCases cases;

    public DamageCasesResource(Database database, DamageCases cases) {
        super(database, DAMAGE_CASES);
        this.cases = cases;
    }

    /** Reports damaged goods; they move among the damaged ones at once (LOG-15). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("damage-cases:write")
    @Label(en = "Report damage", zh = "登记残损")
    public Response post(@NotNull @Valid NewDamageCase given, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> cases.report(tx, given)), caller, uri);
    }

    /** Somebody looks into it (LOG-15). */
    @Step("{id}/investigate")
    @Label(en = "Investigate", zh = "调查")
    public Response investigate(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> cases.investigate(tx, id));
    }

    /** Says who answers for it; anybody outside the company only with a picture attached (LOG-15). */
    @Step("{id}/hold-responsible")
    @Label(en = "Hold responsible", zh = "认定责任")
    public Response holdResponsible(@PathParam("id") long id, @NotNull @Valid Verdict verdict, @Context Caller caller) {
        List<Attachment> files = database.attachments(DAMAGE_CASES, id);
        return done(caller, tx -> cases.holdResponsible(tx, id, verdict, files));
    }

    /** Claims the loss, again after a refusal (LOG-15). */
    @Step("{id}/claim")
    @Label(en = "Claim", zh = "索赔")
    public Response claim(@PathParam("id") long id, @NotNull @Valid Claim claim, @Context Caller caller) {
        return done(caller, tx -> cases.claim(tx, id, claim));
    }

    /** Keeps that the other party refuses, with its answer (LOG-15). */
    @Step("{id}/reject")
    @Label(en = "Claim refused", zh = "对方拒赔")
    public Response reject(@PathParam("id") long id, @NotNull @Valid Reason answer, @Context Caller caller) {
        return done(caller, tx -> cases.reject(tx, id, answer.reason()));
    }

    /** Keeps what the other party gave (LOG-15). */
    @Step("{id}/settle")
    @Label(en = "Settle", zh = "理赔结案")
    public Response settle(@PathParam("id") long id, @NotNull @Valid Agreement agreement, @Context Caller caller) {
        return done(caller, tx -> cases.settle(tx, id, agreement));
    }

    /** Proposes that the company bears the loss (LOG-15). */
    @Step("{id}/propose-write-off")
    @Label(en = "Propose write-off", zh = "申请核销")
    public Response proposeWriteOff(@PathParam("id") long id, @NotNull @Valid Reason why, @Context Caller caller) {
        return done(caller, tx -> cases.proposeWriteOff(tx, id, why.reason()));
    }

    /** Approves it; not by who found, reported or proposed it (LOG-15). */
    @Step("{id}/approve-write-off")
    @Label(en = "Approve write-off", zh = "批准核销")
    public Response approveWriteOff(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> cases.approveWriteOff(tx, id));
    }

    /** Does not approve it (LOG-15). */
    @Step("{id}/refuse-write-off")
    @Label(en = "Refuse write-off", zh = "驳回核销")
    public Response refuseWriteOff(@PathParam("id") long id, @NotNull @Valid Reason why, @Context Caller caller) {
        return done(caller, tx -> cases.refuseWriteOff(tx, id, why.reason()));
    }

    /** Scraps, restocks, sends back or keeps goods of the case (LOG-15). */
    @Step("{id}/dispose")
    @Label(en = "Dispose of goods", zh = "处置残损品")
    public Response dispose(@PathParam("id") long id, @NotNull @Valid Disposal disposal, @Context Caller caller) {
        return done(caller, tx -> cases.dispose(tx, id, disposal));
    }

    /** Ends a settled case of which no goods are left (LOG-15). */
    @Step("{id}/close")
    @Label(en = "Close", zh = "关闭")
    public Response close(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> cases.close(tx, id));
    }

    /** It was no damage; the goods go back to where they were (LOG-15). */
    @Step("{id}/cancel")
    @Label(en = "Cancel", zh = "撤销")
    public Response cancel(@PathParam("id") long id, @NotNull @Valid Reason why, @Context Caller caller) {
        return done(caller, tx -> cases.cancel(tx, id, why.reason()));
    }

    @Override
    protected Stored<DamageCase> expand(Stored<DamageCase> found) {
        return found.with("left", found.value().left());
    }

    /** What is left decides over disposal and end, who answers over the claim, who is involved over the write-off. */
    @Override
    protected Set<String> barred(Stored<DamageCase> found, Caller caller) {
        DamageCase c = found.value();
        Set<String> barred = new HashSet<>();
        barred.add(c.left() == 0 ? "dispose" : "close");
        if (c.responsible() == Responsible.WAREHOUSE) {
            barred.add("claim");
        }
        if (DamageCases.involved(found, caller.username())) {
            barred.add("approve-write-off");
        }
        if (c.kept() > 0) {
            barred.add("cancel");
        }
        return barred;
    }
}
