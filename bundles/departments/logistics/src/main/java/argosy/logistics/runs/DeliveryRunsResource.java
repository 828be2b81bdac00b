package argosy.logistics.runs;

import static argosy.logistics.runs.DeliveryRun.RUNS;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.IfMatch;
import argosy.department.Label;
import argosy.department.MediaTypes;
import argosy.department.MergePatch;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.shipping.ParcelChoice;
import argosy.logistics.warehouse.NearDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code /api/logistics/delivery-runs}: what our own couriers take out and bring back (LOG-27). A courier sees and does their
 * own runs only.
 */
@Path("delivery-runs")
public final class DeliveryRunsResource extends CollectionResource<DeliveryRun> {

    private final DeliveryRuns runs;

    public DeliveryRunsResource(Database database, DeliveryRuns runs) {
        super(database, RUNS);
        this.runs = runs;
    }

    /** Plans a run; 422 for an unknown warehouse, or a day more than a year from today. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("delivery-runs:write")
    @Label(en = "Plan", zh = "新建配送单")
    public Response post(@NotNull @Valid NewRun run, @Context Caller caller, @Context UriInfo uri) {
        return created(
                database.write(caller, tx -> {
                    requireNear(tx, run.onDay());
                    return runs.plan(tx, run);
                }),
                caller,
                uri);
    }

    /** Changes courier, vehicle, day and remark of a planned run. */
    @PATCH
    @Path("{id}")
    @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Permission("delivery-runs:write")
    public Response patch(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch,
            @Context Caller caller) {
        IfMatch expected = IfMatch.required(ifMatch);
        return done(caller, tx -> {
            Stored<DeliveryRun> before = expected.check(tx.target(RUNS, id));
            DeliveryRun after = patch.applyTo(before.value(), RUNS.shape());
            if (!after.onDay().equals(before.value().onDay())) {
                requireNear(tx, after.onDay());
            }
            return runs.change(tx, before, after);
        });
    }

    @Step("{id}/add")
    @Label(en = "Add parcels", zh = "添加包裹")
    public Response add(@PathParam("id") long id, @NotNull @Valid ParcelChoice choice, @Context Caller caller) {
        return done(caller, tx -> runs.add(tx, id, choice));
    }

    @Step("{id}/remove")
    @Label(en = "Remove parcels", zh = "移除包裹")
    public Response remove(@PathParam("id") long id, @NotNull @Valid ParcelChoice choice, @Context Caller caller) {
        return done(caller, tx -> runs.remove(tx, id, choice));
    }

    /** The ids of all parcels of the run in their new order. */
    @Label(en = "Order of stops", zh = "站点顺序")
    public record Sequence(
            @NotEmpty @Size(max = DeliveryRuns.MOST) @Label(en = "Parcels", zh = "包裹标识", example = "7205759403792793600")
            List<@NotNull Long> parcels) {}

    @Step("{id}/reorder")
    @Label(en = "Reorder", zh = "调整顺序")
    public Response reorder(@PathParam("id") long id, @NotNull @Valid Sequence sequence, @Context Caller caller) {
        return done(caller, tx -> runs.reorder(tx, id, sequence.parcels()));
    }

    @Step("{id}/load")
    @Label(en = "Load", zh = "装车交接")
    public Response load(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> runs.load(tx, id));
    }

    @Step("{id}/start")
    @Label(en = "Start", zh = "出发")
    public Response start(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> runs.start(tx, id));
    }

    /** A customer signed for a parcel. */
    @Step("{id}/deliver")
    @Label(en = "Deliver", zh = "签收")
    public Response deliver(@PathParam("id") long id, @NotNull @Valid Delivery delivery, @Context Caller caller) {
        requirePicture(id, delivery.signature());
        return done(caller, tx -> runs.deliver(tx, id, delivery));
    }

    @Step("{id}/fail")
    @Label(en = "Not delivered", zh = "未送达")
    public Response fail(@PathParam("id") long id, @NotNull @Valid Failure failure, @Context Caller caller) {
        return done(caller, tx -> runs.fail(tx, id, failure));
    }

    @Step("{id}/finish")
    @Label(en = "Finish", zh = "完成")
    public Response finish(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> runs.finish(tx, id));
    }

    @Step("{id}/cancel")
    @Label(en = "Cancel", zh = "取消")
    public Response cancel(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> runs.cancel(tx, id));
    }

    /** The route list to be printed: the stops in order, as JSON, CSV or XLSX. */
    @GET
    @Path("{id}/stops")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV_ON_REQUEST, MediaTypes.XLSX_ON_REQUEST})
    @Permission("delivery-runs:addresses")
    @Label(en = "Route list", zh = "配送路线单")
    public Report<Stop> stops(@PathParam("id") long id, @Context Caller caller) {
        Stored<DeliveryRun> run = reachable(id, caller);
        String number = run.value().number();
        return new Report<>(
                "delivery-run-" + number,
                Text.of(
                        "Route list " + number + ", " + run.value().onDay() + ", "
                                + run.value().courier(),
                        "配送清单 " + number + "，" + run.value().onDay() + "，"
                                + run.value().courier()),
                Text.of("The stops of the run in their order.", "该配送单的站点，按配送顺序。"),
                Shape.of(Stop.class),
                Stops.of(database, run));
    }

    /** Removes a file of the run. 409 {@code signature-kept} for the picture that a customer signed on. */
    @Override
    @DELETE
    @Path("{id}/attachments/{attachment}")
    @Permission("delivery-runs:note")
    public void detach(@PathParam("id") long id, @PathParam("attachment") long attachment, @Context Caller caller) {
        if (Stops.signed(database, reachable(id, caller).id(), attachment)) {
            throw Problem.conflict(
                    "signature-kept",
                    "This picture is the signature of a stop and stays with the run.",
                    "该图片是站点的签收签名，不能删除。");
        }
        super.detach(id, attachment, caller);
    }

    /** Shows the stops; a list does without, as a run may have hundreds. */
    @Override
    protected Stored<DeliveryRun> detailed(Stored<DeliveryRun> run) {
        return run.with("stopList", Stops.of(database, run));
    }

    /** From an empty run nothing is removed or loaded, and it ends when every stop has an outcome. */
    @Override
    protected Set<String> barred(Stored<DeliveryRun> run, Caller caller) {
        DeliveryRun r = run.value();
        Set<String> barred = new HashSet<>();
        if (r.stops() == 0) {
            barred.addAll(Set.of("remove", "reorder", "load"));
        }
        if (r.delivered() + r.refused() + r.failed() < r.stops()) {
            barred.add("finish");
        } else {
            barred.addAll(Set.of("deliver", "fail"));
        }
        return barred;
    }

    private void requireNear(Transaction tx, LocalDate day) {
        NearDay.require("onDay", day, tx.today());
    }

    private void requirePicture(long id, Long signature) {
        if (signature != null
                && database.attachments(RUNS, id).stream()
                        .noneMatch(file ->
                                file.id() == signature && file.mediaType().startsWith("image/"))) {
            throw Problem.invalid(
                    "signature", "There is no such picture among the files of this run.", "本配送单的附件中没有该签名图片，请先上传。");
        }
    }
}
