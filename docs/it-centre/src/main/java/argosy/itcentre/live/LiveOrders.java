package argosy.itcentre.live;

import static argosy.itcentre.live.LiveOrder.LIVE_ORDERS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Step;
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
    @Step("{id}/ready")
    @Label(en = "Ready", zh = "准备就绪")
    public Response ready(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> support.ready(tx, id));
    }

    /** Ends the support after the session. */
    @Step("{id}/finish")
    @Label(en = "Finish", zh = "完成")
    public Response finish(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> support.finish(tx, id));
    }

    /** Calls the support off. */
    @Step("{id}/cancel")
    @Label(en = "Cancel", zh = "取消")
    public Response cancel(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> support.cancel(tx, id));
    }
}
