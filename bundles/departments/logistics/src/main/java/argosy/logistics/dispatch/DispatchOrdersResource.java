package argosy.logistics.dispatch;

import static argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS;

import argosy.department.BatchResult;
import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.IfMatch;
import argosy.department.ImportableResource;
import argosy.department.Importer;
import argosy.department.Label;
import argosy.department.MediaTypes;
import argosy.department.MergePatch;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * {@code /api/logistics/dispatch-orders}: from the order to the carrier, one step at a time or many orders at once
 * (LOG-04 to LOG-08).
 */
@Path("dispatch-orders")
public final class DispatchOrdersResource extends ImportableResource<DispatchOrder, DispatchRow> {

    private final DispatchOrders orders;

    public DispatchOrdersResource(Database database, DispatchOrders orders) {
        super(database, DISPATCH_ORDERS);
        this.orders = orders;
    }

    @Override
    protected Importer<DispatchRow> importer() {
        return new DispatchImport(orders);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:write")
    public Response post(@NotNull @Valid NewDispatchOrder given, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> orders.create(tx, given)), caller, uri);
    }

    /** Changes an order; after the review only sequence, promise, remark and, until it is packed, the carrier. */
    @PATCH
    @Path("{id}")
    @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Permission("{collection}:write")
    public Response patch(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch,
            @Context Caller caller) {
        IfMatch expected = IfMatch.required(ifMatch);
        return step(
                id,
                caller,
                (tx, order) -> orders.change(
                        tx, order, patch.applyTo(expected.check(order).value(), DISPATCH_ORDERS.shape())));
    }

    /** Replaces the lines of an order that is not reviewed yet. */
    @PUT
    @Path("{id}/lines")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:write")
    @Label(en = "Replace the lines", zh = "更换明细")
    public Response replaceLines(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid NewLines lines,
            @Context Caller caller) {
        IfMatch expected = IfMatch.required(ifMatch);
        return step(id, caller, (tx, order) -> orders.changeLines(tx, expected.check(order), lines.lines()));
    }

    /** Compares brand, spec and articles, then reserves the goods; shortage shows per line. */
    @Step("{id}/review")
    @Label(en = "Review", zh = "审单")
    public Response review(@PathParam("id") long id, @Valid ReviewChoice choice, @Context Caller caller) {
        return step(id, caller, (tx, order) -> orders.review(tx, order, choice != null && choice.correct()));
    }

    @Step("{id}/allocate")
    @Label(en = "Reserve goods", zh = "配货占用")
    public Response allocate(@PathParam("id") long id, @Context Caller caller) {
        return step(id, caller, orders::allocate);
    }

    @Step("{id}/pick")
    @Label(en = "Pick", zh = "拣货")
    public Response pick(@PathParam("id") long id, @Valid PickedGoods goods, @Context Caller caller) {
        return step(id, caller, (tx, order) -> orders.pick(tx, order, goods == null ? PickedGoods.AS_RESERVED : goods));
    }

    @Step("{id}/pack")
    @Label(en = "Pack", zh = "打包")
    public Response pack(@PathParam("id") long id, @Valid PackedParcels packed, @Context Caller caller) {
        return step(id, caller, (tx, order) -> orders.pack(tx, order, packed == null ? PackedParcels.ONE : packed));
    }

    /** The outgoing check; 409 {@code goods-mismatched} lists what is wrong, missing or extra and keeps it for the report. */
    @Step("{id}/check")
    @Label(en = "Check", zh = "验货")
    public Response check(@PathParam("id") long id, @NotNull @Valid Scans scans, @Context Caller caller) {
        List<Mismatch> found = new ArrayList<>();
        Stored<DispatchOrder> order = database.write(caller, tx -> {
            found.clear();
            Stored<DispatchOrder> held = orders.hold(tx, id);
            found.addAll(orders.compare(tx, held, scans));
            return found.isEmpty() ? orders.checked(tx, held) : held;
        });
        if (!found.isEmpty()) {
            throw Packing.refusal(found);
        }
        return ok(order, caller);
    }

    @Step("{id}/sign")
    @Label(en = "Sign", zh = "签单")
    public Response sign(@PathParam("id") long id, @Context Caller caller) {
        return step(id, caller, orders::sign);
    }

    /** Gives the order's parcels to their carriers without a manifest. */
    @Step("{id}/hand-over")
    @Label(en = "Hand over", zh = "交接")
    public Response handOver(@PathParam("id") long id, @Context Caller caller) {
        return step(id, caller, orders::handOver);
    }

    @Step("{id}/cancel")
    @Label(en = "Cancel", zh = "取消")
    public Response cancel(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return step(id, caller, (tx, order) -> orders.cancel(tx, order, reason.reason()));
    }

    /** Stops the order wherever it is; parcels with the carrier are called back. */
    @Step("{id}/intercept")
    @Label(en = "Intercept", zh = "截停")
    public Response intercept(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return step(id, caller, (tx, order) -> orders.intercept(tx, order, reason.reason()));
    }

    @Step("batch/review")
    @Label(en = "Review several orders", zh = "批量审单")
    public BatchResult reviewAll(@NotNull @Valid Batch batch, @Context Caller caller) {
        return each(batch, caller, (tx, order) -> orders.review(tx, order, batch.correct()));
    }

    @Step("batch/allocate")
    @Label(en = "Reserve goods for several orders", zh = "批量配货占用")
    public BatchResult allocateAll(@NotNull @Valid Batch batch, @Context Caller caller) {
        return each(batch, caller, orders::allocate);
    }

    /** Everything as it was reserved. */
    @Step("batch/pick")
    @Label(en = "Pick several orders", zh = "批量拣货")
    public BatchResult pickAll(@NotNull @Valid Batch batch, @Context Caller caller) {
        return each(batch, caller, (tx, order) -> orders.pick(tx, order, PickedGoods.AS_RESERVED));
    }

    /** One parcel per order with everything in it. */
    @Step("batch/pack")
    @Label(en = "Pack several orders", zh = "批量打包")
    public BatchResult packAll(@NotNull @Valid Batch batch, @Context Caller caller) {
        return each(batch, caller, (tx, order) -> orders.pack(tx, order, PackedParcels.ONE));
    }

    @Step("batch/sign")
    @Label(en = "Sign several orders", zh = "批量签单")
    public BatchResult signAll(@NotNull @Valid Batch batch, @Context Caller caller) {
        return each(batch, caller, orders::sign);
    }

    @Step("batch/hand-over")
    @Label(en = "Hand over several orders", zh = "批量交接")
    public BatchResult handOverAll(@NotNull @Valid Batch batch, @Context Caller caller) {
        return each(batch, caller, orders::handOver);
    }

    @Step("batch/cancel")
    @Label(en = "Cancel several orders", zh = "批量取消")
    public BatchResult cancelAll(@NotNull @Valid Batch batch, @Context Caller caller) {
        String reason = reason(batch);
        return each(batch, caller, (tx, order) -> orders.cancel(tx, order, reason));
    }

    @Step("batch/intercept")
    @Label(en = "Intercept several orders", zh = "批量截停")
    public BatchResult interceptAll(@NotNull @Valid Batch batch, @Context Caller caller) {
        String reason = reason(batch);
        return each(batch, caller, (tx, order) -> orders.intercept(tx, order, reason));
    }

    /** Puts the orders into the sequence in which they are named (LOG-05). */
    @POST
    @Path("batch/sequence")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:write")
    @Label(en = "Put orders into sequence", zh = "排定发货顺序")
    public BatchResult sequence(@NotNull @Valid Batch batch, @Context Caller caller) {
        return each(
                batch,
                caller,
                (tx, order) -> orders.change(
                        tx, order, order.value().sequenced(batch.ids().indexOf(order.id()) + 1)));
    }

    /** Shows the lines. */
    @Override
    protected List<Stored<DispatchOrder>> expand(List<Stored<DispatchOrder>> items) {
        Map<Long, List<DispatchLine>> lines =
                DispatchLines.of(database, items.stream().map(Stored::id).toList());
        return items.stream()
                .map(order -> order.with("lines", lines.getOrDefault(order.id(), List.of())))
                .toList();
    }

    /** An order in a pick task is picked there, parcels that are not ready go nowhere, and what is gone is not cancelled. */
    @Override
    protected Map<Long, Set<String>> barred(List<Stored<DispatchOrder>> items, Caller caller) {
        return orders.barred(database, items);
    }

    private Response step(
            long id, Caller caller, BiFunction<Transaction, Stored<DispatchOrder>, Stored<DispatchOrder>> rule) {
        return done(caller, tx -> rule.apply(tx, orders.hold(tx, id)));
    }

    private BatchResult each(
            Batch batch, Caller caller, BiFunction<Transaction, Stored<DispatchOrder>, Stored<DispatchOrder>> rule) {
        return each(batch.ids(), caller, (tx, id) -> rule.apply(tx, orders.hold(tx, id)));
    }

    private static String reason(Batch batch) {
        if (batch.reason() == null || batch.reason().isBlank()) {
            throw Problem.invalid("reason", "Say why the orders are stopped.", "请填写截停原因。");
        }
        return batch.reason();
    }
}
