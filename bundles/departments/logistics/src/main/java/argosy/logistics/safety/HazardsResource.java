package argosy.logistics.safety;

import static argosy.logistics.safety.Hazard.HAZARDS;

import argosy.department.Attachment;
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
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;

/** {@code /api/logistics/hazards}: dangers in the warehouses, from the finding to the proof that they are gone (LOG-24). */
@Path("hazards")
public final class HazardsResource extends CollectionResource<Hazard> {

    private final Hazards hazards;

    public HazardsResource(Database database, Hazards hazards) {
        super(database, HAZARDS);
        this.hazards = hazards;
    }

    /** Reports a hazard; anybody in the department may (LOG-24). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("hazards:write")
    public Response post(@NotNull @Valid NewHazard hazard, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> hazards.report(tx, hazard)), caller, uri);
    }

    /** Who removes it until when. */
    @Label(en = "Assignment", zh = "指派")
    public record Assignment(
            @NotBlank @Size(max = 64) @Label(en = "Person", zh = "整改人", example = "zhaomin")
            String person,

            @NotNull @Label(en = "Due on", zh = "整改期限", example = "2026-11-23")
            LocalDate dueOn) {}

    /** Has somebody remove it by a day (LOG-24). */
    @Step("{id}/assign")
    @Label(en = "Assign", zh = "指派整改")
    public Response assign(@PathParam("id") long id, @NotNull @Valid Assignment assignment, @Context Caller caller) {
        return done(caller, tx -> hazards.assign(tx, id, assignment.person(), assignment.dueOn()));
    }

    /** What was done. */
    @Label(en = "Fix", zh = "整改")
    public record Fix(
            @NotBlank @Size(max = 1000) @Label(en = "Fix", zh = "整改措施", example = "移走纸箱并划禁放线")
            String fix) {}

    /** Says that it is gone; a photo of how it looks now must be attached (LOG-24). */
    @Step("{id}/fix")
    @Label(en = "Fixed", zh = "整改完成")
    public Response fix(@PathParam("id") long id, @NotNull @Valid Fix fix, @Context Caller caller) {
        Instant photo = newestPhoto(id);
        return done(caller, tx -> hazards.fix(tx, id, fix.fix(), photo));
    }

    /** What was seen when somebody looked. */
    @Label(en = "Verification", zh = "验收")
    public record Verification(
            @Size(max = 1000) @Label(en = "Note", zh = "验收意见", example = "已清理，标线清晰")
            String note) {}

    /** Confirms that it is gone; not by who fixed it (LOG-24). */
    @Step("{id}/verify")
    @Label(en = "Verify", zh = "验收通过")
    public Response verify(@PathParam("id") long id, @Valid Verification verification, @Context Caller caller) {
        return done(caller, tx -> hazards.verify(tx, id, verification == null ? null : verification.note()));
    }

    /** Why it is not gone. */
    @Label(en = "Rejection", zh = "验收不通过")
    public record Rejection(
            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "标线未划")
            String reason,

            @Label(en = "Due on", zh = "新期限", example = "2026-11-24")
            LocalDate dueOn) {}

    /** Sends it back; not by who fixed it (LOG-24). */
    @Step("{id}/reject")
    @Label(en = "Send back", zh = "退回整改")
    public Response reject(@PathParam("id") long id, @NotNull @Valid Rejection rejection, @Context Caller caller) {
        return done(caller, tx -> hazards.reject(tx, id, rejection.reason(), rejection.dueOn()));
    }

    /** Why it is no hazard. */
    @Label(en = "Dismissal", zh = "不属隐患")
    public record Dismissal(
            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "与 YH-20261122-0001 重复")
            String reason) {}

    /** Closes what is no hazard or was reported twice (LOG-24). */
    @Step("{id}/dismiss")
    @Label(en = "Dismiss", zh = "不予受理")
    public Response dismiss(@PathParam("id") long id, @NotNull @Valid Dismissal dismissal, @Context Caller caller) {
        return done(caller, tx -> hazards.dismiss(tx, id, dismissal.reason()));
    }

    @Override
    protected Stored<Hazard> expand(Stored<Hazard> hazard) {
        LocalDate today = database.today();
        return hazard.with("overdue", hazard.value().overdue(today));
    }

    /** Nobody verifies their own fix. */
    @Override
    protected Set<String> barred(Stored<Hazard> hazard, Caller caller) {
        return caller.username().equals(hazard.value().fixedBy()) ? Set.of("verify", "reject") : Set.of();
    }

    private Instant newestPhoto(long id) {
        return database.attachments(HAZARDS, id).stream()
                .filter(file -> file.mediaType().startsWith("image/"))
                .map(Attachment::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
