package argosy.storage;

import java.sql.SQLException;

/** A statement failed for a reason that is not the caller's; its text stays in the cause, for the log. */
final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
        super("The database refused a statement with SQL state " + cause.getSQLState() + ".", cause);
    }
}
