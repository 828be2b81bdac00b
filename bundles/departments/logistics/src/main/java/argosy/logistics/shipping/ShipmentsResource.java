package argosy.logistics.shipping;

import static argosy.logistics.shipping.Shipment.SHIPMENTS;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.IfMatch;
import argosy.department.Label;
import argosy.department.MediaTypes;
import argosy.department.MergePatch;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.carriers.CarrierWarnings;
import argosy.logistics.carriers.Carriers;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** {@code /api/logistics/shipments}: hand-over manifests and the return of their documents (LOG-08, LOG-09). */
@Path("shipments")
public final class ShipmentsResource extends CollectionResource<Shipment> {

    private final Shipments shipments;

    public ShipmentsResource(Database database, Shipments shipments) {
        super(database, SHIPMENTS);
        this.shipments = shipments;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:write")
    public Response post(@NotNull @Valid NewShipment given, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> shipments.open(tx, given)), caller, uri);
    }

    /** Changes driver, vehicle and remark; warehouse and carrier stay as the parcels on it were chosen for. */
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
        return step(id, caller, (tx, before) -> {
            Shipment after = patch.applyTo(expected.check(before).value(), SHIPMENTS.shape());
            if (!after.warehouse().equals(before.value().warehouse())
                    || !after.carrier().equals(before.value().carrier())) {
                throw Problem.invalid(
                        "carrier",
                        "Warehouse and carrier of a shipment never change; open another one.",
                        "交接单的仓库和物流公司不可更改，请另开一张。");
            }
            return tx.update(SHIPMENTS, before, after);
        });
    }

    @Step("{id}/add")
    @Label(en = "Add parcels", zh = "添加包裹")
    public Response addParcels(@PathParam("id") long id, @NotNull @Valid ParcelChoice choice, @Context Caller caller) {
        return step(id, caller, (tx, shipment) -> shipments.add(tx, shipment, choice));
    }

    @Step("{id}/remove")
    @Label(en = "Remove parcels", zh = "移出包裹")
    public Response removeParcels(
            @PathParam("id") long id, @NotNull @Valid ParcelChoice choice, @Context Caller caller) {
        return step(id, caller, (tx, shipment) -> shipments.remove(tx, shipment, choice));
    }

    @Step("{id}/hand-over")
    @Label(en = "Hand over", zh = "交接")
    public Response handOver(@PathParam("id") long id, @Context Caller caller) {
        return step(id, caller, shipments::handOver);
    }

    @Step("{id}/documents")
    @Label(en = "Return the documents", zh = "回收单据")
    public Response returnDocuments(
            @PathParam("id") long id, @NotNull @Valid ReturnedDocuments returned, @Context Caller caller) {
        return step(id, caller, (tx, shipment) -> shipments.documents(tx, shipment, returned));
    }

    @Step("{id}/cancel")
    @Label(en = "Cancel", zh = "取消")
    public Response cancel(@PathParam("id") long id, @Context Caller caller) {
        return step(id, caller, shipments::cancel);
    }

    /** While it is open, shows what should be known of its carrier before it is handed over (LOG-17). */
    @Override
    protected Stored<Shipment> detailed(Stored<Shipment> shipment) {
        if (shipment.value().state() != ShipmentState.OPEN) {
            return shipment;
        }
        String code = shipment.value().carrier();
        Map<String, List<Text>> warnings = CarrierWarnings.of(
                database, Carriers.byCode(database, List.of(code)).values(), database.today());
        return shipment.with("warnings", warnings.getOrDefault(code, List.of()));
    }

    /** From an empty manifest nothing is removed or handed over. */
    @Override
    protected Set<String> barred(Stored<Shipment> shipment, Caller caller) {
        return shipment.value().parcels() == 0 ? Set.of("remove", "hand-over") : Set.of();
    }

    private Response step(long id, Caller caller, BiFunction<Transaction, Stored<Shipment>, Stored<Shipment>> rule) {
        return done(caller, tx -> rule.apply(tx, tx.target(SHIPMENTS, id)));
    }
}
