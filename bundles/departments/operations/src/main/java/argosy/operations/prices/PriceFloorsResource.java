package argosy.operations.prices;

import static argosy.operations.db.Tables.SKU;

import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.products.Skus;
import argosy.operations.shops.Shops;
import jakarta.ws.rs.Path;
import java.util.List;

/** {@code /api/operations/price-floors} (OPS-16). */
@Path("price-floors")
public final class PriceFloorsResource extends EditableResource<PriceFloor> {

    public PriceFloorsResource(Database database) {
        super(database, PriceFloor.PRICE_FLOORS);
    }

    @Override
    protected Stored<PriceFloor> create(Transaction tx, PriceFloor floor) {
        return super.create(tx, checked(tx, floor));
    }

    @Override
    protected Stored<PriceFloor> change(Transaction tx, Stored<PriceFloor> before, PriceFloor after) {
        return super.change(tx, before, checked(tx, after));
    }

    @Override
    protected List<ImportRow<PriceFloor>> check(Reads reads, List<ImportRow<PriceFloor>> rows) {
        return Codes.known(reads, rows, SKU.CODE, "sku", PriceFloor::sku);
    }

    private static PriceFloor checked(Transaction tx, PriceFloor floor) {
        Skus.existing(tx, "sku", floor.sku());
        if (!floor.shop().equals(PriceFloor.ANY)) {
            Shops.existing(tx, "shop", floor.shop());
        }
        return floor;
    }
}
