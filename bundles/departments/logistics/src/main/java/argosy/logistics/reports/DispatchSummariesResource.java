package argosy.logistics.reports;

import static argosy.logistics.reports.DispatchSummary.DISPATCH_SUMMARIES;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Step;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

/** {@code /api/logistics/dispatch-summaries}: the daily and monthly dispatch reports as they were submitted (LOG-10). */
@Path("dispatch-summaries")
@Label(en = "Submitted dispatch reports", zh = "已提交发货报表")
public final class DispatchSummariesResource extends CollectionResource<DispatchSummary> {

    private final DispatchSummaries summaries;

    public DispatchSummariesResource(Database database, DispatchSummaries summaries) {
        super(database, DISPATCH_SUMMARIES);
        this.summaries = summaries;
    }

    /** How many reports were submitted. */
    @Label(en = "Submission", zh = "提交结果")
    public record Submitted(
            @Label(en = "Daily", zh = "日报", example = "1") int daily,
            @Label(en = "Monthly", zh = "月报", example = "0") int monthly) {}

    /** Submits what is due now, as the job does every day. */
    @Step("submit")
    @Label(en = "Submit what is due", zh = "提交到期报表")
    public Submitted submit(@Context Caller caller) {
        return database.write(caller, tx -> new Submitted(summaries.daily(tx), summaries.monthly(tx)));
    }
}
