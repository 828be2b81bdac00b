package argosy.operations.intake;

import static argosy.operations.intake.MarketplacePull.MARKETPLACE_PULLS;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.orders.ShopName;
import jakarta.ws.rs.Path;

/** {@code /api/operations/marketplace-pulls}: how far the platform of each connected shop was read (OPS-39). */
@Path("marketplace-pulls")
public final class MarketplacePullsResource extends EditableResource<MarketplacePull> {

    public MarketplacePullsResource(Database database) {
        super(database, MARKETPLACE_PULLS);
    }

    @Override
    protected Stored<MarketplacePull> create(Transaction tx, MarketplacePull pull) {
        ShopName.required(tx, pull.shop());
        return super.create(tx, pull);
    }
}
