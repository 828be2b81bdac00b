package argosy.inbox;

import argosy.department.ApprovalKind;
import argosy.department.ApprovalKind.Step;
import argosy.department.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Steps as they are kept: one word each, {@code role:operations:head|any|5000.00|8|post:GM,person:wanglei}. */
final class Steps {

    private Steps() {}

    static List<String> write(List<Step> steps) {
        List<String> words = new ArrayList<>();
        for (Step step : steps) {
            words.add(String.join(
                    "|",
                    step.decider(),
                    Shape.code(step.mode()),
                    step.from() == null ? "" : step.from().toPlainString(),
                    String.valueOf(step.hours()),
                    String.join(",", step.copies())));
        }
        return words;
    }

    static List<Step> read(List<String> words) {
        List<Step> steps = new ArrayList<>();
        for (String word : words) {
            String[] part = word.split("\\|", -1);
            steps.add(new Step(
                    part[0],
                    Shape.constant(ApprovalKind.Mode.class, part[1]).orElseThrow(),
                    part[2].isEmpty() ? null : new BigDecimal(part[2]),
                    Integer.parseInt(part[3]),
                    part[4].isEmpty() ? List.of() : List.of(part[4].split(","))));
        }
        return steps;
    }

    /** The shipped steps with roles of the department's own named in full. */
    static List<Step> of(ApprovalKind kind, String department) {
        return kind.steps().stream()
                .map(step -> new Step(
                        full(step.decider(), department),
                        step.mode(),
                        step.from(),
                        step.hours(),
                        step.copies().stream()
                                .map(copy -> full(copy, department))
                                .toList()))
                .toList();
    }

    /** Whether a request of this amount takes the step. */
    static boolean applies(Step step, BigDecimal amount) {
        return step.from() == null || amount != null && amount.compareTo(step.from()) >= 0;
    }

    /** The index of the first step behind {@code after} that a request of this amount takes; -1 when there is none. */
    static int next(List<Step> steps, int after, BigDecimal amount) {
        for (int i = after + 1; i < steps.size(); i++) {
            if (applies(steps.get(i), amount)) {
                return i;
            }
        }
        return -1;
    }

    private static String full(String decider, String department) {
        boolean own = decider.startsWith("role:") && decider.indexOf(':', 5) < 0;
        return own ? "role:" + department + ':' + decider.substring(5) : decider;
    }
}
