package argosy.operations.orders;

import argosy.department.Stored;
import argosy.department.Transaction;

/** Who keeps the documents of what was asked of an order after the warehouse had it. */
public interface OrderFollower {

    /** The warehouse is asked to stop the order. */
    void cancellationRequested(Transaction tx, Stored<SalesOrder> order, String reason);

    /** It agreed, or it was too late. */
    void cancellationAnswered(Transaction tx, long order, boolean agreed, String answer);

    /** The platform tells of other data of an order that the warehouse has. */
    void changedAtPlatform(Transaction tx, Stored<SalesOrder> order, NewOrder given);
}
