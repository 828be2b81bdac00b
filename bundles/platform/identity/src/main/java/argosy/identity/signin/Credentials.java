package argosy.identity.signin;

import argosy.department.Database;
import argosy.department.Transaction;
import argosy.identity.db.Tables;
import argosy.identity.organisation.PeopleResource;

/** Passwords as they are kept, and what ends when they change. */
public final class Credentials implements PeopleResource.Credentials {

    private final Database database;
    private final Passwords passwords;

    public Credentials(Database database, Passwords passwords) {
        this.database = database;
        this.passwords = passwords;
    }

    /** Whether it is the person's password; takes as long for a person who does not exist. */
    boolean match(String username, String password) {
        String hash = database.sql()
                .select(Tables.PASSWORDS.HASH)
                .from(Tables.PASSWORDS)
                .where(Tables.PASSWORDS.USERNAME.eq(username))
                .fetchOne(Tables.PASSWORDS.HASH);
        return passwords.matches(password, hash);
    }

    @Override
    public String hash(String username, String password) {
        return hash("password", username, password);
    }

    String hash(String field, String username, String password) {
        Passwords.check(field, username, password);
        return passwords.hash(password);
    }

    @Override
    public void set(Transaction transaction, String username, String hash) {
        set(transaction, username, hash, null);
    }

    /** Sets the password and ends every session of the person but that of the token. */
    void set(Transaction transaction, String username, String hash, String butSession) {
        var kept = Tables.PASSWORDS;
        int changed = transaction
                .sql()
                .update(kept)
                .set(kept.HASH, hash)
                .set(kept.CHANGED_AT, transaction.now())
                .where(kept.USERNAME.eq(username))
                .execute();
        if (changed == 0) {
            transaction
                    .sql()
                    .insertInto(kept)
                    .columns(kept.USERNAME, kept.HASH, kept.CHANGED_AT)
                    .values(username, hash, transaction.now())
                    .execute();
        }
        Sessions.end(transaction, username, butSession);
    }

    @Override
    public void end(Transaction transaction, String username) {
        Sessions.end(transaction, username, null);
    }

    @Override
    public void forget(Transaction transaction, String username) {
        end(transaction, username);
        ApiTokens.revokeAll(transaction, username);
        transaction
                .sql()
                .deleteFrom(Tables.PASSWORDS)
                .where(Tables.PASSWORDS.USERNAME.eq(username))
                .execute();
    }
}
