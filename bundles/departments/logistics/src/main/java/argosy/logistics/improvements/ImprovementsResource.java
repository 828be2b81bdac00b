package argosy.logistics.improvements;

import static argosy.logistics.improvements.Improvement.IMPROVEMENTS;

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
import java.util.Set;

/** {@code /api/logistics/improvements}: proposals for space, process, cost and safety (LOG-01, LOG-23). */
@Path("improvements")
public final class ImprovementsResource extends CollectionResource<Improvement> {

    private final Improvements improvements;

    public ImprovementsResource(Database database, Improvements improvements) {
        super(database, IMPROVEMENTS);
        this.improvements = improvements;
    }

    /** Proposes an improvement (LOG-01, LOG-23). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("improvements:write")
    public Response post(@NotNull @Valid NewImprovement idea, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> improvements.propose(tx, idea)), caller, uri);
    }

    /** Why a proposal is accepted or declined. */
    @Label(en = "Decision", zh = "决定")
    public record Decision(
            @NotBlank @Size(max = 1000) @Label(en = "Decision", zh = "决定说明", example = "12 月淡季实施")
            String decision) {}

    /** Accepts the proposal; not by who proposed it (LOG-01, LOG-23). */
    @Step("{id}/accept")
    @Label(en = "Accept", zh = "采纳")
    public Response accept(@PathParam("id") long id, @NotNull @Valid Decision decision, @Context Caller caller) {
        return done(caller, tx -> improvements.accept(tx, id, decision.decision()));
    }

    /** Declines the proposal; not by who proposed it (LOG-01, LOG-23). */
    @Step("{id}/decline")
    @Label(en = "Decline", zh = "不采纳")
    public Response decline(@PathParam("id") long id, @NotNull @Valid Decision decision, @Context Caller caller) {
        return done(caller, tx -> improvements.decline(tx, id, decision.decision()));
    }

    /** What came of a proposal. */
    @Label(en = "Outcome", zh = "实施效果")
    public record Outcome(
            @NotBlank @Size(max = 1000) @Label(en = "Outcome", zh = "实施效果", example = "拣货用时由 42 秒降到 35 秒")
            String outcome) {}

    /** Keeps what came of an accepted proposal (LOG-01, LOG-23). */
    @Step("{id}/finish")
    @Label(en = "Finish", zh = "完成")
    public Response finish(@PathParam("id") long id, @NotNull @Valid Outcome outcome, @Context Caller caller) {
        return done(caller, tx -> improvements.finish(tx, id, outcome.outcome()));
    }

    /** Nobody decides on their own proposal. */
    @Override
    protected Set<String> barred(Stored<Improvement> item, Caller caller) {
        return caller.username().equals(item.createdBy()) ? Set.of("accept", "decline") : Set.of();
    }
}
