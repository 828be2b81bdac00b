package argosy.logistics.picking;

import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.dispatch.DispatchOrders;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.warehouse.Unfit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;

/** Which orders go into a pick task: those that are named, or those that a wave finds. */
final class ChosenOrders {

    static final int MOST = 100;

    private final DispatchOrders orders;

    ChosenOrders(DispatchOrders orders) {
        this.orders = orders;
    }

    /** They are held until the transaction ends. */
    List<Stored<DispatchOrder>> of(Transaction tx, NewPickTask given) {
        return given.wave() == null ? named(tx, given.orders()) : found(tx, given.wave());
    }

    private List<Stored<DispatchOrder>> named(Transaction tx, List<Long> ids) {
        orders.hold(tx, ids);
        Map<Long, Stored<DispatchOrder>> there = new HashMap<>();
        tx.select(DISPATCH_ORDERS, DISPATCH_ORDER.ID.in(ids), MOST).forEach(o -> there.put(o.id(), o));
        List<Stored<DispatchOrder>> chosen = new ArrayList<>();
        List<Map<String, Object>> unfit = new ArrayList<>();
        for (long id : new java.util.LinkedHashSet<>(ids)) {
            Stored<DispatchOrder> order = there.get(id);
            String reason = unfit(order, chosen);
            if (reason == null) {
                chosen.add(order);
            } else {
                unfit.add(Map.of(
                        "id", id, "number", order == null ? id : order.value().number(), "reason", reason));
            }
        }
        if (!unfit.isEmpty()) {
            throw Problem.conflict(
                    "orders-not-fit",
                    Unfit.told(
                            unfit.size() + " of " + ids.size()
                                    + " orders cannot be picked in this task; none was taken:",
                            ids.size() + " 张发货单中有 " + unfit.size() + " 张不能加入此拣货单，未加入任何单据：",
                            unfit),
                    Map.of("orders", unfit));
        }
        return chosen;
    }

    private static String unfit(Stored<DispatchOrder> order, List<Stored<DispatchOrder>> others) {
        if (order == null) {
            return "not-found";
        } else if (order.value().state() != DispatchState.REVIEWED) {
            return "not-reviewed";
        } else if (order.value().pickTask() != null) {
            return "in-pick-task";
        }
        boolean elsewhere = !others.isEmpty()
                && !others.get(0).value().warehouse().equals(order.value().warehouse());
        return elsewhere ? "other-warehouse" : null;
    }

    private List<Stored<DispatchOrder>> found(Transaction tx, NewPickTask.Wave wave) {
        Condition free = DISPATCH_ORDER
                .WAREHOUSE
                .eq(wave.warehouse())
                .and(DISPATCH_ORDER.STATE.eq(Shape.code(DispatchState.REVIEWED)))
                .and(DISPATCH_ORDER.PICK_TASK.isNull())
                .and(DISPATCH_ORDER.SHORT_PIECES.eq(0L));
        if (wave.carrier() != null) {
            free = free.and(DISPATCH_ORDER.CARRIER.eq(wave.carrier()));
        }
        List<Long> ids = tx.sql()
                .select(DISPATCH_ORDER.ID)
                .from(DISPATCH_ORDER)
                .where(free)
                .orderBy(DISPATCH_ORDER.SEQUENCE, DISPATCH_ORDER.ID)
                .limit(wave.maxOrders() == null ? MOST : wave.maxOrders())
                .fetch(DISPATCH_ORDER.ID);
        if (ids.isEmpty()) {
            return List.of();
        }
        orders.hold(tx, ids);
        long left = wave.maxPieces() == null ? Long.MAX_VALUE : wave.maxPieces();
        List<Stored<DispatchOrder>> chosen = new ArrayList<>();
        for (Stored<DispatchOrder> order :
                tx.select(DISPATCH_ORDERS, free.and(DISPATCH_ORDER.ID.in(ids)), MOST).stream()
                        .sorted(Comparator.comparing(o -> ids.indexOf(o.id())))
                        .toList()) {
            if (order.value().pieces() > left) {
                break;
            }
            left -= order.value().pieces();
            chosen.add(order);
        }
        return chosen;
    }
}
