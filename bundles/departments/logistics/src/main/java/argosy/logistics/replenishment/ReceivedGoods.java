package argosy.logistics.replenishment;

import static argosy.logistics.db.Tables.REPLENISHMENT;
import static argosy.logistics.replenishment.Replenishment.REPLENISHMENTS;

import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.inbound.Receipt;
import argosy.logistics.inbound.ReceiptFollower;
import argosy.logistics.inbound.ReceiptLine;
import java.util.List;

/** Closes replenishments with what their receipt accepted, or waits on when the receipt is cancelled. */
final class ReceivedGoods implements ReceiptFollower {

    /** A replenishment per line at most. */
    private static final int MOST = 1000;

    @Override
    public void settled(Transaction tx, Receipt receipt, List<ReceiptLine> lines) {
        for (Stored<Replenishment> coming : announcedBy(tx, receipt)) {
            long accepted = lines.stream()
                    .filter(line -> line.sku().equals(coming.value().sku()))
                    .mapToLong(ReceiptLine::accepted)
                    .sum();
            tx.update(REPLENISHMENTS, coming, coming.value().received(accepted, tx.now()));
        }
    }

    @Override
    public void cancelled(Transaction tx, Receipt receipt) {
        for (Stored<Replenishment> coming : announcedBy(tx, receipt)) {
            tx.update(REPLENISHMENTS, coming, coming.value().unannounced());
            tx.remark(REPLENISHMENTS, coming.id(), "receipt-cancelled", receipt.number());
        }
    }

    private static List<Stored<Replenishment>> announcedBy(Transaction tx, Receipt receipt) {
        return tx.select(
                REPLENISHMENTS,
                REPLENISHMENT
                        .RECEIPT
                        .eq(receipt.number())
                        .and(REPLENISHMENT.STATE.eq(Shape.code(ReplenishmentState.ARRIVING))),
                MOST);
    }
}
