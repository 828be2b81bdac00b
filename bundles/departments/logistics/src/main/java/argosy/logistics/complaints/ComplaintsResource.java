package argosy.logistics.complaints;

import static argosy.logistics.complaints.Complaint.COMPLAINTS;

import argosy.department.Answers;
import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.IfMatch;
import argosy.department.ImportableResource;
import argosy.department.Importer;
import argosy.department.Label;
import argosy.department.MediaTypes;
import argosy.department.MergePatch;
import argosy.department.Note;
import argosy.department.Permission;
import argosy.department.Step;
import argosy.department.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;

/**
 * {@code /api/logistics/logistics-complaints}: what customers find wrong with a delivery, settled in time and answered to
 * customer service (LOG-20, LEG-19). {@code ?dueAt.lt=<now>&answeredAt.empty=true} lists what is overdue. A file is a list of
 * {@link NewComplaint}.
 */
@Path("logistics-complaints")
public final class ComplaintsResource extends ImportableResource<Complaint, NewComplaint> {

    private final Complaints complaints;

    public ComplaintsResource(Database database, Complaints complaints) {
        super(database, COMPLAINTS);
        this.complaints = complaints;
    }

    /** Opens a complaint; its carrier is that of the parcel, its time to answer that of its kind. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("logistics-complaints:write")
    @Label(en = "Open", zh = "登记投诉")
    public Response post(@NotNull @Valid NewComplaint complaint, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> complaints.open(tx, complaint)), caller, uri);
    }

    /** Changes text, kind, order or parcel while nothing is settled. */
    @PATCH
    @Path("{id}")
    @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Permission("logistics-complaints:write")
    public Response patch(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch,
            @Context Caller caller) {
        IfMatch expected = IfMatch.required(ifMatch);
        return done(caller, tx -> {
            Stored<Complaint> before = expected.check(tx.target(COMPLAINTS, id));
            return complaints.change(tx, before, patch.applyTo(before.value(), COMPLAINTS.shape()));
        });
    }

    /** Who settles a complaint; the caller when nobody is named. */
    @Label(en = "Assignment", zh = "指派")
    public record Assignment(
            @Size(max = 64) @Label(en = "Assignee", zh = "处理人", example = "wujianguo")
            String assignee) {}

    @Step("{id}/assign")
    @Label(en = "Assign", zh = "指派")
    public Response assign(@PathParam("id") long id, @Valid Assignment assignment, @Context Caller caller) {
        String assignee = assignment == null
                        || assignment.assignee() == null
                        || assignment.assignee().isBlank()
                ? null
                : assignment.assignee().strip();
        return done(caller, tx -> complaints.assign(tx, id, assignee));
    }

    /** What has been found so far, for those who investigate. */
    @Label(en = "Investigation", zh = "调查")
    public record Investigation(
            @Size(max = 2000) @Label(en = "Findings", zh = "调查情况", example = "转运中心爆仓，滞留 1 天")
            String findings) {}

    @Step("{id}/investigate")
    @Label(en = "Investigate", zh = "调查")
    public Response investigate(@PathParam("id") long id, @Valid Investigation found, @Context Caller caller) {
        return done(caller, tx -> complaints.investigate(tx, id, found == null ? null : found.findings()));
    }

    @Step("{id}/solve")
    @Label(en = "Solve", zh = "解决")
    public Response solve(@PathParam("id") long id, @NotNull @Valid Resolution resolution, @Context Caller caller) {
        return done(caller, tx -> complaints.solve(tx, id, resolution));
    }

    @Step("{id}/answer")
    @Label(en = "Answer customer service", zh = "答复客服")
    public Response answer(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> complaints.answer(tx, id));
    }

    @Step("{id}/close")
    @Label(en = "Close", zh = "结案")
    public Response close(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> complaints.close(tx, id));
    }

    /** Why the result is not accepted. */
    @Label(en = "Reopening", zh = "重开")
    public record Reopening(
            @NotBlank @Size(max = 500) @Label(en = "Reason", zh = "原因", example = "客户仍未收到包裹")
            String reason) {}

    @Step("{id}/reopen")
    @Label(en = "Reopen", zh = "重开")
    public Response reopen(@PathParam("id") long id, @NotNull @Valid Reopening reopening, @Context Caller caller) {
        return done(caller, tx -> complaints.reopen(tx, id, reopening.reason()));
    }

    /** Notes are those of the investigation, not for customer service. */
    @Override
    @GET
    @Path("{id}/notes")
    @Permission("logistics-complaints:internal")
    public List<Note> notes(@PathParam("id") long id, @Context Caller caller) {
        return super.notes(id, caller);
    }

    @Override
    @POST
    @Path("{id}/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("logistics-complaints:internal")
    @Answers(value = Note.class, status = 201)
    public Response note(@PathParam("id") long id, @NotNull @Valid NewNote note, @Context Caller caller) {
        return super.note(id, note, caller);
    }

    /** Shows what is overdue. */
    @Override
    protected Stored<Complaint> expand(Stored<Complaint> complaint) {
        Instant now = database.now();
        return complaint.with("overdue", complaint.value().overdue(now));
    }

    @Override
    protected Importer<NewComplaint> importer() {
        return new ComplaintImport(complaints);
    }
}
