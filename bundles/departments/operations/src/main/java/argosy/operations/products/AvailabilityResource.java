package argosy.operations.products;

import static argosy.operations.products.Availability.AVAILABLE;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import jakarta.ws.rs.Path;

/**
 * {@code /api/operations/availability}: what can be sold of each SKU. Follows the warehouse; entering it again, by hand or
 * file, replaces what was known (OPS-08).
 */
@Path("availability")
public final class AvailabilityResource extends EditableResource<Availability> {

    public AvailabilityResource(Database database) {
        super(database, AVAILABLE);
    }

    @Override
    protected Stored<Availability> create(Transaction tx, Availability availability) {
        return Availability.keep(tx, availability);
    }

    @Override
    protected Stored<Availability> change(Transaction tx, Stored<Availability> before, Availability after) {
        Fixed.same("sku", before.value().sku(), after.sku());
        return super.change(tx, before, new Availability(after.sku(), after.available(), tx.now()));
    }
}
