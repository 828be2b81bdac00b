package argosy.logistics.warehouse;

import static argosy.logistics.warehouse.Bin.BINS;

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

/** {@code /api/logistics/bins} (LOG-01). */
@Path("bins")
public final class BinsResource extends EditableResource<Bin> {

    private final Bins bins;

    public BinsResource(Database database, Bins bins) {
        super(database, BINS);
        this.bins = bins;
    }

    /** Takes a planned or blocked bin into use. */
    @Step("{id}/activate")
    @Label(en = "Take into use", zh = "启用")
    public Response activate(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> bins.activate(tx, tx.target(BINS, id)));
    }

    /** Stops every movement in and out of the bin but counts; its goods are not reserved any more. */
    @Step("{id}/block")
    @Label(en = "Block", zh = "停用")
    public Response block(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> bins.block(tx, tx.target(BINS, id)));
    }

    @Override
    protected List<Stored<Bin>> expand(List<Stored<Bin>> items) {
        return bins.withUse(database, items);
    }

    @Override
    protected Stored<Bin> create(Transaction tx, Bin bin) {
        return bins.create(tx, bin);
    }

    @Override
    protected Stored<Bin> change(Transaction tx, Stored<Bin> before, Bin after) {
        return bins.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<Bin> bin) {
        bins.remove(tx, bin);
    }

    @Override
    protected List<ImportRow<Bin>> check(Reads reads, List<ImportRow<Bin>> rows) {
        return bins.check(reads, rows);
    }
}
