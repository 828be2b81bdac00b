package argosy.storage;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an archive's migrations may do when they are applied again: make and change tables, indexes, views and rows. An
 * archive may come from anywhere, and both databases have statements that read files or run programs.
 */
final class SchemaStatements {

    private static final Pattern ALLOWED = Pattern.compile(
            "(create (unique )?index|(create|alter|drop) (table|view)|drop index|rename (table|column|index)"
                    + "|insert into|update|delete from|comment on)\\b.*");

    /** Functions and tables of the databases themselves, among which are those that reach files and settings. */
    private static final Pattern FORBIDDEN =
            Pattern.compile(".*\\b(pg_|lo_|dblink|syscs_|query_to_|table_to_|set_config|sys\\.).*");

    private final String sql;
    private int at;

    private SchemaStatements(String sql) {
        this.sql = sql;
    }

    /** The beginning of the first statement that is something else. */
    static Optional<String> foreign(String sql) {
        SchemaStatements statements = new SchemaStatements(sql);
        while (statements.at < sql.length()) {
            String statement = statements.next();
            boolean allowed = statement.isEmpty()
                    || ALLOWED.matcher(statement).matches()
                            && !FORBIDDEN.matcher(statement).matches();
            if (!allowed) {
                return Optional.of(statement.substring(0, Math.min(60, statement.length())));
            }
        }
        return Optional.empty();
    }

    /** Up to the next semicolon, without comments and what stands in texts, in small letters with single spaces. */
    private String next() {
        StringBuilder statement = new StringBuilder();
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == ';') {
                at++;
                break;
            } else if (sql.startsWith("--", at)) {
                at = after("\n", at);
                statement.append(' ');
            } else if (sql.startsWith("/*", at)) {
                at = after("*/", at + 2);
                statement.append(' ');
            } else if (c == '\'') {
                // a letter before it gives the text another meaning, in which it may end elsewhere
                boolean plain = at == 0 || !Character.isLetterOrDigit(sql.charAt(at - 1)) && sql.charAt(at - 1) != '&';
                at = after("'", at + 1);
                if (!plain) {
                    return "a text with a letter before it";
                }
                statement.append("''");
            } else if (c == '$' || c == '\\' || c == '"') {
                at++;
                return "a statement with " + c;
            } else {
                at++;
                statement.append(c);
            }
        }
        return statement
                .toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private int after(String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }
}
