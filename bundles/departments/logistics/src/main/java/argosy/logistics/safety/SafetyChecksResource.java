package argosy.logistics.safety;

import static argosy.logistics.safety.SafetyCheck.SAFETY_CHECKS;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Report;
import argosy.department.Step;
import argosy.department.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** {@code /api/logistics/safety-checks}: the rounds through the warehouses (LOG-24). */
@Path("safety-checks")
public final class SafetyChecksResource extends CollectionResource<SafetyCheck> {

    private final SafetyChecks checks;
    private final SafetyReports reports;

    public SafetyChecksResource(Database database, SafetyChecks checks) {
        super(database, SAFETY_CHECKS);
        this.checks = checks;
        this.reports = new SafetyReports(database);
    }

    /** Begins a round (LOG-24). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("safety-checks:write")
    public Response post(@NotNull @Valid NewSafetyCheck check, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> checks.start(tx, check)), caller, uri);
    }

    /** Keeps answers, all or a part; what is not ok opens a hazard (LOG-24). */
    @Step("{id}/answer")
    @Label(en = "Answer", zh = "填写检查结果")
    public Response answer(@PathParam("id") long id, @NotNull @Valid Round round, @Context Caller caller) {
        return done(caller, tx -> checks.answer(tx, id, round));
    }

    /** Ends the round, once every line has an answer (LOG-24). */
    @Step("{id}/complete")
    @Label(en = "Complete", zh = "完成检查")
    public Response complete(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> checks.complete(tx, id));
    }

    /**
     * The days without a completed check by warehouse: {@code ?from=2026-11-01&to=2026-11-22}, at most {@value
     * SafetyReports#MOST_DAYS} days; without one given, today (LOG-24).
     */
    @GET
    @Path("missing")
    @Permission("safety-checks:read")
    @Label(en = "Missing checks", zh = "缺失的检查")
    public Report<MissingCheck> missing(@QueryParam("from") String from, @QueryParam("to") String to) {
        LocalDate today = database.today();
        LocalDate until = day("to", to, today);
        return reports.missing(day("from", from, until), until, today);
    }

    @Override
    protected Stored<SafetyCheck> detailed(Stored<SafetyCheck> check) {
        return check.with("lines", SafetyLines.of(database, check.id()));
    }

    /** A round ends when every line has an answer. */
    @Override
    protected Set<String> barred(Stored<SafetyCheck> check, Caller caller) {
        return check.value().answered() < check.value().items() ? Set.of("complete") : Set.of();
    }

    private static LocalDate day(String parameter, String given, LocalDate otherwise) {
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(given);
            if (day.getYear() >= 1970 && day.getYear() <= 9998) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // falls through to the same answer as a day out of range
        }
        throw Problem.badRequest(
                "bad-date", parameter + " must be a day such as 2026-11-22.", parameter + " 须为日期，例如 2026-11-22。");
    }
}
