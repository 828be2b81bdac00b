package argosy.identity.organisation;

import argosy.department.Database;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;

/** The organisation tree (PLT-15). */
@Path("units")
public final class UnitsResource extends OrganisationResource<Unit> {

    public UnitsResource(Database database, Organisation organisation) {
        super(database, Unit.REGISTER, organisation);
    }

    @Override
    protected Stored<Unit> create(Transaction transaction, Unit unit) {
        changes(transaction).unit(null, unit);
        return file(transaction, transaction.insert(register, unit), unit.code());
    }

    @Override
    protected Stored<Unit> change(Transaction transaction, Stored<Unit> before, Unit after) {
        changes(transaction).unit(before.value(), after);
        return transaction.update(register, before, after);
    }

    @Override
    protected void remove(Transaction transaction, Stored<Unit> record) {
        changes(transaction);
        transaction.delete(register, record);
    }
}
