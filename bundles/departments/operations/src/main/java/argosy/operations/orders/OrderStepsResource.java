package argosy.operations.orders;

import static argosy.operations.orders.SalesOrder.ORDERS;

import argosy.department.Answers;
import argosy.department.BatchResult;
import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.IfMatch;
import argosy.department.ImportFile;
import argosy.department.ImportableResource;
import argosy.department.Importer;
import argosy.department.Imports;
import argosy.department.Label;
import argosy.department.MediaTypes;
import argosy.department.MergePatch;
import argosy.department.Permission;
import argosy.department.Step;
import argosy.department.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps of orders, one at a time or many at once; how files of orders are read is said by who extends it.
 *
 * @param <T> a row of such a file
 */
public abstract class OrderStepsResource<T extends Record> extends ImportableResource<SalesOrder, T> {

    private final Orders orders;
    private final OrderFileReader<T> files;
    private final Merging merging;
    private final Splitting splitting;
    private final DueOrders due;

    protected OrderStepsResource(Database database, Orders orders, OrderFileReader<T> files) {
        super(database, ORDERS);
        this.orders = orders;
        this.files = files;
        this.merging = new Merging(orders);
        this.splitting = new Splitting(orders);
        this.due = new DueOrders(orders);
    }

    @Override
    protected Importer<T> importer() {
        return files.importer();
    }

    /**
     * Reads an export file of a platform (OPS-39): {@code ?preset=} names its layout, else the columns tell it; {@code ?shop=}
     * says whose orders these are. Orders that are known already are brought up to date.
     */
    @Override
    @POST
    @Consumes({MediaTypes.CSV, MediaTypes.XLSX})
    @Permission("{collection}:import")
    @Answers(value = Imports.Batch.class, status = 201)
    public Response preview(ImportFile file, @Context Caller caller, @Context UriInfo uri) {
        return super.preview(
                files.read(
                        file,
                        uri.getQueryParameters().getFirst("preset"),
                        uri.getQueryParameters().getFirst("shop")),
                caller,
                uri);
    }

    /**
     * Takes an order in: 201 when it is new, 200 with the order as it is when shop and platform order number are known; what
     * the platform modified since then is taken over.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:write")
    @Label(en = "Take in", zh = "接收订单")
    public Response post(@NotNull @Valid NewOrder given, @Context Caller caller, @Context UriInfo uri) {
        Intake.Taken taken = orders.intake().take(database, caller, orders.desk(), given);
        return taken.outcome() == Intake.Outcome.RECEIVED
                ? created(taken.order(), caller, uri)
                : ok(taken.order(), caller);
    }

    /** The consignee before the review, warehouse and carrier before the allocation, remark, flag and attribution always. */
    @PATCH
    @Path("{id}")
    @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Permission("{collection}:change")
    public Response patch(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch,
            @Context Caller caller) {
        IfMatch expected = IfMatch.required(ifMatch);
        return done(caller, tx -> {
            Stored<SalesOrder> before = expected.check(tx.hold(ORDERS, id));
            return orders.change(tx, before, patch.applyTo(before.value(), ORDERS.shape()));
        });
    }

    @Step("{id}/confirm")
    @Label(en = "Confirm", zh = "审核")
    public Response confirm(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> orders.confirm(tx, id));
    }

    /** Finance confirms that the money has arrived, with us or in escrow (OPS-40). */
    @Step("{id}/pay")
    @Label(en = "Confirm payment", zh = "确认到账")
    public Response pay(@PathParam("id") long id, @NotNull @Valid Payment payment, @Context Caller caller) {
        return done(caller, tx -> orders.pay(tx, id, payment));
    }

    /** The escrow paid out. */
    @Step("{id}/release-payment")
    @Label(en = "Release payment", zh = "担保放款")
    public Response releasePayment(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> orders.releasePayment(tx, id));
    }

    /** Counts a refund that was paid out. */
    @Step("{id}/refund")
    @Label(en = "Refund", zh = "登记退款")
    public Response refund(@PathParam("id") long id, @NotNull @Valid Refund refund, @Context Caller caller) {
        return done(caller, tx -> orders.refund(tx, id, refund));
    }

    @Step("{id}/allocate")
    @Label(en = "Allocate", zh = "分配")
    public Response allocate(@PathParam("id") long id, @Valid Allocation allocation, @Context Caller caller) {
        return done(caller, tx -> orders.allocate(tx, id, allocation == null ? Allocation.BY_RULE : allocation));
    }

    /** Where no warehouse takes part: carrier and tracking number by hand. */
    @Step("{id}/ship")
    @Label(en = "Ship by hand", zh = "手工发货")
    public Response ship(@PathParam("id") long id, @NotNull @Valid Shipping shipping, @Context Caller caller) {
        return done(caller, tx -> orders.ship(tx, id, shipping));
    }

    @Step("{id}/sign")
    @Label(en = "Sign", zh = "确认签收")
    public Response sign(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> orders.sign(tx, id));
    }

    @Step("{id}/close")
    @Label(en = "Close", zh = "完结")
    public Response close(@PathParam("id") long id, @Valid Closing closing, @Context Caller caller) {
        return done(caller, tx -> orders.close(tx, id, closing == null ? null : closing.reason()));
    }

    /** At once while the order is here; otherwise the warehouse is asked, and answers whether it was in time. */
    @Step("{id}/cancel")
    @Label(en = "Cancel", zh = "取消")
    public Response cancel(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return done(caller, tx -> orders.cancel(tx, id, reason.reason()));
    }

    @Step("{id}/hold")
    @Label(en = "Hold", zh = "转异常")
    public Response hold(@PathParam("id") long id, @NotNull @Valid Hold hold, @Context Caller caller) {
        return done(caller, tx -> orders.hold(tx, id, hold));
    }

    /** Settles every exception that keeps the order from being allocated. */
    @Step("{id}/release")
    @Label(en = "Release", zh = "解除异常")
    public Response release(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return done(caller, tx -> orders.release(tx, id, reason.reason()));
    }

    @Step("{id}/reassign")
    @Label(en = "Reassign", zh = "改派责任人")
    public Response reassign(@PathParam("id") long id, @NotNull @Valid Assignment to, @Context Caller caller) {
        return done(caller, tx -> orders.reassign(tx, id, to.person()));
    }

    /** Several parcels for one order: {@code DD-…-1}, {@code DD-…-2} … */
    @Step("{id}/split")
    @Label(en = "Split", zh = "拆单")
    public Response split(@PathParam("id") long id, @NotNull @Valid Parts parts, @Context Caller caller) {
        return done(caller, tx -> splitting.split(tx, id, parts));
    }

    /** One parcel for several orders; answers the one that takes the goods of all. */
    @Step("merge")
    @Label(en = "Merge", zh = "合单")
    public Response merge(@NotNull @Valid MergeChoice choice, @Context Caller caller) {
        return done(caller, tx -> merging.merge(tx, new HashSet<>(choice.ids())));
    }

    @Step("{id}/unmerge")
    @Label(en = "Take the merge back", zh = "取消合单")
    public Response unmerge(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> merging.unmerge(tx, id));
    }

    /** What the minute's job does: closes what is due, marks what is late. */
    @Step("scan")
    @Label(en = "Scan due orders", zh = "扫描到期订单")
    public DueOrders.Scan scan(@Context Caller caller) {
        return due.scan(database, caller);
    }

    @Step("batch/confirm")
    @Label(en = "Confirm several orders", zh = "批量审核")
    public BatchResult confirmAll(@NotNull @Valid Batch batch, @Context Caller caller) {
        return each(batch.ids(), caller, orders::confirm);
    }

    @Step("batch/allocate")
    @Label(en = "Allocate several orders", zh = "批量分配")
    public BatchResult allocateAll(@NotNull @Valid Batch batch, @Context Caller caller) {
        Allocation allocation = new Allocation(batch.warehouse(), batch.carrier());
        return each(batch.ids(), caller, (tx, id) -> orders.allocate(tx, id, allocation));
    }

    @Step("batch/sign")
    @Label(en = "Sign several orders", zh = "批量签收")
    public BatchResult signAll(@NotNull @Valid Batch batch, @Context Caller caller) {
        return each(batch.ids(), caller, orders::sign);
    }

    @Step("batch/close")
    @Label(en = "Close several orders", zh = "批量完结")
    public BatchResult closeAll(@NotNull @Valid Batch batch, @Context Caller caller) {
        return each(batch.ids(), caller, (tx, id) -> orders.close(tx, id, batch.reason()));
    }

    @Step("batch/cancel")
    @Label(en = "Cancel several orders", zh = "批量取消")
    public BatchResult cancelAll(@NotNull @Valid Batch batch, @Context Caller caller) {
        String reason = batch.needed("reason", batch.reason());
        return each(batch.ids(), caller, (tx, id) -> orders.cancel(tx, id, reason));
    }

    @Step("batch/hold")
    @Label(en = "Hold several orders", zh = "批量转异常")
    public BatchResult holdAll(@NotNull @Valid Batch batch, @Context Caller caller) {
        Hold hold = new Hold(null, batch.needed("reason", batch.reason()));
        return each(batch.ids(), caller, (tx, id) -> orders.hold(tx, id, hold));
    }

    @Step("batch/release")
    @Label(en = "Release several orders", zh = "批量解除异常")
    public BatchResult releaseAll(@NotNull @Valid Batch batch, @Context Caller caller) {
        String reason = batch.needed("reason", batch.reason());
        return each(batch.ids(), caller, (tx, id) -> orders.release(tx, id, reason));
    }

    @Step("batch/reassign")
    @Label(en = "Reassign several orders", zh = "批量改派责任人")
    public BatchResult reassignAll(@NotNull @Valid Batch batch, @Context Caller caller) {
        String person = batch.needed("person", batch.person());
        return each(batch.ids(), caller, (tx, id) -> orders.reassign(tx, id, person));
    }

    /** Shows the lines. */
    @Override
    protected List<Stored<SalesOrder>> expand(List<Stored<SalesOrder>> items) {
        Map<Long, List<OrderLine>> lines =
                OrderLines.of(database, items.stream().map(Stored::id).toList());
        return items.stream()
                .map(order -> order.with("lines", lines.getOrDefault(order.id(), List.of())))
                .toList();
    }

    /** What an exception, a warehouse or money that is not there forbids. */
    @Override
    protected Set<String> barred(Stored<SalesOrder> item, Caller caller) {
        SalesOrder o = item.value();
        boolean blocked = o.exceptionKind() != null && o.exceptionKind().blocking();
        Set<String> barred = new HashSet<>();
        add(barred, "allocate", blocked);
        add(barred, "release", !blocked);
        add(barred, "ship", o.warehouseState() != null);
        add(barred, "cancel", o.state() == OrderState.CANCELLING && o.warehouseState() != null);
        add(barred, "release-payment", o.payment() != PaymentState.HELD_IN_ESCROW);
        add(barred, "refund", o.refunded().compareTo(o.paid()) >= 0);
        add(barred, "pay", o.paid().compareTo(o.payable()) >= 0);
        return barred;
    }

    private static void add(Set<String> steps, String step, boolean barred) {
        if (barred) {
            steps.add(step);
        }
    }
}
