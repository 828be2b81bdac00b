package argosy.administration.events;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.Event;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Counts what comes in, and cannot take what it is told to refuse. */
@DepartmentModule(name = "market", title = "Market", titleZh = "集市")
final class Market implements Department {

    record Hold(long pieces) {}

    record Goods(String ship, List<Hold> holds) {}

    record Tax(String ship, String flag) {}

    final List<Event<Goods>> had = new CopyOnWriteArrayList<>();
    final Set<String> refused = ConcurrentHashMap.newKeySet();

    @Override
    public void start(DepartmentContext context) {
        context.on("stalls", "ship.arrived", Goods.class, (transaction, event) -> {
            if (refused.contains(event.subject())) {
                throw new IllegalStateException("no place for " + event.subject());
            }
            had.add(event);
        });
        context.rebuilds("stalls", transaction -> had.clear());
        context.on("taxes", "ship.left", Tax.class, (transaction, event) -> {});
    }
}
