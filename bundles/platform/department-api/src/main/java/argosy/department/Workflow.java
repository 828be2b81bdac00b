package argosy.department;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The states of a record and the steps between them, as data: which step may be taken in which state. The effect of a
 * step is the rule's own code; a step is {@code POST /api/<department>/<collection>/{id}/<step>} under the permission
 * {@code <collection>:<step>}.
 */
public final class Workflow<S extends Enum<S>> {

    private final Class<S> type;
    private final Map<String, Set<S>> from;

    private Workflow(Class<S> type, Map<String, Set<S>> from) {
        this.type = type;
        this.from = from;
    }

    /** A workflow without steps; {@link #step} adds them. */
    public static <S extends Enum<S>> Workflow<S> of(Class<S> type) {
        return new Workflow<>(type, Map.of());
    }

    /** The workflow with one more step, allowed in these states. */
    @SafeVarargs
    public final Workflow<S> step(String name, S first, S... more) {
        Map<String, Set<S>> steps = new LinkedHashMap<>(from);
        EnumSet<S> states = EnumSet.of(first);
        for (S state : more) {
            states.add(state);
        }
        steps.put(name, states);
        return new Workflow<>(type, Collections.unmodifiableMap(steps));
    }

    /** All steps in the order they were declared. */
    public Set<String> steps() {
        return from.keySet();
    }

    /** The states. */
    public Class<S> type() {
        return type;
    }

    /** Steps that are allowed in the state and permitted to the caller. */
    public List<String> steps(Enum<?> state, String department, String collection, Caller caller) {
        List<String> allowed = new ArrayList<>();
        for (Map.Entry<String, Set<S>> step : from.entrySet()) {
            if (step.getValue().contains(type.cast(state))
                    && caller.may(department + ":" + collection + ":" + step.getKey())) {
                allowed.add(step.getKey());
            }
        }
        return allowed;
    }

    void requireStep(String step, Enum<?> state) {
        require(step, type.cast(state));
    }

    /** Refuses with 409, the current state and the allowed steps when the step may not be taken in this state. */
    public void require(String step, S state) {
        Set<S> states = from.get(step);
        if (states == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no step " + step);
        }
        if (states.contains(state)) {
            return;
        }
        String now = Shape.code(state);
        List<String> allowed = from.entrySet().stream()
                .filter(s -> s.getValue().contains(state))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        String needed = states.stream().map(Shape::code).collect(Collectors.joining(", "));
        String neededZh = states.stream().map(each -> Shape.title(each).zh()).collect(Collectors.joining("、"));
        throw Problem.conflict(
                "step-not-allowed",
                Text.of(
                        "The step " + step + " is not allowed in the state " + now + "; it needs " + needed + ".",
                        "当前状态为“" + Shape.title(state).zh() + "”，不能执行该操作（" + step + "）；需要状态：" + neededZh + "。"),
                Map.of("state", now, "allowedSteps", allowed));
    }
}
