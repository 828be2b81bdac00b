package argosy.operations.targets;

import static argosy.operations.targets.SalesTarget.SALES_TARGETS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code /api/operations/sales-targets}: targets of years, quarters and months for the company, shops, teams and persons
 * (OPS-01). Each item shows in {@code rollUp} what its parts come to.
 */
@Path("sales-targets")
public final class SalesTargetsResource extends EditableResource<SalesTarget> {

    private final SalesTargets targets;
    private final Achievement achievement;

    public SalesTargetsResource(Database database, SalesTargets targets, Achievement achievement) {
        super(database, SALES_TARGETS);
        this.targets = targets;
        this.achievement = achievement;
    }

    /** A target's achievement with the words of its formula. */
    @Label(en = "Achievement of a target", zh = "目标达成情况")
    public record Reached(
            @Label(en = "Figures", zh = "数据") AchievementFigures figures,
            @Label(en = "Formula", zh = "计算公式") Text formula) {}

    /** Actual against target so far (OPS-02). */
    @GET
    @Path("{id}/achievement")
    @Permission("{collection}:read")
    public Reached achievement(@PathParam("id") long id, @Context Caller caller) {
        SalesTarget target = reachable(id, caller).value();
        return new Reached(
                achievement.of(database, List.of(target), database.now()).get(0), Achievement.FORMULA);
    }

    /** Asks the head to approve a draft (OPS-01). */
    @Step("{id}/submit")
    @Label(en = "Submit", zh = "提交审批")
    public Response submit(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> targets.submit(tx, id));
    }

    /** Takes a submitted target back to change it (OPS-01). */
    @Step("{id}/withdraw")
    @Label(en = "Withdraw", zh = "撤回")
    public Response withdraw(@PathParam("id") long id, @NotNull @Valid Reason why, @Context Caller caller) {
        return done(caller, tx -> targets.withdraw(tx, id, why.reason()));
    }

    /** Makes the parts of the target by weight, to the cent: months of a year, shops, teams, persons (OPS-01, DL-26). 409 {@code split-already} when parts were submitted. */
    @Step("{id}/split")
    @Label(en = "Split", zh = "分解")
    public Response split(@PathParam("id") long id, @NotNull @Valid Split split, @Context Caller caller) {
        database.write(caller, tx -> targets.split(tx, id, split));
        return ok(database.get(SALES_TARGETS, id), caller);
    }

    /** Another amount for an approved target. */
    @Label(en = "Revision of a target", zh = "目标调整")
    public record Revision(
            @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Target (CNY)", zh = "目标金额（元）", example = "1350000.00")
            BigDecimal amount,

            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "上月超额完成，上调 10%")
            String reason) {}

    /** Asks the head for another amount; the target stays as it is until that is decided (OPS-01, OPS-02). */
    @Step("{id}/revise")
    @Label(en = "Revise", zh = "申请调整")
    public Response revise(@PathParam("id") long id, @NotNull @Valid Revision revision, @Context Caller caller) {
        return done(caller, tx -> targets.revise(tx, id, revision.amount(), revision.reason()));
    }

    /** Starts and closes targets by the calendar, as the daily job does (OPS-01, DL-24). */
    @Step("roll-over")
    @Label(en = "Roll over", zh = "目标滚动")
    public Scanned rollOver(@Context Caller caller) {
        return new Scanned(database.write(caller, targets::rollOver));
    }

    @Override
    protected Stored<SalesTarget> create(Transaction tx, SalesTarget target) {
        return targets.draft(tx, target);
    }

    @Override
    protected Stored<SalesTarget> change(Transaction tx, Stored<SalesTarget> before, SalesTarget after) {
        return targets.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<SalesTarget> target) {
        targets.remove(tx, target);
    }

    @Override
    protected List<Stored<SalesTarget>> expand(List<Stored<SalesTarget>> items) {
        Map<String, RollUp> rollUps =
                SalesTargets.rollUps(database, items.stream().map(Stored::value).toList());
        return items.stream()
                .map(item -> item.with("rollUp", rollUps.get(item.value().number())))
                .toList();
    }

    /** While a revision waits there is no other. */
    @Override
    protected Set<String> barred(Stored<SalesTarget> item, Caller caller) {
        return item.value().proposedAmount() != null ? Set.of("revise") : Set.of();
    }
}
