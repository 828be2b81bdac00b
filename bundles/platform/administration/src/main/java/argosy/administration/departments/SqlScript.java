package argosy.administration.departments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A migration script in words: comments left out, in small letters, what stands in apostrophes only as {@code ''}. */
final class SqlScript {

    private final String text;
    private final List<List<String>> statements = new ArrayList<>();
    private List<String> statement = new ArrayList<>();
    private int at;

    private SqlScript(String text) {
        this.text = text;
    }

    /** The statements, each as its words and signs. */
    static List<List<String>> statements(String text) {
        SqlScript script = new SqlScript(text);
        script.read();
        return script.statements;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("--", at)) {
                at = after("\n");
            } else if (text.startsWith("/*", at)) {
                at = after("*/");
            } else if (c == '\'') {
                quoted(c);
                statement.add("''");
            } else if (c == '"') {
                statement.add(quoted(c));
            } else if (isWord(c)) {
                statement.add(word());
            } else {
                if (c == ';') {
                    end();
                } else if (!Character.isWhitespace(c)) {
                    statement.add(String.valueOf(c));
                }
                at++;
            }
        }
        end();
    }

    private void end() {
        if (!statement.isEmpty()) {
            statements.add(List.copyOf(statement));
            statement = new ArrayList<>();
        }
    }

    private int after(String mark) {
        int found = text.indexOf(mark, at + mark.length());
        return found < 0 ? text.length() : found + mark.length();
    }

    private String quoted(char quote) {
        int start = ++at;
        StringBuilder content = new StringBuilder();
        for (int end = text.indexOf(quote, at); ; end = text.indexOf(quote, at)) {
            if (end < 0) {
                at = text.length();
                return text.substring(start).toLowerCase(Locale.ROOT);
            }
            content.append(text, at, end);
            at = end + 1;
            if (at >= text.length() || text.charAt(at) != quote) {
                return content.toString().toLowerCase(Locale.ROOT);
            }
            content.append(quote);
            at++;
        }
    }

    private String word() {
        int start = at;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '$';
    }
}
