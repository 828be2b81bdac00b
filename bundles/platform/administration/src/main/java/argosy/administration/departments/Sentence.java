package argosy.administration.departments;

import argosy.department.Text;

/** A sentence for people. */
public record Sentence(String en, String zh) {

    static Sentence of(Text text) {
        return text == null ? null : new Sentence(text.en(), text.zh());
    }

    /** The same, with whom it is about before it. */
    Sentence about(String department) {
        return new Sentence(department + ": " + en, department + "：" + zh);
    }
}
