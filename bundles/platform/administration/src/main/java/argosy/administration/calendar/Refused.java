package argosy.administration.calendar;

import argosy.department.ImportRow;
import argosy.department.Problem;
import java.util.function.Consumer;

/** Rows of an import under the rules that single records are under. */
final class Refused {

    private Refused() {}

    /** The row, with the problems that the rule finds in its record. */
    static <T extends Record> ImportRow<T> where(ImportRow<T> row, Consumer<T> rule) {
        if (row.value() == null) {
            return row;
        }
        try {
            rule.accept(row.value());
            return row;
        } catch (Problem problem) {
            ImportRow<T> refused = row;
            for (Problem.FieldProblem field : problem.fields()) {
                refused = refused.refuse(
                        field.field(), field.message().en(), field.message().zh());
            }
            return refused;
        }
    }
}
