package argosy.logistics.shipping;

import argosy.department.Transaction;
import java.util.Set;

/** Who has to know that parcels go on: the dispatch orders they belong to. */
public interface ParcelFollower {

    /** Keeps other work on these dispatch orders waiting until this transaction ends; called before parcels move. */
    void hold(Transaction tx, Set<Long> orders);

    /** The parcels of these dispatch orders have moved in this transaction. */
    void moved(Transaction tx, Set<Long> orders);
}
