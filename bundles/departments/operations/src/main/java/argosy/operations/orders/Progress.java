package argosy.operations.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An order on its way through several states in one piece of work.
 *
 * @param entered the states it came into, in their order
 */
record Progress(SalesOrder order, List<OrderState> entered) {

    Progress {
        entered = List.copyOf(entered);
    }

    static Progress of(SalesOrder order) {
        return new Progress(order, List.of());
    }

    Progress enter(OrderState next, StepPlan plan, Instant now) {
        List<OrderState> more = new ArrayList<>(entered);
        more.add(next);
        return new Progress(order.enter(next, plan, now), more);
    }

    Progress with(SalesOrder changed) {
        return new Progress(changed, entered);
    }

    /** As far as it goes without a person: confirmed and allocated where the rule says so, paid when the money is there. */
    Progress onward(OrderRule rule, StepPlan plan, Instant now) {
        boolean blocked = order.exceptionKind() != null && order.exceptionKind().blocking();
        if (order.state() == OrderState.RECEIVED && rule.autoConfirm() && !blocked) {
            return enter(OrderState.CONFIRMED, plan, now).onward(rule, plan, now);
        } else if (order.state() == OrderState.CONFIRMED && order.payment().settled()) {
            return enter(OrderState.PAID, plan, now).onward(rule, plan, now);
        } else if (order.state() == OrderState.PAID && order.payment().settled() && rule.autoAllocate() && !blocked) {
            return allocate(null, null, rule, plan, now);
        }
        return this;
    }

    /** Given to that warehouse and carrier, or to those of the shop's rule, or to whichever the warehouse chooses. */
    Progress allocate(String warehouse, String carrier, OrderRule rule, StepPlan plan, Instant now) {
        return with(order.going(
                        first(warehouse, order.warehouse(), rule.warehouse()),
                        first(carrier, order.carrier(), rule.carrier())))
                .enter(OrderState.ALLOCATED, plan, now);
    }

    private static String first(String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return null;
    }
}
