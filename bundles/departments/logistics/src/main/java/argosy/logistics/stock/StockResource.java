package argosy.logistics.stock;

import static argosy.logistics.stock.StockItem.STOCK;

import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Stored;
import jakarta.ws.rs.Path;

/** {@code /api/logistics/stock}: what lies where; it changes only by {@code stock-moves} and documents (LOG-02). */
@Path("stock")
public final class StockResource extends CollectionResource<StockItem> {

    public StockResource(Database database) {
        super(database, STOCK);
    }

    @Override
    protected Stored<StockItem> expand(Stored<StockItem> item) {
        return item.with("available", item.value().available());
    }
}
