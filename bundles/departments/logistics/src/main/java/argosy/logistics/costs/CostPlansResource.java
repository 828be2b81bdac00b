package argosy.logistics.costs;

import static argosy.logistics.costs.CostPlan.COST_PLANS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** {@code /api/logistics/cost-plans}: the work plan and cost budget of a month (LOG-21). */
@Path("cost-plans")
public final class CostPlansResource extends EditableResource<CostPlan> {

    private final CostPlans plans;

    public CostPlansResource(Database database, CostPlans plans) {
        super(database, COST_PLANS);
        this.plans = plans;
    }

    /** Hands a draft in for approval. */
    @Step("{id}/submit")
    @Label(en = "Submit", zh = "提交")
    public Response submit(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> plans.submit(tx, id));
    }

    /** Approves a plan, by somebody else than who drew it up or submitted it; it takes the place of the one approved before. */
    @Step("{id}/approve")
    @Label(en = "Approve", zh = "批准")
    public Response approve(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> plans.approve(tx, id));
    }

    /** Why a plan goes back. */
    @Label(en = "Return", zh = "退回")
    public record Returned(
            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "运费按新价格重算")
            String reason) {}

    /** Sends a submitted plan back to be changed. */
    @Step("{id}/return")
    @Label(en = "Return", zh = "退回")
    public Response giveBack(@PathParam("id") long id, @NotNull @Valid Returned returned, @Context Caller caller) {
        return done(caller, tx -> plans.giveBack(tx, id, returned.reason()));
    }

    /** Nobody approves their own plan. */
    @Override
    protected Set<String> barred(Stored<CostPlan> plan, Caller caller) {
        return CostPlans.own(plan, caller.username()) ? Set.of("approve") : Set.of();
    }

    @Override
    protected Stored<CostPlan> create(Transaction tx, CostPlan plan) {
        return plans.draft(tx, plan);
    }

    @Override
    protected Stored<CostPlan> change(Transaction tx, Stored<CostPlan> before, CostPlan after) {
        CostPlans.requireDraft(before.value());
        return super.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<CostPlan> plan) {
        CostPlans.requireDraft(plan.value());
        super.remove(tx, plan);
    }
}
