package argosy.administration.departments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One clause of a bundle's header: {@code org.jooq;org.jooq.impl;version="[3.19,4)";resolution:=optional}.
 *
 * @param names the paths before the first parameter, at least one
 * @param attributes what is written with {@code =}, without the type: {@code objectClass:List<String>} is {@code
 *     objectClass}
 * @param directives what is written with {@code :=}
 */
record Clause(List<String> names, Map<String, String> attributes, Map<String, String> directives) {

    /**
     * The clauses of a header, none of an absent one.
     *
     * @throws IllegalArgumentException the header is not written as OSGi wants it
     */
    static List<Clause> parse(String header) {
        List<Clause> clauses = new ArrayList<>();
        if (header == null || header.isBlank()) {
            return clauses;
        }
        for (String clause : split(header, ',')) {
            clauses.add(clause(clause));
        }
        return clauses;
    }

    private static Clause clause(String text) {
        List<String> names = new ArrayList<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> directives = new LinkedHashMap<>();
        for (String part : split(text, ';')) {
            int equals = unquoted(part, '=');
            if (equals < 0) {
                if (!attributes.isEmpty() || !directives.isEmpty() || part.isBlank()) {
                    throw new IllegalArgumentException("“" + part.strip() + "” in “" + text.strip() + "”");
                }
                names.add(value(part));
                continue;
            }
            boolean directive = equals > 0 && part.charAt(equals - 1) == ':';
            String key = part.substring(0, directive ? equals - 1 : equals).strip();
            int type = directive ? -1 : key.indexOf(':');
            String name = type < 0 ? key : key.substring(0, type).strip();
            Map<String, String> to = directive ? directives : attributes;
            if (name.isEmpty() || to.put(name, value(part.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("“" + part.strip() + "” in “" + text.strip() + "”");
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("“" + text.strip() + "”");
        }
        return new Clause(List.copyOf(names), Map.copyOf(attributes), Map.copyOf(directives));
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        for (int at = unquoted(rest, separator); at >= 0; at = unquoted(rest, separator)) {
            parts.add(rest.substring(0, at));
            rest = rest.substring(at + 1);
        }
        parts.add(rest);
        return parts;
    }

    /** Where the character stands outside of quotes, or -1. */
    private static int unquoted(String text, char wanted) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                return i;
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quotation mark is open in “" + text.strip() + "”");
        }
        return -1;
    }

    private static String value(String raw) {
        String text = raw.strip();
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
            return text;
        }
        return text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
    }
}
