package argosy.operations.orders;

import static argosy.operations.db.Tables.ORDER_RULE;
import static argosy.operations.db.Tables.STEP_RULE;
import static argosy.operations.orders.OrderRule.ORDER_RULES;
import static argosy.operations.orders.StepRule.STEP_RULES;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Shape;
import java.util.HashSet;
import java.util.Set;

/** The rules that a company starts with and edits afterwards. */
public final class Defaults {

    private Defaults() {}

    /** Keeps those that are missing. */
    public static void load(Database database) {
        database.write(Caller.PLATFORM, tx -> {
            Set<String> known = new HashSet<>(
                    tx.sql().select(STEP_RULE.STEP).from(STEP_RULE).fetch(STEP_RULE.STEP));
            tx.insertAll(
                    STEP_RULES,
                    StepRule.SHIPPED.stream()
                            .filter(rule -> !known.contains(Shape.code(rule.step())))
                            .toList());
            if (!tx.sql().fetchExists(ORDER_RULE, ORDER_RULE.SHOP.eq(OrderRule.ANY_SHOP))) {
                tx.insert(ORDER_RULES, OrderRule.SHIPPED);
            }
            return null;
        });
    }
}
