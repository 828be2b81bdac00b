package argosy.operations.orders;

import argosy.department.BusinessCalendar;
import argosy.department.Reads;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What goes for many orders that are worked on one after the other: shops, their rules, and the step rules, each read once.
 * For one piece of work of one thread; a new one sees what was changed meanwhile.
 */
public final class Desk {

    private final BusinessCalendar calendar;
    private final Map<String, ShopName> shops = new HashMap<>();
    private final Map<String, OrderRule> rules = new HashMap<>();
    private StepPlan plan;

    /** @param calendar the company's as it is now */
    public Desk(Supplier<BusinessCalendar> calendar) {
        this.calendar = calendar.get();
    }

    /** 422 when there is no such shop. */
    public ShopName shop(Reads reads, String code) {
        return shops.computeIfAbsent(code, c -> ShopName.required(reads, c));
    }

    OrderRule rule(Reads reads, String shop) {
        return rules.computeIfAbsent(shop, s -> OrderRule.of(reads, s));
    }

    StepPlan plan(Reads reads) {
        if (plan == null) {
            plan = StepPlan.of(reads, calendar);
        }
        return plan;
    }
}
