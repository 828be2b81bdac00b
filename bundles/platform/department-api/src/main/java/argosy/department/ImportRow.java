package argosy.department;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One row of an import.
 *
 * @param line number in the file; the heading is line 1
 * @param cells heading → text as it stands in the file
 * @param headings component → heading it stands under, for the components that the file has
 * @param value the record, or null when {@code problems} says why there is none
 */
public record ImportRow<T extends Record>(
        int line,
        Map<String, String> cells,
        Map<String, String> headings,
        T value,
        List<Problem.FieldProblem> problems) {

    public ImportRow {
        problems = List.copyOf(problems);
    }

    /** What stands in the file for a component, also when the row as a whole cannot be read; empty when nothing does. */
    public String text(String component) {
        return cells.getOrDefault(headings.getOrDefault(component, component), "")
                .strip();
    }

    /** The row with one more problem; it will not be imported. */
    public ImportRow<T> refuse(String field, String en, String zh) {
        List<Problem.FieldProblem> more = new ArrayList<>(problems);
        more.add(new Problem.FieldProblem(field, Text.of(en, zh)));
        return new ImportRow<>(line, cells, headings, value, more);
    }

    /** Whether it can be imported. */
    public boolean good() {
        return problems.isEmpty();
    }
}
