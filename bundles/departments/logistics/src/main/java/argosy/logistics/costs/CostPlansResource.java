package argosy.logistics.costs;

import static argosy.logistics.costs.CostPlan.COST_PLANS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Stored;
import argosy.department.Transaction;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /api/logistics/cost-plans}: the work plan and cost budget of a month (LOG-21). */
@Path("cost-plans")
public final class CostPlansResource extends EditableResource<CostPlan> {

    private final CostPlans plans;

    public CostPlansResource(Database database, CostPlans plans) {
        super(database, COST_PLANS);
        this.plans = plans;
    }

    /** Hands a draft in for approval. */
    @POST
    @Path("{id}/submit")
    @Permission("{collection}:submit")
    @Label(en = "Submit", zh = "提交")
    public Response submit(@PathParam("id") long id, @Context Caller caller) {
        return ok(database.write(caller, tx -> plans.submit(tx, id)), caller);
    }

    /** Approves a plan, by somebody else than who drew it up or submitted it; it takes the place of the one approved before. */
    @POST
    @Path("{id}/approve")
    @Permission("{collection}:approve")
    @Label(en = "Approve", zh = "批准")
    public Response approve(@PathParam("id") long id, @Context Caller caller) {
        return ok(database.write(caller, tx -> plans.approve(tx, id)), caller);
    }

    /** Why a plan goes back. */
    @Label(en = "Return", zh = "退回")
    public record Returned(
            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "运费按新价格重算")
            String reason) {}

    /** Sends a submitted plan back to be changed. */
    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:return")
    @Label(en = "Return", zh = "退回")
    public Response giveBack(@PathParam("id") long id, @NotNull @Valid Returned returned, @Context Caller caller) {
        return ok(database.write(caller, tx -> plans.giveBack(tx, id, returned.reason())), caller);
    }

    /** Nobody approves their own plan. */
    @Override
    protected Map<Long, Set<String>> barred(List<Stored<CostPlan>> items, Caller caller) {
        return items.stream()
                .filter(plan -> CostPlans.own(plan, caller.username()))
                .collect(Collectors.toMap(Stored::id, plan -> Set.of("approve")));
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
