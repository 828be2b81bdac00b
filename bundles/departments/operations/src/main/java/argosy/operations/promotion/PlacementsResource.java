package argosy.operations.promotion;

import static argosy.operations.promotion.Placement.PLACEMENTS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.targets.Scanned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
    @POST
    @Path("{id}/start")
    @Permission("{collection}:start")
    @Label(en = "Start", zh = "开始投放")
    public Response start(@PathParam("id") long id, @Context Caller caller) {
        return step(tx -> placements.start(tx, id), caller);
    }

    /** It is placed no longer (OPS-24). */
    @POST
    @Path("{id}/end")
    @Permission("{collection}:end")
    @Label(en = "End", zh = "结束投放")
    public Response end(@PathParam("id") long id, @Context Caller caller) {
        return step(tx -> placements.end(tx, id), caller);
    }

    /** Says what it brought and opens an evaluation with its measure (OPS-25). */
    @POST
    @Path("{id}/evaluate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:evaluate")
    @Label(en = "Evaluate", zh = "评估")
    public Response evaluate(
            @PathParam("id") long id, @NotNull @Valid NewEvaluation evaluation, @Context Caller caller) {
        return step(tx -> placements.evaluate(tx, id, evaluation), caller);
    }

    /** Ends what is over, marks what overspends, reminds of what nobody evaluated, as the daily job does (OPS-24). */
    @POST
    @Path("scan")
    @Permission("{collection}:scan")
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

    private Response step(Function<Transaction, Stored<Placement>> step, Caller caller) {
        return ok(database.write(caller, step), caller);
    }
}
