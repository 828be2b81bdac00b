package argosy.logistics.sales;

import argosy.department.Problem;
import argosy.department.Text;
import java.util.stream.Collectors;

/** Reasons in words, in both languages, as long as they may be kept. */
final class Words {

    private static final int MOST = 1000;

    private Words() {}

    static String of(Text text) {
        return within(text.zh() + " | " + text.en(), MOST);
    }

    /** What a refused rule says; a list of fields tells more than its heading. */
    static String of(Problem problem) {
        if (problem.fields().isEmpty()) {
            return of(problem.detail());
        }
        String zh = problem.fields().stream().map(f -> f.message().zh()).collect(Collectors.joining());
        String en = problem.fields().stream().map(f -> f.message().en()).collect(Collectors.joining(" "));
        return of(Text.of(en, zh));
    }

    /** The beginning of a text that is too long; null stays null. */
    static String within(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
