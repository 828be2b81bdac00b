package argosy.identity.organisation;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.RequestMark;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.identity.db.Tables;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The people who work with Argosy. */
@Path("people")
public final class PeopleResource extends OrganisationResource<Person> {

    /** What signing in keeps of a person. */
    public interface Credentials {

        /** A password that is fit to be used by that person; 422 otherwise. Takes a while, so it runs outside transactions. */
        String hash(String username, String password);

        /** Sets the password and ends every session of the person. */
        void set(Transaction transaction, String username, String hash);

        /** Ends every session of the person. */
        void end(Transaction transaction, String username);

        /** Forgets password, sessions and API tokens of the person. */
        void forget(Transaction transaction, String username);
    }

    /** The password to set. */
    public record NewPassword(
            @NotNull @Size(max = 128) @Label(en = "Password", zh = "密码", example = "a-long-sentence-of-yours")
            String password) {}

    private final Credentials credentials;

    public PeopleResource(Database database, Organisation organisation, Credentials credentials) {
        super(database, Person.REGISTER, organisation);
        this.credentials = credentials;
    }

    /** Sets a new password for the person and ends their sessions. */
    @POST
    @Path("{id}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:password")
    @Label(en = "Set a new password for a person", zh = "为人员重设密码")
    public void password(@PathParam("id") long id, @NotNull NewPassword body, @Context Caller caller) {
        String hash = credentials.hash(database.get(register, id).value().username(), body.password());
        // Without the idempotency key, with which a fast hash of the body would be kept: the body holds a password.
        RequestMark keyless = new RequestMark(caller.request().permission(), null, null);
        database.write(caller.in(keyless), tx -> {
            Stored<Person> person = tx.target(register, id);
            changes(tx).password(person.value());
            credentials.set(tx, person.value().username(), hash);
            tx.remark(register, id, "password-set", "");
            return null;
        });
    }

    @Override
    protected Stored<Person> create(Transaction transaction, Person given) {
        Changes changes = changes(transaction);
        Person person = changes.placed(given);
        changes.person(null, person);
        return file(transaction, transaction.insert(register, person), person.unitCode());
    }

    @Override
    protected Stored<Person> change(Transaction transaction, Stored<Person> before, Person given) {
        Changes changes = changes(transaction);
        Person after = changes.placed(given);
        changes.person(before.value(), after);
        if (after.state() == Person.State.LEFT) {
            credentials.end(transaction, after.username());
        }
        transaction
                .sql()
                .update(Tables.GRANTS)
                .set(Tables.GRANTS.UNIT, after.unitCode())
                .where(Tables.GRANTS.PERSON.eq(after.username()))
                .execute();
        return file(transaction, transaction.update(register, before, after), after.unitCode());
    }

    @Override
    protected void remove(Transaction transaction, Stored<Person> record) {
        changes(transaction).removal(record.value());
        credentials.forget(transaction, record.value().username());
        transaction.delete(register, record);
    }
}
