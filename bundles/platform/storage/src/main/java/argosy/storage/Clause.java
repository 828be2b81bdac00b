package argosy.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A condition as text with its values, written by hand where every list passes. */
record Clause(String text, List<Object> values) {

    /** Holds for every row. */
    static final Clause ALL = new Clause("", List.of());

    /** Holds for none. */
    static final Clause NONE = new Clause("1 = 0", List.of());

    /** @param text with a question mark for each value */
    static Clause of(String text, Object... values) {
        return new Clause(text, Arrays.asList(values));
    }

    /**
     * One of so many values. As many question marks as the next power of two, so that there are few different texts, each
     * of which the database would have to compile and keep.
     */
    static Clause in(String column, List<?> values) {
        if (values.isEmpty()) {
            return NONE;
        }
        if (values.size() == 1) {
            return of(column + " = ?", values.get(0));
        }
        int marks = Integer.highestOneBit(values.size() - 1) * 2;
        List<Object> padded = new ArrayList<>(values);
        padded.addAll(Collections.nCopies(marks - values.size(), values.get(values.size() - 1)));
        return new Clause(column + " in (" + String.join(", ", Collections.nCopies(marks, "?")) + ")", padded);
    }

    static Clause any(List<Clause> clauses) {
        return clauses.isEmpty() ? NONE : joined(clauses, " or ");
    }

    static Clause every(List<Clause> clauses) {
        return joined(clauses, " and ");
    }

    private static Clause joined(List<Clause> clauses, String word) {
        if (clauses.size() == 1) {
            return clauses.get(0);
        }
        return new Clause(
                clauses.stream().map(Clause::text).collect(Collectors.joining(word, "(", ")")),
                clauses.stream().flatMap(clause -> clause.values.stream()).toList());
    }

    Clause and(Clause other) {
        if (this == ALL) {
            return other;
        }
        if (other == ALL) {
            return this;
        }
        List<Object> all = new ArrayList<>(values);
        all.addAll(other.values);
        return new Clause(text + " and " + other.text, all);
    }

    Clause or(Clause other) {
        return any(List.of(this, other));
    }

    /** Behind the name of a table. */
    String where() {
        return this == ALL ? "" : " where " + text;
    }
}
