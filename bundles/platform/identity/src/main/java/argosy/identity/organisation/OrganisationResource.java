package argosy.identity.organisation;

import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Register;
import argosy.department.Stored;
import argosy.department.Transaction;

/** A collection of the organisation: its changes go one after the other, each held against the directory. */
abstract class OrganisationResource<R extends Record> extends EditableResource<R> {

    private final Organisation organisation;

    OrganisationResource(Database database, Register<R> register, Organisation organisation) {
        super(new WatchedDatabase(database, organisation::changed), register);
        this.organisation = organisation;
    }

    final Changes changes(Transaction transaction) {
        return new Changes(organisation.lock(transaction), transaction.by(), transaction.now());
    }

    /** Files the record under the unit it is about, which team and department scope go by, instead of its writer's. */
    final Stored<R> file(Transaction transaction, Stored<R> record, String unit) {
        transaction
                .sql()
                .update(register.table())
                .set(register.<String>column("unit"), unit)
                .where(register.<Long>column("id").eq(record.id()))
                .execute();
        return transaction.get(register, record.id());
    }
}
