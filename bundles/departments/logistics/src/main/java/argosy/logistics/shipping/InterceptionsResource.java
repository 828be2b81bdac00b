package argosy.logistics.shipping;

import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import jakarta.ws.rs.Path;

/**
 * {@code /api/logistics/interceptions}: parcels that were to be stopped under way, what their carriers answered and how it
 * ended (LOG-11). They are made and answered by the steps of parcels and dispatch orders.
 */
@Path("interceptions")
@Label(en = "Interceptions", zh = "截停记录")
public final class InterceptionsResource extends CollectionResource<Interception> {

    public InterceptionsResource(Database database) {
        super(database, Interception.INTERCEPTIONS);
    }
}
