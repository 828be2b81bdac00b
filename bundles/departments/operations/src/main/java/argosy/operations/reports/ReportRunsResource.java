package argosy.operations.reports;

import static argosy.operations.reports.ReportRun.REPORT_RUNS;

import argosy.department.Answers;
import argosy.department.Attachment;
import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.HistoryEntry;
import argosy.department.Label;
import argosy.department.ListQuery;
import argosy.department.MediaTypes;
import argosy.department.Page;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.Stored;
import argosy.department.Text;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/**
 * {@code /api/operations/report-runs}: reports that were made regularly. They show themselves only to those they were made
 * for; each opening of a file stands on the run's timeline (OPS-46, PLT-31).
 */
@Path("report-runs")
@Label(en = "Report runs", zh = "定期报表结果")
public final class ReportRunsResource {

    private static final int ENTRIES = 200;

    private final Database database;
    private final ReportRuns runs;

    public ReportRunsResource(Database database, ReportRuns runs) {
        this.database = database;
        this.runs = runs;
    }

    /** The runs that were made for the caller, newest first. */
    @GET
    @Permission("report-runs:read")
    public Page<ReportRun> list(@Context UriInfo uri, @Context Caller caller) {
        ListQuery query = ListQuery.parse(REPORT_RUNS, uri.getQueryParameters());
        return database.list(REPORT_RUNS, runs.within(caller, query), caller, Reach.COMPANY);
    }

    /** One run; 404 for who it was not made for. */
    @GET
    @Path("{id}")
    @Permission("report-runs:read")
    public Stored<ReportRun> get(@PathParam("id") long id, @Context Caller caller) {
        return readable(id, caller);
    }

    /** The file; who opened it when stands on the timeline (PLT-31). */
    @GET
    @Path("{id}/file")
    @Produces(MediaTypes.CSV)
    @Permission("report-runs:read")
    @Answers(String.class)
    public Response file(@PathParam("id") long id, @Context Caller caller) {
        Stored<ReportRun> run = readable(id, caller);
        Attachment file = database.attachments(REPORT_RUNS, id).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound(Text.of("the files of report runs", "定期报表文件"), id));
        database.write(caller, tx -> {
            tx.remark(REPORT_RUNS, run.id(), "opened", file.fileName());
            return null;
        });
        return Response.ok(database.open(REPORT_RUNS, id, file.id()), file.mediaType() + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"")
                .build();
    }

    /** When it was made and who opened it, newest first. */
    @GET
    @Path("{id}/history")
    @Permission("report-runs:audit")
    public List<HistoryEntry> history(@PathParam("id") long id) {
        database.get(REPORT_RUNS, id);
        return database.history(REPORT_RUNS, id, 0, ENTRIES);
    }

    private Stored<ReportRun> readable(long id, Caller caller) {
        return database.find(REPORT_RUNS, id)
                .filter(run -> runs.mayOpen(caller, run.value()))
                .orElseThrow(() -> Problem.notFound(REPORT_RUNS, id));
    }
}
