package argosy.operations.promotion;

import static argosy.operations.promotion.PromotionPlan.PROMOTION_PLANS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.targets.Period;
import argosy.operations.targets.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /api/operations/promotion-plans}: goals, budget, steps and strategy of a quarter (OPS-23). */
@Path("promotion-plans")
public final class PromotionPlansResource extends EditableResource<PromotionPlan> {

    private final PromotionPlans plans;

    public PromotionPlansResource(Database database, PromotionPlans plans) {
        super(database, PROMOTION_PLANS);
        this.plans = plans;
    }

    /** Asks the head to approve a draft (OPS-23). */
    @Step("{id}/submit")
    @Label(en = "Submit", zh = "提交审批")
    public Response submit(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> plans.submit(tx, id));
    }

    /** Takes a submitted plan back to change it (OPS-23). */
    @Step("{id}/withdraw")
    @Label(en = "Withdraw", zh = "撤回")
    public Response withdraw(@PathParam("id") long id, @NotNull @Valid Reason why, @Context Caller caller) {
        return done(caller, tx -> plans.withdraw(tx, id, why.reason()));
    }

    /** The quarter is over (OPS-23). */
    @Step("{id}/close")
    @Label(en = "Close", zh = "结束")
    public Response close(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> plans.close(tx, id));
    }

    /** Shops without a submitted plan for a quarter. */
    @Label(en = "Missing promotion plans", zh = "缺推广计划的店铺")
    public record Missing(
            @Label(en = "Quarter", zh = "季度", example = "2027-Q1")
            String quarter,

            @Label(en = "Shops", zh = "店铺", example = "TM-ZSXP")
            List<String> shops) {}

    /** Which shops still lack a plan: {@code ?quarter=2027-Q1}, the next quarter when none is given (OPS-23, DL-25). */
    @GET
    @Path("missing")
    @Permission("{collection}:read")
    public Missing missing(@QueryParam("quarter") String quarter) {
        String wanted = quarter == null || quarter.isBlank() ? plans.nextQuarter(database.today()) : quarter.strip();
        if (!wanted.matches(Period.QUARTER)) {
            throw Problem.badRequest(
                    "bad-quarter", "quarter must be a quarter such as 2027-Q1.", "quarter 须为季度，例如 2027-Q1。");
        }
        return new Missing(wanted, plans.missing(database, wanted));
    }

    @Override
    protected Stored<PromotionPlan> create(Transaction tx, PromotionPlan plan) {
        return plans.draft(tx, plan);
    }

    @Override
    protected Stored<PromotionPlan> change(Transaction tx, Stored<PromotionPlan> before, PromotionPlan after) {
        return plans.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<PromotionPlan> plan) {
        plans.remove(tx, plan);
    }
}
