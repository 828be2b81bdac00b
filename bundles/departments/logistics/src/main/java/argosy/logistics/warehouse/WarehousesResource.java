package argosy.logistics.warehouse;

import static argosy.logistics.warehouse.Warehouse.WAREHOUSES;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Label;
import argosy.department.Reads;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /api/logistics/warehouses} (LOG-01). */
@Path("warehouses")
public final class WarehousesResource extends EditableResource<Warehouse> {

    private final Warehouses warehouses;

    public WarehousesResource(Database database, Warehouses warehouses) {
        super(database, WAREHOUSES);
        this.warehouses = warehouses;
    }

    /** Takes a planned or blocked warehouse into use. */
    @Step("{id}/activate")
    @Label(en = "Take into use", zh = "启用")
    public Response activate(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> warehouses.activate(tx, tx.target(WAREHOUSES, id)));
    }

    /** Stops every movement in and out of the warehouse but counts and goods that come back from carriers. */
    @Step("{id}/block")
    @Label(en = "Block", zh = "停用")
    public Response block(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> warehouses.block(tx, tx.target(WAREHOUSES, id)));
    }

    @Override
    protected Stored<Warehouse> create(Transaction tx, Warehouse warehouse) {
        return warehouses.create(tx, warehouse);
    }

    @Override
    protected Stored<Warehouse> change(Transaction tx, Stored<Warehouse> before, Warehouse after) {
        return warehouses.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<Warehouse> warehouse) {
        warehouses.remove(tx, warehouse);
    }

    @Override
    protected List<ImportRow<Warehouse>> check(Reads reads, List<ImportRow<Warehouse>> rows) {
        return warehouses.check(reads, rows);
    }
}
