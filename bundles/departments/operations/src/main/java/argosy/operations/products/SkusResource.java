package argosy.operations.products;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;

/** {@code /api/operations/skus}: the SKUs of products, each with what the warehouse has of it (OPS-08). */
@Path("skus")
public final class SkusResource extends EditableResource<Sku> {

    private final Skus skus;

    public SkusResource(Database database, Skus skus) {
        super(database, Sku.SKUS);
        this.skus = skus;
    }

    /** Shows the pieces available; null where nobody has told. */
    @Override
    protected List<Stored<Sku>> expand(List<Stored<Sku>> items) {
        Map<String, Long> available = Availability.of(
                database, items.stream().map(sku -> sku.value().code()).toList());
        return items.stream()
                .map(sku -> sku.with("available", available.get(sku.value().code())))
                .toList();
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
