package argosy.testkit;

import java.util.ArrayList;
import java.util.List;

/** What does not keep a rule, and what its developer does about it. */
final class Findings {

    private static final int SHOWN = 30;

    private final String remedy;
    private final List<String> found = new ArrayList<>();

    /** @param remedy the rule and what to do instead, as sentences */
    Findings(String remedy) {
        this.remedy = remedy;
    }

    void add(String finding) {
        found.add(finding);
    }

    /** A finding, unless it is as it should be. */
    void unless(boolean right, String finding) {
        if (!right) {
            add(finding);
        }
    }

    /** @throws AssertionError with the remedy and every finding, when there are any */
    void none() {
        if (!found.isEmpty()) {
            StringBuilder message = new StringBuilder(remedy);
            found.stream().limit(SHOWN).forEach(finding -> message.append("\n- ")
                    .append(finding));
            if (found.size() > SHOWN) {
                message.append("\n- and ").append(found.size() - SHOWN).append(" more");
            }
            throw new AssertionError(message.toString());
        }
    }
}
