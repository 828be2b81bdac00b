package argosy.operations.promotion;

import static argosy.operations.promotion.Placement.PLACEMENTS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.targets.Scanned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/**
 * {@code /api/operations/placements}: promotion per channel with what it cost and brought (OPS-24, OPS-17). What a product
 * is promoted by: {@code ?product=P-1001}; what overspends: {@code ?overBudget=true}.
 */
@Path("placements")
public final class PlacementsResource extends EditableResource<Placement> {

    private final Placements placements;

    public PlacementsResource(Database database, Placements placements) {
        super(database, PLACEMENTS);
        this.placements = placements;
    }

    /** It is placed; never beyond the budget of its campaign or shop, and lawfully (OPS-24, LEG-02, LEG-14, LEG-16). */
    @Step("{id}/start")
    @Label(en = "Start", zh = "开始投放")
    public Response start(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> placements.start(tx, id));
    }

    /** It is placed no longer (OPS-24). */
    @Step("{id}/end")
    @Label(en = "End", zh = "结束投放")
    public Response end(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> placements.end(tx, id));
    }

    /** Says what it brought and opens an evaluation with its measure (OPS-25). */
    @Step("{id}/evaluate")
    @Label(en = "Evaluate", zh = "评估")
    public Response evaluate(
            @PathParam("id") long id, @NotNull @Valid NewEvaluation evaluation, @Context Caller caller) {
        return done(caller, tx -> placements.evaluate(tx, id, evaluation));
    }

    /** Ends what is over, marks what overspends, reminds of what nobody evaluated, as the daily job does (OPS-24). */
    @Step("scan")
    @Label(en = "Scan", zh = "投放检查")
    public Scanned scan(@Context Caller caller) {
        return new Scanned(database.write(caller, placements::scan));
    }

    @Override
    protected Stored<Placement> create(Transaction tx, Placement placement) {
        return placements.plan(tx, placement);
    }

    @Override
    protected Stored<Placement> change(Transaction tx, Stored<Placement> before, Placement after) {
        return placements.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<Placement> placement) {
        placements.remove(tx, placement);
    }

    @Override
    protected List<Stored<Placement>> expand(List<Stored<Placement>> items) {
        Map<String, Figures> figures = PlacementFigures.totals(
                database, items.stream().map(item -> item.value().number()).toList());
        return items.stream()
                .map(item -> item.with(
                                "figures", figures.getOrDefault(item.value().number(), Figures.NONE))
                        .with("paidTraffic", item.value().channel().paid()))
                .toList();
    }

    @Override
    protected Stored<Placement> detailed(Stored<Placement> item) {
        return item.with("formula", Figures.FORMULA);
    }
}
