package argosy.identity.organisation;

import argosy.department.Database;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;

/** Roles: those the departments ship, as an administrator has changed them, and the company's own (PLT-17). */
@Path("roles")
public final class RolesResource extends OrganisationResource<Role> {

    public RolesResource(Database database, Organisation organisation) {
        super(database, Role.REGISTER, organisation);
    }

    @Override
    protected Stored<Role> create(Transaction transaction, Role given) {
        Role role = new Role(given.code(), given.title(), given.titleZh(), given.permissions(), false, false);
        changes(transaction).role(null, role);
        return transaction.insert(register, role);
    }

    @Override
    protected Stored<Role> change(Transaction transaction, Stored<Role> before, Role given) {
        boolean shipped = before.value().shipped();
        Role role = new Role(given.code(), given.title(), given.titleZh(), given.permissions(), shipped, shipped);
        changes(transaction).role(before.value(), role);
        return transaction.update(register, before, role);
    }

    @Override
    protected void remove(Transaction transaction, Stored<Role> record) {
        changes(transaction).removal(record.value());
        transaction.delete(register, record);
    }
}
