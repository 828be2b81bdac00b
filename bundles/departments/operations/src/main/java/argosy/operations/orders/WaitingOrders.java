package argosy.operations.orders;

import static argosy.operations.db.Tables.ORDER_EXCEPTION;
import static argosy.operations.db.Tables.SALES_ORDER_LINE;
import static argosy.operations.orders.SalesOrder.ORDERS;

import argosy.department.Prepared;
import argosy.department.Shape;
import argosy.department.Transaction;
import argosy.operations.orders.OrderException.State;
import org.jooq.impl.DSL;

/** Orders that are short of goods: when the warehouse has some again, those that now have enough go on. */
public final class WaitingOrders {

    /** So many orders are looked at for one piece of news; the others with the next. */
    private static final int MOST = 200;

    private static final Prepared.Query<Long> WAITING = new Prepared.Query<>(
            DSL.select(ORDER_EXCEPTION.SALES_ORDER)
                    .from(ORDER_EXCEPTION)
                    .join(SALES_ORDER_LINE)
                    .on(SALES_ORDER_LINE.SALES_ORDER.eq(ORDER_EXCEPTION.SALES_ORDER))
                    .where(
                            ORDER_EXCEPTION.STATE.eq(DSL.inline(Shape.code(State.OPEN))),
                            ORDER_EXCEPTION.KIND.eq(DSL.inline(Shape.code(ExceptionKind.SHORTAGE))),
                            SALES_ORDER_LINE.SKU.eq(DSL.param("sku", SALES_ORDER_LINE.SKU)))
                    .orderBy(ORDER_EXCEPTION.SALES_ORDER)
                    .limit(DSL.inline(MOST)),
            row -> row.number(1));

    private final Orders orders;

    public WaitingOrders(Orders orders) {
        this.orders = orders;
    }

    /** So many pieces can be sold by now, as was kept just before. */
    public void goodsCame(Transaction tx, String sku, long available) {
        if (available > 0) {
            tx.all(WAITING, sku).stream().distinct().forEach(id -> orders.lookAgain(tx, tx.hold(ORDERS, id)));
        }
    }
}
