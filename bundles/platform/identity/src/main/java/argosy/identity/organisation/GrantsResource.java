package argosy.identity.organisation;

import argosy.department.Database;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;

/** Roles that people hold for a period or with a narrower scope (PLT-17). */
@Path("grants")
public final class GrantsResource extends OrganisationResource<Grant> {

    public GrantsResource(Database database, Organisation organisation) {
        super(database, Grant.REGISTER, organisation);
    }

    @Override
    protected Stored<Grant> create(Transaction transaction, Grant grant) {
        Changes changes = changes(transaction);
        changes.grant(null, grant);
        return file(transaction, transaction.insert(register, grant), changes.unitOf(grant.person()));
    }

    @Override
    protected Stored<Grant> change(Transaction transaction, Stored<Grant> before, Grant after) {
        Changes changes = changes(transaction);
        changes.grant(before.value(), after);
        return file(transaction, transaction.update(register, before, after), changes.unitOf(after.person()));
    }

    @Override
    protected void remove(Transaction transaction, Stored<Grant> record) {
        changes(transaction).removal(record.value());
        transaction.delete(register, record);
    }
}
