package argosy.logistics.returns;

import static argosy.logistics.db.Tables.RETURN_LINE;

import argosy.department.Reads;
import argosy.department.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The table of return lines. */
final class ReturnLines {

    private ReturnLines() {}

    /** The lines of a return by their number. */
    static SortedMap<Integer, ReturnLine> of(Reads reads, long receipt) {
        SortedMap<Integer, ReturnLine> lines = new TreeMap<>();
        reads.sql()
                .select(
                        RETURN_LINE.LINE,
                        RETURN_LINE.SKU,
                        RETURN_LINE.LOT,
                        RETURN_LINE.EXPECTED,
                        RETURN_LINE.ARRIVED,
                        RETURN_LINE.RESTOCKED,
                        RETURN_LINE.DAMAGED,
                        RETURN_LINE.SENT_BACK,
                        RETURN_LINE.MISSING,
                        RETURN_LINE.EXTRA,
                        RETURN_LINE.NOTE)
                .from(RETURN_LINE)
                .where(RETURN_LINE.RETURN_RECEIPT.eq(receipt))
                .forEach(r -> lines.put(
                        r.value1(),
                        new ReturnLine(
                                r.value1(),
                                r.value2(),
                                r.value3(),
                                r.value4(),
                                r.value5(),
                                r.value6(),
                                r.value7(),
                                r.value8(),
                                r.value9(),
                                r.value10(),
                                r.value11())));
        return lines;
    }

    static List<ReturnLine> listed(Reads reads, long receipt) {
        return List.copyOf(of(reads, receipt).values());
    }

    /** Keeps these lines in place of those there are. */
    static void replace(Transaction tx, long receipt, Collection<ReturnLine> lines) {
        tx.sql()
                .deleteFrom(RETURN_LINE)
                .where(RETURN_LINE.RETURN_RECEIPT.eq(receipt))
                .execute();
        if (lines.isEmpty()) {
            return;
        }
        var insert = tx.sql()
                .insertInto(
                        RETURN_LINE,
                        RETURN_LINE.ID,
                        RETURN_LINE.RETURN_RECEIPT,
                        RETURN_LINE.LINE,
                        RETURN_LINE.SKU,
                        RETURN_LINE.LOT,
                        RETURN_LINE.EXPECTED,
                        RETURN_LINE.ARRIVED,
                        RETURN_LINE.RESTOCKED,
                        RETURN_LINE.DAMAGED,
                        RETURN_LINE.SENT_BACK,
                        RETURN_LINE.MISSING,
                        RETURN_LINE.EXTRA,
                        RETURN_LINE.NOTE);
        for (ReturnLine line : lines) {
            insert = insert.values(
                    tx.nextId(),
                    receipt,
                    line.line(),
                    line.sku(),
                    line.lot(),
                    line.expected(),
                    line.arrived(),
                    line.restocked(),
                    line.damaged(),
                    line.sentBack(),
                    line.missing(),
                    line.extra(),
                    line.note());
        }
        insert.execute();
    }
}
