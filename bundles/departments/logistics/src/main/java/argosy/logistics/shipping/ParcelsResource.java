package argosy.logistics.shipping;

import static argosy.logistics.shipping.Parcel.PARCELS;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.IfMatch;
import argosy.department.Label;
import argosy.department.MediaTypes;
import argosy.department.MergePatch;
import argosy.department.Permission;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /api/logistics/parcels}: where every parcel is, who had it in hand, what lies in it (LOG-08, LOG-11). */
@Path("parcels")
public final class ParcelsResource extends CollectionResource<Parcel> {

    private final Parcels parcels;
    private final ParcelFollower follower;

    public ParcelsResource(Database database, Parcels parcels, ParcelFollower follower) {
        super(database, PARCELS);
        this.parcels = parcels;
        this.follower = follower;
    }

    /** Changes carrier, tracking number, weight or promise while the parcel is in the house. */
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
        return done(caller, tx -> {
            Stored<Parcel> before = expected.check(tx.target(PARCELS, id));
            return parcels.change(tx, before, patch.applyTo(before.value(), PARCELS.shape()));
        });
    }

    /** Keeps a report of where the parcel is; when all parcels of the order agree, the order follows. */
    @Step("{id}/events")
    @Label(en = "Report where it is", zh = "登记物流轨迹")
    public Response report(@PathParam("id") long id, @NotNull @Valid NewParcelEvent event, @Context Caller caller) {
        return done(caller, tx -> {
            Stored<Parcel> moved = parcels.report(tx, held(tx, id), event);
            follower.moved(tx, Set.of(moved.value().dispatchOrder()));
            return moved;
        });
    }

    /** Takes a refused or intercepted parcel back into the warehouse; a return of it appears (LOG-11, LOG-28). */
    @Step("{id}/receive")
    @Label(en = "Take back", zh = "收回包裹")
    public Response receive(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> {
            Stored<Parcel> back = parcels.receive(tx, held(tx, id));
            follower.moved(tx, Set.of(back.value().dispatchOrder()));
            follower.cameBack(tx, back);
            return back;
        });
    }

    /** Asks the carrier to bring this parcel back; the others of its order go on (LOG-11, 截停). */
    @Step("{id}/intercept")
    @Label(en = "Intercept", zh = "截停")
    public Response intercept(@PathParam("id") long id, @NotNull @Valid StopReason why, @Context Caller caller) {
        return done(caller, tx -> {
            Stored<Parcel> parcel = held(tx, id);
            parcels.intercept(tx, List.of(parcel), why.reason());
            follower.moved(tx, Set.of(parcel.value().dispatchOrder()));
            return tx.get(PARCELS, id);
        });
    }

    /** Keeps what the carrier answers; when it is too late, parcel and order go on (LOG-11, 截停). */
    @Step("{id}/intercept-answer")
    @Label(en = "Carrier's answer", zh = "截停答复")
    public Response interceptAnswer(
            @PathParam("id") long id, @NotNull @Valid InterceptAnswer answer, @Context Caller caller) {
        return done(caller, tx -> {
            Stored<Parcel> parcel = parcels.answer(tx, held(tx, id), answer);
            follower.moved(tx, Set.of(parcel.value().dispatchOrder()));
            return parcel;
        });
    }

    private Stored<Parcel> held(Transaction tx, long id) {
        follower.hold(tx, Set.of(tx.target(PARCELS, id).value().dispatchOrder()));
        return tx.target(PARCELS, id);
    }

    /** Shows contents and whether it is late. */
    @Override
    protected List<Stored<Parcel>> expand(List<Stored<Parcel>> items) {
        List<Long> ids = items.stream().map(Stored::id).toList();
        Map<Long, List<ParcelContent>> contents = ParcelRows.contents(database, ids);
        return items.stream()
                .map(parcel -> parcel.with("contents", contents.getOrDefault(parcel.id(), List.of()))
                        .with("late", parcel.value().late(database.now())))
                .toList();
    }

    /** Shows the carrier's reports and how it was to be stopped; a list does without, as nobody knows how many a carrier sends. */
    @Override
    protected Stored<Parcel> detailed(Stored<Parcel> parcel) {
        return parcel.with(
                        "events",
                        ParcelRows.events(database, List.of(parcel.id())).getOrDefault(parcel.id(), List.of()))
                .with("interceptions", Interceptions.of(database, parcel.value().number()));
    }
}
