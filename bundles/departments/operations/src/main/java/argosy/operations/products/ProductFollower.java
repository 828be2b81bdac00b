package argosy.operations.products;

import argosy.department.Stored;
import argosy.department.Transaction;
import java.util.List;

/** Who has to know what becomes of a product that is listed. Called in the transaction of the change. */
public interface ProductFollower {

    /** Facts that listings repeat are different now. */
    void changed(Transaction tx, Product product, List<Product.Fact> facts);

    /** It may not be sold for the time being. */
    void blocked(Transaction tx, Stored<Product> product, String reason);

    /** It is no longer sold. */
    void discontinued(Transaction tx, Stored<Product> product, String reason);
}
