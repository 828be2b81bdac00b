package argosy.operations.orders;

import static argosy.operations.orders.StepRule.STEP_RULES;

import argosy.department.BusinessCalendar;
import argosy.department.Reads;
import argosy.department.Stored;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.impl.DSL;

/** The step rules as they are now, on the company's calendar. */
public record StepPlan(Map<OrderStep, StepRule> rules, BusinessCalendar calendar) {

    public StepPlan {
        rules = Map.copyOf(rules);
    }

    /** Reads them; a step without a rule has no due time. */
    static StepPlan of(Reads reads, BusinessCalendar calendar) {
        Map<OrderStep, StepRule> rules = new EnumMap<>(OrderStep.class);
        for (Stored<StepRule> rule : reads.select(STEP_RULES, DSL.noCondition(), OrderStep.values().length)) {
            rules.put(rule.value().step(), rule.value());
        }
        return new StepPlan(rules, calendar);
    }

    /** Until when an order that came into the state then is to leave it, or null. */
    Instant due(OrderState state, Instant from) {
        OrderStep step = OrderStep.of(state);
        StepRule rule = step == null ? null : rules.get(step);
        return rule == null ? null : rule.due(from, calendar);
    }

    /** Who answers for what the state waits for: whom the rule names, who had it before, or the shop's supervisor. */
    String owner(OrderState state, String before, String supervisor) {
        OrderStep step = OrderStep.of(state);
        StepRule rule = step == null ? null : rules.get(step);
        if (rule != null && rule.responsible() != null) {
            return rule.responsible();
        }
        return before != null ? before : supervisor;
    }
}
