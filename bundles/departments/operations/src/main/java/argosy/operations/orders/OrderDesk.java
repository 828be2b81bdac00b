package argosy.operations.orders;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/** What people at their desks do with orders, each step in a transaction of its own: for sample records. */
public final class OrderDesk {

    private final Database database;
    private final Orders orders;

    public OrderDesk(Database database, Orders orders) {
        this.database = database;
        this.orders = orders;
    }

    public Stored<SalesOrder> take(Caller by, NewOrder given) {
        return orders.intake().take(database, by, orders.desk(), given).order();
    }

    public Stored<SalesOrder> pay(Caller by, long id, Payment payment) {
        return done(by, tx -> orders.pay(tx, id, payment));
    }

    public Stored<SalesOrder> refund(Caller by, long id, Refund refund) {
        return done(by, tx -> orders.refund(tx, id, refund));
    }

    public Stored<SalesOrder> allocate(Caller by, long id) {
        return done(by, tx -> orders.allocate(tx, id, Allocation.BY_RULE));
    }

    public Stored<SalesOrder> cancel(Caller by, long id, String reason) {
        return done(by, tx -> orders.cancel(tx, id, reason));
    }

    public Stored<SalesOrder> hold(Caller by, long id, ExceptionKind kind, String reason) {
        return done(by, tx -> orders.hold(tx, id, new Hold(kind, reason)));
    }

    public Stored<SalesOrder> release(Caller by, long id, String reason) {
        return done(by, tx -> orders.release(tx, id, reason));
    }

    public Stored<SalesOrder> reassign(Caller by, long id, String person) {
        return done(by, tx -> orders.reassign(tx, id, person));
    }

    public Stored<SalesOrder> split(Caller by, long id, Parts parts) {
        return done(by, tx -> new Splitting(orders).split(tx, id, parts));
    }

    public Stored<SalesOrder> merge(Caller by, List<Long> ids) {
        return done(by, tx -> new Merging(orders).merge(tx, new LinkedHashSet<>(ids)));
    }

    /** The order waits for its present step since longer than it may. */
    public Stored<SalesOrder> overdue(Caller by, long id, Instant due) {
        return done(by, tx -> {
            Stored<SalesOrder> order = tx.hold(SalesOrder.ORDERS, id);
            return tx.update(SalesOrder.ORDERS, order, order.value().set("stepDue", due));
        });
    }

    private Stored<SalesOrder> done(Caller by, Function<Transaction, Stored<SalesOrder>> step) {
        return database.write(by, step);
    }
}
