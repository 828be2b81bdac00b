package argosy.administration.departments;

import argosy.department.Problem;
import argosy.department.Text;
import java.util.List;
import java.util.Map;

/** What is said of a file that is not taken: one sentence, and nothing was touched. */
final class Refused {

    private Refused() {}

    /** 422 {@code department-file-refused}: the file cannot become a department of this installation. */
    static Problem file(String en, String zh) {
        return new Problem(422, "department-file-refused", Text.of(en, zh), List.of(), Map.of());
    }

    /** 422 {@code department-file-untrusted}: the file may be good, but not who it comes from. */
    static Problem untrusted(String en, String zh) {
        return new Problem(422, "department-file-untrusted", Text.of(en, zh), List.of(), Map.of());
    }
}
