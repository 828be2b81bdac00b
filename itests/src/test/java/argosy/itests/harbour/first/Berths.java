package argosy.itests.harbour.first;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.itests.harbour.Quay;
import jakarta.ws.rs.Path;

/** {@code /api/harbour/berths}. */
@Path("berths")
public final class Berths extends EditableResource<Berth> {

    Berths(Database database) {
        super(database, Berth.BERTHS);
    }

    @Override
    protected Stored<Berth> create(Transaction transaction, Berth berth) {
        Quay.tell(transaction, berth.code());
        return super.create(transaction, berth);
    }
}
