package argosy.logistics.counts;

import static argosy.logistics.counts.Count.COUNTS;
import static argosy.logistics.db.Tables.COUNT_ITEM;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Shape;
import argosy.department.Step;
import argosy.department.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Record4;
import org.jooq.impl.DSL;

/** {@code /api/logistics/counts} (LOG-12). */
@Path("counts")
public final class CountsResource extends CollectionResource<Count> {

    private final Counts counts;

    public CountsResource(Database database, Counts counts) {
        super(database, COUNTS);
        this.counts = counts;
    }

    /** Plans a count. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("counts:write")
    public Response post(@NotNull @Valid NewCount count, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> counts.plan(tx, count)), caller, uri);
    }

    /**
     * The sheet, at most {@value Sheet#MOST_ITEMS} rows. In a blind count the book quantity and what others found are seen
     * only with the permission {@code counts:review}, and once nobody counts any more by who explains or approves.
     */
    @GET
    @Path("{id}/items")
    @Permission("counts:read")
    @Label(en = "Rows of the count", zh = "盘点明细")
    public List<SheetItem> items(@PathParam("id") long id, @Context Caller caller) {
        boolean blind = blindTo(caller, reachable(id, caller).value());
        Map<Long, List<Evidence>> entries = Sheet.entries(database, id, List.of());
        return Sheet.items(database, id).stream()
                .map(item -> item.with(entries.getOrDefault(item.id(), List.of())))
                .map(item -> blind ? item.blindFor(caller.username()) : item)
                .toList();
    }

    /** Draws up the sheet. */
    @Step("{id}/start")
    @Label(en = "Start counting", zh = "开始盘点")
    public Response start(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> counts.start(tx, id));
    }

    /** Says who counts which rows. */
    @Step("{id}/assign")
    @Label(en = "Assign rows", zh = "分配盘点行")
    public Response assign(@PathParam("id") long id, @NotNull @Valid Assignment assignment, @Context Caller caller) {
        return done(caller, tx -> counts.assign(tx, id, assignment));
    }

    /** Keeps what the caller counted. */
    @Step("{id}/count")
    @Label(en = "Enter counted quantities", zh = "录入实盘数量")
    public Response enterQuantities(@PathParam("id") long id, @NotNull @Valid Tally tally, @Context Caller caller) {
        return done(caller, tx -> counts.count(tx, id, tally));
    }

    /** Ends the round. */
    @Step("{id}/finish")
    @Label(en = "Finish counting", zh = "完成盘点")
    public Response finish(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> counts.finish(tx, id));
    }

    /** Opens what differs for another round. */
    @Step("{id}/recount")
    @Label(en = "Count again", zh = "复盘")
    public Response recount(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> counts.recount(tx, id));
    }

    /** Explains differences. */
    @Step("{id}/explain")
    @Label(en = "Explain differences", zh = "说明差异原因")
    public Response explain(
            @PathParam("id") long id, @NotNull @Valid Explanations explanations, @Context Caller caller) {
        return done(caller, tx -> counts.explain(tx, id, explanations));
    }

    /** Hands the count to review. */
    @Step("{id}/submit")
    @Label(en = "Submit for review", zh = "提交审核")
    public Response submit(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> counts.submit(tx, id));
    }

    /** Approves the differences; not by who counted. */
    @Step("{id}/approve")
    @Label(en = "Approve differences", zh = "批准差异")
    public Response approve(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> counts.approve(tx, id));
    }

    /** Books the differences. */
    @Step("{id}/adjust")
    @Label(en = "Adjust the stock", zh = "调账")
    public Response adjust(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> counts.adjust(tx, id));
    }

    /** Gives the count up. */
    @Step("{id}/cancel")
    @Label(en = "Cancel the count", zh = "取消盘点")
    public Response cancel(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> counts.cancel(tx, id));
    }

    @Override
    protected List<Stored<Count>> expand(List<Stored<Count>> items) {
        List<Long> ids = items.stream().map(Stored::id).toList();
        Map<Long, Scope> scopes = Scope.of(database, ids);
        var open = COUNT_ITEM.STATE.eq(inline(Shape.code(ItemState.OPEN)));
        var differs =
                COUNT_ITEM.STATE.eq(inline(Shape.code(ItemState.DISPUTED))).or(COUNT_ITEM.DIFFERENCE.ne(inline(0L)));
        Map<Long, ? extends Record4<Long, Integer, ?, ?>> sizes = database.sql()
                .select(
                        COUNT_ITEM.STOCK_COUNT,
                        DSL.count(),
                        sum(when(open, inline(0)).otherwise(inline(1))),
                        sum(when(differs, inline(1)).otherwise(inline(0))))
                .from(COUNT_ITEM)
                .where(COUNT_ITEM.STOCK_COUNT.in(ids))
                .groupBy(COUNT_ITEM.STOCK_COUNT)
                .fetchMap(COUNT_ITEM.STOCK_COUNT);
        return items.stream()
                .map(item -> {
                    Scope scope = scopes.getOrDefault(item.id(), Scope.UNLIMITED);
                    Record4<Long, Integer, ?, ?> size = sizes.get(item.id());
                    return item.with("bins", scope.bins())
                            .with("skus", scope.skus())
                            .with("items", size == null ? 0 : size.value2())
                            .with("counted", size == null ? 0 : size.value3())
                            .with(
                                    "differing",
                                    item.value().blind() && item.value().state().counting()
                                            ? null
                                            : size == null ? 0 : size.value4());
                })
                .toList();
    }

    private boolean blindTo(Caller caller, Count count) {
        String may = database.department() + ":counts:";
        boolean settles = caller.may(may + "explain") || caller.may(may + "approve");
        return count.blind() && !caller.may(may + "review") && (count.state().counting() || !settles);
    }

    /** A round ends when everything is counted, and nobody approves what they counted. */
    @Override
    protected Map<Long, Set<String>> barred(List<Stored<Count>> items, Caller caller) {
        return Sheet.barred(database, items.stream().map(Stored::id).toList(), caller.username());
    }
}
