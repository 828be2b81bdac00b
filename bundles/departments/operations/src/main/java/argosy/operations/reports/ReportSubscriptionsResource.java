package argosy.operations.reports;

import static argosy.operations.db.Tables.REPORT_RUN;
import static argosy.operations.db.Tables.REPORT_SUBSCRIPTION;
import static argosy.operations.reports.ReportSubscription.REPORT_SUBSCRIPTIONS;

import argosy.department.Caller;
import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Label;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;

/** {@code /api/operations/report-subscriptions}: which report is made how often, and for whom (OPS-46, PLT-31). */
@Path("report-subscriptions")
public final class ReportSubscriptionsResource extends EditableResource<ReportSubscription> {

    private final ReportRuns runs;

    public ReportSubscriptionsResource(Database database, ReportRuns runs) {
        super(database, REPORT_SUBSCRIPTIONS);
        this.runs = runs;
    }

    /** Makes the last whole period now; what was made before is answered as it is. */
    @Step("{id}/run")
    @Label(en = "Make now", zh = "立即生成")
    public Stored<ReportRun> run(@PathParam("id") long id, @Context Caller caller) {
        return runs.make(caller, reachable(id, caller).value());
    }

    @Override
    protected Stored<ReportSubscription> create(Transaction tx, ReportSubscription subscription) {
        runs.require(tx.by(), subscription);
        return super.create(tx, subscription);
    }

    @Override
    protected Stored<ReportSubscription> change(
            Transaction tx, Stored<ReportSubscription> before, ReportSubscription after) {
        Fixed.same("name", before.value().name(), after.name());
        runs.require(tx.by(), after);
        return super.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<ReportSubscription> subscription) {
        if (tx.sql()
                .fetchExists(
                        REPORT_RUN,
                        REPORT_RUN.SUBSCRIPTION.eq(subscription.value().name()))) {
            throw Problem.conflict("in-use", "It was made already; pause it instead.", "已生成过报表，请暂停而不是删除。");
        }
        super.remove(tx, subscription);
    }

    @Override
    protected List<ImportRow<ReportSubscription>> check(Reads reads, List<ImportRow<ReportSubscription>> rows) {
        return Codes.unique(reads, rows, REPORT_SUBSCRIPTION.NAME, "name", ReportSubscription::name);
    }
}
