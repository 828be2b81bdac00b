package argosy.logistics.damage;

import static argosy.logistics.damage.DamageCase.DAMAGE_CASES;

import argosy.department.Attachment;
import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Stored;
import argosy.department.Transaction;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
    @POST
    @Path("{id}/investigate")
    @Permission("damage-cases:investigate")
    @Label(en = "Investigate", zh = "调查")
    public Response investigate(@PathParam("id") long id, @Context Caller caller) {
        return step(tx -> cases.investigate(tx, id), caller);
    }

    /** Says who answers for it; anybody outside the company only with a picture attached (LOG-15). */
    @POST
    @Path("{id}/hold-responsible")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("damage-cases:hold-responsible")
    @Label(en = "Hold responsible", zh = "认定责任")
    public Response holdResponsible(@PathParam("id") long id, @NotNull @Valid Verdict verdict, @Context Caller caller) {
        List<Attachment> files = database.attachments(DAMAGE_CASES, id);
        return step(tx -> cases.holdResponsible(tx, id, verdict, files), caller);
    }

    /** Claims the loss, again after a refusal (LOG-15). */
    @POST
    @Path("{id}/claim")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("damage-cases:claim")
    @Label(en = "Claim", zh = "索赔")
    public Response claim(@PathParam("id") long id, @NotNull @Valid Claim claim, @Context Caller caller) {
        return step(tx -> cases.claim(tx, id, claim), caller);
    }

    /** Keeps that the other party refuses, with its answer (LOG-15). */
    @POST
    @Path("{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("damage-cases:reject")
    @Label(en = "Claim refused", zh = "对方拒赔")
    public Response reject(@PathParam("id") long id, @NotNull @Valid Reason answer, @Context Caller caller) {
        return step(tx -> cases.reject(tx, id, answer.reason()), caller);
    }

    /** Keeps what the other party gave (LOG-15). */
    @POST
    @Path("{id}/settle")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("damage-cases:settle")
    @Label(en = "Settle", zh = "理赔结案")
    public Response settle(@PathParam("id") long id, @NotNull @Valid Agreement agreement, @Context Caller caller) {
        return step(tx -> cases.settle(tx, id, agreement), caller);
    }

    /** Proposes that the company bears the loss (LOG-15). */
    @POST
    @Path("{id}/propose-write-off")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("damage-cases:propose-write-off")
    @Label(en = "Propose write-off", zh = "申请核销")
    public Response proposeWriteOff(@PathParam("id") long id, @NotNull @Valid Reason why, @Context Caller caller) {
        return step(tx -> cases.proposeWriteOff(tx, id, why.reason()), caller);
    }

    /** Approves it; not by who found, reported or proposed it (LOG-15). */
    @POST
    @Path("{id}/approve-write-off")
    @Permission("damage-cases:approve-write-off")
    @Label(en = "Approve write-off", zh = "批准核销")
    public Response approveWriteOff(@PathParam("id") long id, @Context Caller caller) {
        return step(tx -> cases.approveWriteOff(tx, id), caller);
    }

    /** Does not approve it (LOG-15). */
    @POST
    @Path("{id}/refuse-write-off")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("damage-cases:refuse-write-off")
    @Label(en = "Refuse write-off", zh = "驳回核销")
    public Response refuseWriteOff(@PathParam("id") long id, @NotNull @Valid Reason why, @Context Caller caller) {
        return step(tx -> cases.refuseWriteOff(tx, id, why.reason()), caller);
    }

    /** Scraps, restocks, sends back or keeps goods of the case (LOG-15). */
    @POST
    @Path("{id}/dispose")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("damage-cases:dispose")
    @Label(en = "Dispose of goods", zh = "处置残损品")
    public Response dispose(@PathParam("id") long id, @NotNull @Valid Disposal disposal, @Context Caller caller) {
        return step(tx -> cases.dispose(tx, id, disposal), caller);
    }

    /** Ends a settled case of which no goods are left (LOG-15). */
    @POST
    @Path("{id}/close")
    @Permission("damage-cases:close")
    @Label(en = "Close", zh = "关闭")
    public Response close(@PathParam("id") long id, @Context Caller caller) {
        return step(tx -> cases.close(tx, id), caller);
    }

    /** It was no damage; the goods go back to where they were (LOG-15). */
    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("damage-cases:cancel")
    @Label(en = "Cancel", zh = "撤销")
    public Response cancel(@PathParam("id") long id, @NotNull @Valid Reason why, @Context Caller caller) {
        return step(tx -> cases.cancel(tx, id, why.reason()), caller);
    }

    @Override
    protected List<Stored<DamageCase>> expand(List<Stored<DamageCase>> items) {
        return items.stream()
                .map(found -> found.with("left", found.value().left()))
                .toList();
    }

    /** What is left decides over disposal and end, who answers over the claim, who is involved over the write-off. */
    @Override
    protected Map<Long, Set<String>> barred(List<Stored<DamageCase>> items, Caller caller) {
        Map<Long, Set<String>> barred = new HashMap<>();
        for (Stored<DamageCase> found : items) {
            DamageCase c = found.value();
            Set<String> steps = new HashSet<>();
            steps.add(c.left() == 0 ? "dispose" : "close");
            if (c.responsible() == Responsible.WAREHOUSE) {
                steps.add("claim");
            }
            if (DamageCases.involved(found, caller.username())) {
                steps.add("approve-write-off");
            }
            if (c.kept() > 0) {
                steps.add("cancel");
            }
            barred.put(found.id(), steps);
        }
        return barred;
    }

    private Response step(Function<Transaction, Stored<DamageCase>> step, Caller caller) {
        return ok(database.write(caller, step), caller);
    }
}
