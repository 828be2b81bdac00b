package argosy.logistics.counts;

import static argosy.logistics.counts.CountPlan.COUNT_PLANS;
import static argosy.logistics.db.Tables.COUNT_PLAN;
import static argosy.logistics.db.Tables.WAREHOUSE;

import argosy.department.Caller;
import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Label;
import argosy.department.Reads;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.warehouse.Warehouses;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;

/** {@code /api/logistics/count-plans}: counts that are planned by themselves, again and again (LOG-12). */
@Path("count-plans")
@Label(en = "Count plans", zh = "盘点计划")
public final class CountPlansResource extends EditableResource<CountPlan> {

    private final CountPlans plans;

    public CountPlansResource(Database database, CountPlans plans) {
        super(database, COUNT_PLANS);
        this.plans = plans;
    }

    /** The counts that were planned. */
    @Label(en = "Planned counts", zh = "已生成盘点单")
    public record Planned(
            @Label(en = "Counts", zh = "盘点单", example = "[\"PD-20261101-0001\"]")
            List<String> counts) {}

    /** Plans the counts that are due now, as the job does every business day. */
    @Step("scan")
    @Label(en = "Plan what is due", zh = "生成到期盘点")
    public Planned scan(@Context Caller caller) {
        return new Planned(database.write(caller, plans::plan));
    }

    @Override
    protected Stored<CountPlan> create(Transaction tx, CountPlan plan) {
        Warehouses.codeOrAll(tx, plan.warehouse());
        return super.create(tx, plan);
    }

    @Override
    protected Stored<CountPlan> change(Transaction tx, Stored<CountPlan> before, CountPlan after) {
        Warehouses.codeOrAll(tx, after.warehouse());
        return super.change(tx, before, after);
    }

    @Override
    protected List<ImportRow<CountPlan>> check(Reads reads, List<ImportRow<CountPlan>> rows) {
        return Codes.known(
                reads,
                Codes.unique(reads, rows, COUNT_PLAN.TITLE, "title", CountPlan::title),
                WAREHOUSE.CODE,
                "warehouse",
                CountPlan::warehouse);
    }
}
