package argosy.department;

import java.math.BigDecimal;
import java.util.List;

/**
 * A kind of decision that a department asks for, declared once as a constant. The steps are what it ships with; an
 * authorised person changes them as data afterwards (who, from which amount, after how long escalated).
 *
 * @param name unique within the department: {@code price}
 * @param title for people
 * @param steps taken one after the other, those whose amount is not reached left out; at least one without an amount
 */
public record ApprovalKind(String name, Text title, List<Step> steps) {

    public ApprovalKind {
        steps = List.copyOf(steps);
        if (steps.stream().noneMatch(step -> step.from() == null)) {
            throw new IllegalArgumentException("An approval needs a step that is taken whatever the amount: " + name);
        }
    }

    /** Who of several deciders has to agree. */
    public enum Mode {
        @Label(en = "Any of them", zh = "任一人同意")
        ANY,
        @Label(en = "All of them", zh = "全部同意")
        ALL
    }

    /**
     * @param decider {@code role:<code>} a role, {@code post:<code>} a post, {@code person:<username>} a person,
     *     {@code superior} the requester's superior; a role of the department's own may leave its department out:
     *     {@code role:head}
     * @param mode who of several has to agree
     * @param from the amount in CNY from which this step is taken, null for any; whoever decides the steps before it has
     *     no authority from there on (PLT-12)
     * @param hours business hours after which the step goes to the decider's superior too, 0 for never
     * @param copies who is shown the request from this step on without deciding it (抄送), written like deciders
     */
    public record Step(String decider, Mode mode, BigDecimal from, int hours, List<String> copies) {

        public Step {
            copies = List.copyOf(copies);
        }

        /** A step that nobody is shown copies of. */
        public Step(String decider, Mode mode, BigDecimal from, int hours) {
            this(decider, mode, from, hours, List.of());
        }
    }

    /** One step that anyone with the role may take, escalated after eight business hours. */
    public static ApprovalKind byRole(String name, Text title, String role) {
        return new ApprovalKind(name, title, List.of(new Step("role:" + role, Mode.ANY, null, 8)));
    }
}
