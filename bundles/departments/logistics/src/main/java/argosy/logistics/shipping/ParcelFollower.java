package argosy.logistics.shipping;

import argosy.department.Stored;
import argosy.department.Transaction;
import java.util.Set;

/** Who has to know that parcels go on: the dispatch orders they belong to. */
public interface ParcelFollower {

    /** Keeps other work on these dispatch orders waiting until this transaction ends; called before parcels move. */
    void hold(Transaction tx, Set<Long> orders);

    /** A parcel that never reached its customer is back in the warehouse, in this transaction. */
    default void cameBack(Transaction tx, Stored<Parcel> parcel) {}

    /** The parcels of these dispatch orders have moved in this transaction. */
    void moved(Transaction tx, Set<Long> orders);
}
