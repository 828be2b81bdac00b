package argosy.logistics.inbound;

import argosy.department.Transaction;
import java.util.List;

/** Who has to know what became of announced goods: those who ordered them. Called in the transaction of the step. */
public interface ReceiptFollower {

    /** The goods are checked or the delivery is refused: what was accepted of each line is final, and stock. */
    void settled(Transaction tx, Receipt receipt, List<ReceiptLine> lines);

    /** The announced goods will not come on this receipt. */
    void cancelled(Transaction tx, Receipt receipt);
}
