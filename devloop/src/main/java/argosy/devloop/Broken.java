package argosy.devloop;

import java.util.List;

/** The department cannot be built as it stands. */
final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    /** @param lines what is wrong, for the developer; {@code file:line: message} where there is a line */
    Broken(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    List<String> lines() {
        return lines;
    }
}
