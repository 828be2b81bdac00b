package argosy.identity.organisation;

import argosy.department.Database;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;

/** Who stands in for whom (PLT-19). */
@Path("delegations")
public final class DelegationsResource extends OrganisationResource<Delegation> {

    public DelegationsResource(Database database, Organisation organisation) {
        super(database, Delegation.REGISTER, organisation);
    }

    @Override
    protected Stored<Delegation> create(Transaction transaction, Delegation delegation) {
        Changes changes = changes(transaction);
        changes.delegation(delegation);
        return file(transaction, transaction.insert(register, delegation), changes.unitOf(delegation.person()));
    }

    @Override
    protected Stored<Delegation> change(Transaction transaction, Stored<Delegation> before, Delegation after) {
        Changes changes = changes(transaction);
        changes.delegation(after);
        return file(transaction, transaction.update(register, before, after), changes.unitOf(after.person()));
    }

    @Override
    protected void remove(Transaction transaction, Stored<Delegation> record) {
        changes(transaction);
        transaction.delete(register, record);
    }
}
