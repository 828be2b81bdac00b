package argosy.operations.prices;

import argosy.department.Transaction;

/** Who has to know in the department when a price takes effect. Called in the transaction of the turn. */
@FunctionalInterface
public interface PriceFollower {

    void changed(Transaction tx, PriceChanged price);
}
