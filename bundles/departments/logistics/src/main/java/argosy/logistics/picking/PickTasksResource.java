package argosy.logistics.picking;

import static argosy.logistics.picking.PickTask.PICK_TASKS;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** {@code /api/logistics/pick-tasks}: the pickers' walks, single or as a wave (LOG-07). */
@Path("pick-tasks")
public final class PickTasksResource extends CollectionResource<PickTask> {

    private final PickTasks tasks;

    public PickTasksResource(Database database, PickTasks tasks) {
        super(database, PICK_TASKS);
        this.tasks = tasks;
    }

    /** Makes a task of named orders or of a wave. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:write")
    public Response post(@NotNull @Valid NewPickTask given, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> tasks.create(tx, given)), caller, uri);
    }

    /** The caller takes the oldest task that nobody walks, of that warehouse or of any. */
    @Step("claim")
    @Label(en = "Claim the next task", zh = "领取下一任务")
    public Response claimNext(@QueryParam("warehouse") String warehouse, @Context Caller caller) {
        return done(caller, tx -> tasks.claimNext(tx, warehouse));
    }

    /** The caller takes the task. */
    @Step("{id}/claim")
    @Label(en = "Claim", zh = "领取")
    public Response claim(@PathParam("id") long id, @Context Caller caller) {
        return step(id, caller, tasks::claim);
    }

    @Step("{id}/assign")
    @Label(en = "Assign", zh = "指派")
    public Response assign(@PathParam("id") long id, @NotNull @Valid Assignment assignment, @Context Caller caller) {
        return step(id, caller, (tx, task) -> tasks.assign(tx, task, assignment.picker()));
    }

    @Step("{id}/confirm")
    @Label(en = "Confirm a pick", zh = "确认拣货")
    public Response confirm(@PathParam("id") long id, @NotNull @Valid Confirmation scanned, @Context Caller caller) {
        return step(id, caller, (tx, task) -> tasks.confirm(tx, task, scanned));
    }

    @Step("{id}/short")
    @Label(en = "Report missing goods", zh = "上报缺货")
    public Response reportMissingGoods(
            @PathParam("id") long id, @NotNull @Valid MissingGoods goods, @Context Caller caller) {
        return step(id, caller, (tx, task) -> tasks.missing(tx, task, goods.line()));
    }

    @Step("{id}/finish")
    @Label(en = "Finish", zh = "完成")
    public Response finish(@PathParam("id") long id, @Context Caller caller) {
        return step(id, caller, tasks::finish);
    }

    @Step("{id}/cancel")
    @Label(en = "Cancel", zh = "取消")
    public Response cancel(@PathParam("id") long id, @Context Caller caller) {
        return step(id, caller, tasks::cancel);
    }

    /** Shows the walk; a list does without, as each may have hundreds of stops. */
    @Override
    protected Stored<PickTask> detailed(Stored<PickTask> task) {
        return task.with("lines", PickLines.of(database, task.id()));
    }

    /** A walk with open lines is not finished, and one without has nothing to confirm. */
    @Override
    protected Map<Long, Set<String>> barred(List<Stored<PickTask>> items, Caller caller) {
        Set<Long> open =
                PickLines.withOpenLines(database, items.stream().map(Stored::id).toList());
        return items.stream()
                .collect(Collectors.toMap(
                        Stored::id, task -> open.contains(task.id()) ? Set.of("finish") : Set.of("confirm", "short")));
    }

    private Response step(long id, Caller caller, BiFunction<Transaction, Stored<PickTask>, Stored<PickTask>> rule) {
        return done(caller, tx -> rule.apply(tx, tasks.hold(tx, id)));
    }
}
