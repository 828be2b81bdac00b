package argosy.operations.changes;

import static argosy.operations.db.Tables.ORDER_CHANGE_LINE;

import argosy.department.Reads;
import argosy.department.Transaction;
import argosy.operations.orders.NewLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines that changes give to their orders. */
final class ChangeLines {

    private ChangeLines() {}

    static Map<Long, List<NewLine>> of(Reads reads, Collection<Long> changes) {
        Map<Long, List<NewLine>> lines = new HashMap<>();
        if (changes.isEmpty()) {
            return lines;
        }
        reads.sql()
                .selectFrom(ORDER_CHANGE_LINE)
                .where(ORDER_CHANGE_LINE.ORDER_CHANGE.in(changes))
                .orderBy(ORDER_CHANGE_LINE.ORDER_CHANGE, ORDER_CHANGE_LINE.LINE_NO)
                .forEach(row -> lines.computeIfAbsent(
                                row.get(ORDER_CHANGE_LINE.ORDER_CHANGE), change -> new ArrayList<>())
                        .add(new NewLine(
                                row.get(ORDER_CHANGE_LINE.SKU),
                                row.get(ORDER_CHANGE_LINE.NAME),
                                row.get(ORDER_CHANGE_LINE.SPEC),
                                row.get(ORDER_CHANGE_LINE.QUANTITY),
                                row.get(ORDER_CHANGE_LINE.PRICE),
                                row.get(ORDER_CHANGE_LINE.DISCOUNT),
                                row.get(ORDER_CHANGE_LINE.LISTING))));
        return lines;
    }

    static void insert(Transaction tx, long change, List<NewLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var insert = tx.sql()
                .insertInto(
                        ORDER_CHANGE_LINE,
                        ORDER_CHANGE_LINE.ID,
                        ORDER_CHANGE_LINE.ORDER_CHANGE,
                        ORDER_CHANGE_LINE.LINE_NO,
                        ORDER_CHANGE_LINE.SKU,
                        ORDER_CHANGE_LINE.NAME,
                        ORDER_CHANGE_LINE.SPEC,
                        ORDER_CHANGE_LINE.QUANTITY,
                        ORDER_CHANGE_LINE.PRICE,
                        ORDER_CHANGE_LINE.DISCOUNT,
                        ORDER_CHANGE_LINE.LISTING);
        int number = 1;
        for (NewLine line : lines) {
            insert = insert.values(
                    tx.nextId(),
                    change,
                    number++,
                    line.sku(),
                    line.name(),
                    line.spec(),
                    line.quantity(),
                    line.price(),
                    line.discount() == null ? java.math.BigDecimal.ZERO : line.discount(),
                    line.listing());
        }
        insert.execute();
    }
}
