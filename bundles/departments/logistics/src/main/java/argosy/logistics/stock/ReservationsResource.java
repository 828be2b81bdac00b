package argosy.logistics.stock;

import static argosy.logistics.stock.Reservation.RESERVATIONS;

import argosy.department.CollectionResource;
import argosy.department.Database;
import jakarta.ws.rs.Path;

/** {@code /api/logistics/reservations}: what is promised to whom (LOG-06); documents make, pick and release them. */
@Path("reservations")
public final class ReservationsResource extends CollectionResource<Reservation> {

    public ReservationsResource(Database database) {
        super(database, RESERVATIONS);
    }
}
