package argosy.logistics.sku;

import static argosy.logistics.sku.Sku.SKUS;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.util.List;

/** {@code /api/logistics/skus}. */
@Path("skus")
public final class SkusResource extends EditableResource<Sku> {

    private final Skus skus;

    public SkusResource(Database database, Skus skus) {
        super(database, SKUS);
        this.skus = skus;
    }

    @Override
    protected Stored<Sku> create(Transaction tx, Sku sku) {
        return skus.create(tx, sku);
    }

    @Override
    protected Stored<Sku> change(Transaction tx, Stored<Sku> before, Sku after) {
        return skus.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<Sku> sku) {
        skus.remove(tx, sku);
    }

    @Override
    protected List<ImportRow<Sku>> check(Reads reads, List<ImportRow<Sku>> rows) {
        return skus.check(reads, rows);
    }
}
