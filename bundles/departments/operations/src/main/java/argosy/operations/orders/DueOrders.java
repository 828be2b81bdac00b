package argosy.operations.orders;

import static argosy.operations.db.Tables.ORDER_CHANGE;
import static argosy.operations.db.Tables.ORDER_EXCEPTION;
import static argosy.operations.db.Tables.SALES_ORDER;
import static argosy.operations.db.Tables.SHOP;
import static argosy.operations.orders.SalesOrder.ORDERS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * What time brings (OPS-42): signed orders are closed where the shop's rule says so, orders whose step is overdue are marked
 * late and say so once, and orders under way with what waits of them follow their shop to a new supervisor. Running it twice does no harm.
 */
public final class DueOrders {

    /** More ids at once make Derby read the whole table. */
    private static final int SOME = 60;

    /** How many orders were concerned. */
    @Label(en = "Scan", zh = "扫描结果")
    public record Scan(
            @Label(en = "Closed", zh = "自动完结", example = "12")
            int closed,

            @Label(en = "Late", zh = "新超时", example = "3") int late,

            @Label(en = "Moved to another supervisor", zh = "主管变更", example = "0")
            int moved) {

        /** For the list of runs. */
        public String sentence() {
            return closed + " orders closed, " + late + " late, " + moved + " moved to another supervisor";
        }
    }

    private final Orders orders;

    public DueOrders(Orders orders) {
        this.orders = orders;
    }

    /** Works through all of them, some in each transaction. */
    public Scan scan(Database database, Caller by) {
        int moved = database.write(by, DueOrders::follow);
        int closed = all(
                database,
                by,
                SALES_ORDER.STATE.eq(Shape.code(OrderState.SIGNED)).and(SALES_ORDER.EXCEPTIONS.eq(0)),
                (tx, order) -> orders.desk().rule(tx, order.value().shop()).autoClose(),
                (tx, order) -> orders.close(tx, order, null));
        int late = all(
                database,
                by,
                SALES_ORDER.UNDER_WAY.isTrue().and(SALES_ORDER.LATE.isFalse()),
                (tx, order) -> true,
                DueOrders::late);
        return new Scan(closed, late, moved);
    }

    private interface Wanted {
        boolean is(Transaction tx, Stored<SalesOrder> order);
    }

    private static int all(
            Database database,
            Caller by,
            Condition which,
            Wanted wanted,
            BiConsumer<Transaction, Stored<SalesOrder>> rule) {
        int[] done = {0};
        long[] last = {0};
        boolean more = true;
        while (more) {
            long from = last[0];
            int before = done[0];
            more = database.write(by, tx -> {
                done[0] = before;
                Condition due = which.and(SALES_ORDER.STEP_DUE.le(tx.now()));
                List<Stored<SalesOrder>> some = tx.select(ORDERS, due.and(SALES_ORDER.ID.gt(from)), SOME);
                tx.hold(ORDERS, some.stream().map(Stored::id).toList());
                List<Long> ids = some.stream().map(Stored::id).toList();
                List<Stored<SalesOrder>> held =
                        ids.isEmpty() ? List.of() : tx.select(ORDERS, due.and(SALES_ORDER.ID.in(ids)), SOME);
                for (Stored<SalesOrder> order : held) {
                    if (wanted.is(tx, order)) {
                        rule.accept(tx, order);
                        done[0]++;
                    }
                }
                last[0] = ids.isEmpty() ? from : ids.get(ids.size() - 1);
                return some.size() == SOME;
            });
        }
        return done[0];
    }

    private static void late(Transaction tx, Stored<SalesOrder> order) {
        SalesOrder o = order.value();
        tx.update(ORDERS, order, o.set("late", true));
        OrderStep step = OrderStep.of(o.state());
        tx.remark(
                ORDERS,
                order.id(),
                "late",
                "步骤“" + Shape.title(step).zh() + "”超时，截止 " + o.stepDue() + "，责任人 "
                        + (o.stepOwner() == null ? "未指定" : o.stepOwner()));
    }

    /** A shop has another supervisor: orders under way and what is wrong with them are the new one's. */
    private static int follow(Transaction tx) {
        int moved = 0;
        for (var row : tx.sql()
                .selectDistinct(SALES_ORDER.SHOP, SALES_ORDER.SUPERVISOR, SHOP.SUPERVISOR)
                .from(SALES_ORDER)
                .join(SHOP)
                .on(SHOP.CODE.eq(SALES_ORDER.SHOP))
                .where(SALES_ORDER.UNDER_WAY.isTrue())
                .fetch()) {
            if (Objects.equals(row.value2(), row.value3())) {
                continue;
            }
            moved += tx.sql()
                    .update(SALES_ORDER)
                    .set(SALES_ORDER.SUPERVISOR, row.value3())
                    .set(
                            SALES_ORDER.STEP_OWNER,
                            DSL.when(
                                            SALES_ORDER
                                                    .STEP_OWNER
                                                    .eq(SALES_ORDER.SUPERVISOR)
                                                    .or(SALES_ORDER.STEP_OWNER.isNull()),
                                            DSL.val(row.value3(), SALES_ORDER.STEP_OWNER))
                                    .otherwise(SALES_ORDER.STEP_OWNER))
                    .set(SALES_ORDER.VERSION, SALES_ORDER.VERSION.plus(1))
                    .where(
                            SALES_ORDER.UNDER_WAY.isTrue(),
                            SALES_ORDER.SHOP.eq(row.value1()),
                            row.value2() == null
                                    ? SALES_ORDER.SUPERVISOR.isNull()
                                    : SALES_ORDER.SUPERVISOR.eq(row.value2()))
                    .execute();
            tx.sql()
                    .update(ORDER_EXCEPTION)
                    .set(ORDER_EXCEPTION.SUPERVISOR, row.value3())
                    .set(ORDER_EXCEPTION.VERSION, ORDER_EXCEPTION.VERSION.plus(1))
                    .where(
                            ORDER_EXCEPTION.STATE.eq(Shape.code(OrderException.State.OPEN)),
                            ORDER_EXCEPTION.SHOP.eq(row.value1()))
                    .execute();
            tx.sql()
                    .update(ORDER_CHANGE)
                    .set(ORDER_CHANGE.SUPERVISOR, row.value3())
                    .set(ORDER_CHANGE.VERSION, ORDER_CHANGE.VERSION.plus(1))
                    .where(ORDER_CHANGE.STATE.in("requested", "sent"), ORDER_CHANGE.SHOP.eq(row.value1()))
                    .execute();
        }
        return moved;
    }
}
