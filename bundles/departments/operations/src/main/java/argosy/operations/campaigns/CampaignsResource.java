package argosy.operations.campaigns;

import static argosy.operations.campaigns.Campaign.CAMPAIGNS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.targets.Reason;
import argosy.operations.targets.Scanned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** {@code /api/operations/campaigns}: what is planned, reviewed, executed and reported (OPS-29, OPS-31, OPS-33). */
@Path("campaigns")
public final class CampaignsResource extends EditableResource<Campaign> {

    private final Campaigns campaigns;

    public CampaignsResource(Database database, Campaigns campaigns) {
        super(database, CAMPAIGNS);
        this.campaigns = campaigns;
    }

    /**
     * What campaigns, sign-ups and offers lie in which days: {@code ?period=2026}, {@code 2026-Q4} or {@code 2026-11}, or
     * {@code ?from=2026-11-01&to=2026-11-30}; this month when nothing is given (OPS-29).
     */
    @GET
    @Path("calendar")
    @Permission("campaigns:read")
    @Label(en = "Campaign calendar", zh = "活动日历")
    public Calendar calendar(
            @QueryParam("period") String period,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("shop") String shop,
            @Context Caller caller) {
        return Calendar.of(database, Calendar.window(period, from, to, database), shop, reach(caller, "read"), caller);
    }

    /** How the budget is used (OPS-33). */
    @GET
    @Path("{id}/budget")
    @Permission("{collection}:read")
    public BudgetStanding budget(@PathParam("id") long id, @Context Caller caller) {
        return BudgetStanding.of(database, reachable(id, caller).value());
    }

    /** Hands the proposal in for the review (OPS-31). */
    @Step("{id}/submit")
    @Label(en = "Submit for review", zh = "提交评审")
    public Response submit(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> campaigns.submit(tx, id));
    }

    /** Takes it back from the review (OPS-31). */
    @Step("{id}/withdraw")
    @Label(en = "Withdraw", zh = "撤回")
    public Response withdraw(@PathParam("id") long id, @NotNull @Valid Reason why, @Context Caller caller) {
        return done(caller, tx -> campaigns.withdraw(tx, id, why.reason()));
    }

    /** It begins before its first day (OPS-31). */
    @Step("{id}/execute")
    @Label(en = "Execute", zh = "开始执行")
    public Response execute(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> campaigns.execute(tx, id));
    }

    /** It ends before its last day is over (OPS-31). */
    @Step("{id}/end")
    @Label(en = "End", zh = "结束活动")
    public Response end(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> campaigns.end(tx, id));
    }

    /** What came of a campaign. */
    @Label(en = "Campaign report", zh = "活动总结")
    public record CampaignReport(
            @NotBlank @Size(max = 4000) @Label(en = "Report", zh = "活动总结", example = "成交 96 万元，完成目标 107%；预售转化高于去年")
            String report) {}

    /** Says what came of it (OPS-31). */
    @Step("{id}/report")
    @Label(en = "Report", zh = "提交总结")
    public Response report(@PathParam("id") long id, @NotNull @Valid CampaignReport report, @Context Caller caller) {
        return done(caller, tx -> campaigns.report(tx, id, report.report()));
    }

    /** It does not take place, or no longer (OPS-31). */
    @Step("{id}/cancel")
    @Label(en = "Cancel", zh = "取消活动")
    public Response cancel(@PathParam("id") long id, @NotNull @Valid Reason why, @Context Caller caller) {
        return done(caller, tx -> campaigns.cancel(tx, id, why.reason()));
    }

    /** Begins and ends campaigns by the calendar, as the daily job does (OPS-31). */
    @Step("scan")
    @Label(en = "Scan", zh = "活动检查")
    public Scanned scan(@Context Caller caller) {
        return new Scanned(database.write(caller, campaigns::scan));
    }

    @Override
    protected Stored<Campaign> create(Transaction tx, Campaign campaign) {
        return campaigns.propose(tx, campaign);
    }

    @Override
    protected Stored<Campaign> change(Transaction tx, Stored<Campaign> before, Campaign after) {
        return campaigns.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<Campaign> campaign) {
        campaigns.remove(tx, campaign);
    }

    @Override
    protected Stored<Campaign> detailed(Stored<Campaign> item) {
        return item.with("use", BudgetStanding.of(database, item.value()));
    }

    /** The long texts are for the campaign by itself. */
    @Override
    protected Stored<Campaign> brief(Stored<Campaign> item) {
        return item.with(
                item.value().set("proposal", null).set("executionPlan", null).set("report", null));
    }
}
