package argosy.logistics.standards;

import static argosy.logistics.standards.FloorCheck.FLOOR_CHECKS;
import static argosy.logistics.standards.FloorNote.FLOOR_NOTES;

import argosy.department.Answers;
import argosy.department.Attachment;
import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;

/**
 * {@code /api/logistics/floor-checks}: whether the work follows the standards (LOG-22). The inspector reaches the notes on
 * discipline of the own checks here, as a note itself belongs to the person it concerns.
 */
@Path("floor-checks")
public final class FloorChecksResource extends CollectionResource<FloorCheck> {

    private final FloorChecks checks;
    private final FloorNotes notes;

    public FloorChecksResource(Database database, FloorChecks checks, FloorNotes notes) {
        super(database, FLOOR_CHECKS);
        this.checks = checks;
        this.notes = notes;
    }

    /** Keeps a check (LOG-22). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("floor-checks:write")
    public Response post(@NotNull @Valid NewFloorCheck check, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> checks.keep(tx, check)), caller, uri);
    }

    /** The notes on discipline of a check: all for its inspector and who may read all notes, others see their own (LOG-29). */
    @GET
    @Path("{id}/floor-notes")
    @Permission("floor-checks:read")
    @Label(en = "Notes of the check", zh = "检查记录的纪律单")
    public List<Stored<FloorNote>> floorNotes(@PathParam("id") long id, @Context Caller caller) {
        Stored<FloorCheck> check = reachable(id, caller);
        return FloorNotes.of(database, check.value()).stream()
                .filter(note -> sees(caller, check, note))
                .toList();
    }

    /** Notes a breach that was seen at the check (LOG-29). */
    @POST
    @Path("{id}/floor-notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("floor-notes:write")
    @Label(en = "Note a breach", zh = "记录违纪")
    @Answers(value = FloorNote.class, status = 201)
    public Response noteBreach(@PathParam("id") long id, @NotNull @Valid NewFloorNote seen, @Context Caller caller) {
        FloorCheck check = reachable(id, caller).value();
        return Response.status(Response.Status.CREATED)
                .entity(database.write(caller, tx -> notes.note(tx, check, seen)))
                .build();
    }

    /**
     * Keeps the request body as evidence of a note, such as a photo, until the person was heard; the name comes in
     * {@code ?name=} (LOG-29).
     */
    @POST
    @Path("{id}/floor-notes/{note}/evidence")
    @Consumes(MediaType.WILDCARD)
    @Permission("floor-notes:write")
    @Label(en = "Add evidence", zh = "上传证据")
    @Answers(value = Attachment.class, status = 201)
    public Response evidence(
            @PathParam("id") long id,
            @PathParam("note") long note,
            @QueryParam("name") @DefaultValue("") String name,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
            InputStream content,
            @Context Caller caller) {
        Stored<FloorCheck> check = reachable(id, caller);
        Stored<FloorNote> noted = database.find(FLOOR_NOTES, note)
                .filter(found -> found.value().floorCheck().equals(check.value().number()))
                .filter(found -> sees(caller, check, found))
                .orElseThrow(() -> Problem.notFound(FLOOR_NOTES, note));
        if (noted.value().state() != FloorNoteState.NOTED) {
            throw Problem.conflict(
                    "heard-already",
                    "The person has answered or the note is closed; evidence comes before that.",
                    "当事人已陈述或记录已结束，证据须在此之前提交。");
        }
        return Response.status(Response.Status.CREATED)
                .entity(database.attach(caller, FLOOR_NOTES, noted.id(), name, mediaType, content))
                .build();
    }

    @Override
    protected Stored<FloorCheck> detailed(Stored<FloorCheck> check) {
        return check.with("items", FloorChecks.items(database, check.id()));
    }

    private boolean sees(Caller caller, Stored<FloorCheck> check, Stored<FloorNote> note) {
        return Reach.OWN.covers(caller, check.createdBy(), null)
                || caller.reach(database.department() + ":floor-notes:read")
                        .filter(reach -> reach.covers(caller, note.value().person(), note.unit()))
                        .isPresent();
    }
}
