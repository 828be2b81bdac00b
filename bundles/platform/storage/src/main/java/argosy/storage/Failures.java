package argosy.storage;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;

/** What can be said of an exception from below. */
final class Failures {

    private Failures() {}

    /** The exception's own words in one line, with the SQL state where there is one. */
    static String sentence(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String words = String.valueOf(deepest.getMessage()).strip().replaceAll("\\s+", " ");
        words = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        return deepest instanceof SQLException sql ? "SQL state " + sql.getSQLState() + ", " + words : words;
    }

    /** The database's exception behind a failure. */
    static Optional<SQLException> sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(first(sql));
            }
        }
        return Optional.empty();
    }

    /** What really failed, when it was one statement of a batch. */
    static SQLException first(SQLException failure) {
        return failure instanceof BatchUpdateException && failure.getNextException() != null
                ? failure.getNextException()
                : failure;
    }
}
