package argosy.logistics.inbound;

import static argosy.logistics.db.Tables.RECEIPT_LINE;

import argosy.department.Reads;
import argosy.department.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.InsertValuesStep11;

/** The table of receipt lines. */
final class ReceiptLines {

    /** The lines of these receipts, in order. */
    static Map<Long, List<ReceiptLine>> of(Reads reads, Collection<Long> receipts) {
        return reads.sql()
                .select(
                        RECEIPT_LINE.LINE,
                        RECEIPT_LINE.SKU,
                        RECEIPT_LINE.LOT,
                        RECEIPT_LINE.EXPECTED,
                        RECEIPT_LINE.ARRIVED,
                        RECEIPT_LINE.ACCEPTED,
                        RECEIPT_LINE.REJECTED,
                        RECEIPT_LINE.STORED,
                        RECEIPT_LINE.REASON,
                        RECEIPT_LINE.RECEIPT)
                .from(RECEIPT_LINE)
                .where(RECEIPT_LINE.RECEIPT.in(receipts))
                .orderBy(RECEIPT_LINE.RECEIPT, RECEIPT_LINE.LINE)
                .fetchGroups(
                        RECEIPT_LINE.RECEIPT,
                        line -> new ReceiptLine(
                                line.value1(),
                                line.value2(),
                                line.value3(),
                                line.value4(),
                                line.value5(),
                                line.value6(),
                                line.value7(),
                                line.value8(),
                                line.value9()));
    }

    static List<ReceiptLine> of(Reads reads, long receipt) {
        return of(reads, List.of(receipt)).getOrDefault(receipt, List.of());
    }

    /** Keeps these lines in place of those there are. */
    static void replace(Transaction tx, long receipt, List<ReceiptLine> lines) {
        remove(tx, receipt);
        InsertValuesStep11<?, Long, Long, Integer, String, String, Long, Long, Long, Long, Long, String> insert =
                tx.sql()
                        .insertInto(
                                RECEIPT_LINE,
                                RECEIPT_LINE.ID,
                                RECEIPT_LINE.RECEIPT,
                                RECEIPT_LINE.LINE,
                                RECEIPT_LINE.SKU,
                                RECEIPT_LINE.LOT,
                                RECEIPT_LINE.EXPECTED,
                                RECEIPT_LINE.ARRIVED,
                                RECEIPT_LINE.ACCEPTED,
                                RECEIPT_LINE.REJECTED,
                                RECEIPT_LINE.STORED,
                                RECEIPT_LINE.REASON);
        for (ReceiptLine line : lines) {
            insert = insert.values(
                    tx.nextId(),
                    receipt,
                    line.line(),
                    line.sku(),
                    line.lot(),
                    line.expected(),
                    line.arrived(),
                    line.accepted(),
                    line.rejected(),
                    line.stored(),
                    line.reason());
        }
        insert.execute();
    }

    static void remove(Transaction tx, long receipt) {
        tx.sql()
                .deleteFrom(RECEIPT_LINE)
                .where(RECEIPT_LINE.RECEIPT.eq(receipt))
                .execute();
    }

    private ReceiptLines() {}
}
