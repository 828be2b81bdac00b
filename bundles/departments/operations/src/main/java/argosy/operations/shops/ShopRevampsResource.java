package argosy.operations.shops;

import argosy.department.CollectionResource;
import argosy.department.Database;
import jakarta.ws.rs.Path;

/** {@code /api/operations/shop-revamps}: {@code ?shop=TM-ZSXP} (OPS-06). Made by the steps of the shop. */
@Path("shop-revamps")
public final class ShopRevampsResource extends CollectionResource<ShopRevamp> {

    public ShopRevampsResource(Database database) {
        super(database, ShopRevamp.SHOP_REVAMPS);
    }
}
