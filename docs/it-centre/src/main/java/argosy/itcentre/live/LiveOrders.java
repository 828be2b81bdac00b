package argosy.itcentre.live;

import static argosy.itcentre.live.LiveOrder.LIVE_ORDERS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Permission;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/**
 * {@code /api/it-centre/live-orders}: technical support on the spot (PLT-43). Orders arise from the sessions of operations;
 * without operations they are entered by hand or by file. Engineers tick what is prepared by changing the order.
 */
@Path("live-orders")
public final class LiveOrders extends EditableResource<LiveOrder> {

    private final LiveSupport support;

    public LiveOrders(Database database, LiveSupport support) {
        super(database, LIVE_ORDERS);
        this.support = support;
    }

    /** Says that the session can go live; back end, cameras and lighting have to be prepared. */
    @POST
    @Path("{id}/ready")
    @Permission("live-orders:ready")
    @Label(en = "Ready", zh = "准备就绪")
    public Response ready(@PathParam("id") long id, @Context Caller caller) {
        return ok(database.write(caller, tx -> support.ready(tx, id)), caller);
    }

    /** Ends the support after the session. */
    @POST
    @Path("{id}/done")
    @Permission("live-orders:done")
    @Label(en = "Done", zh = "完成")
    public Response done(@PathParam("id") long id, @Context Caller caller) {
        return ok(database.write(caller, tx -> support.done(tx, id)), caller);
    }

    /** Calls the support off. */
    @POST
    @Path("{id}/cancel")
    @Permission("live-orders:cancel")
    @Label(en = "Cancel", zh = "取消")
    public Response cancel(@PathParam("id") long id, @Context Caller caller) {
        return ok(database.write(caller, tx -> support.cancel(tx, id)), caller);
    }
}
