package argosy.logistics.dispatch;

import static argosy.logistics.db.Tables.DISPATCH_LINE;

import argosy.department.Prepared;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.impl.DSL;

/** The lines below dispatch orders, read for many orders at once. */
final class DispatchLines {

    private record Found(long order, DispatchLine line) {}

    private static final Prepared.QueryOfMany<Long, Found> LINES = new Prepared.QueryOfMany<>(
            DISPATCH_LINE.DISPATCH_ORDER,
            among -> DSL.select(
                            DISPATCH_LINE.DISPATCH_ORDER,
                            DISPATCH_LINE.LINE_NO,
                            DISPATCH_LINE.SKU,
                            DISPATCH_LINE.BRAND,
                            DISPATCH_LINE.SPEC,
                            DISPATCH_LINE.QUANTITY,
                            DISPATCH_LINE.SHORT_QUANTITY,
                            DISPATCH_LINE.PICKED,
                            DISPATCH_LINE.CHECKED)
                    .from(DISPATCH_LINE)
                    .where(among)
                    .orderBy(DISPATCH_LINE.DISPATCH_ORDER, DISPATCH_LINE.LINE_NO),
            row -> new Found(
                    row.number(1),
                    new DispatchLine(
                            row.integer(2),
                            row.text(3),
                            row.text(4),
                            row.text(5),
                            row.number(6),
                            row.number(7),
                            row.number(8),
                            row.number(9))));

    private DispatchLines() {}

    static Map<Long, List<DispatchLine>> of(Reads reads, Collection<Long> orders) {
        Map<Long, List<DispatchLine>> lines = new HashMap<>();
        reads.all(LINES, orders).forEach(found -> lines.computeIfAbsent(found.order(), order -> new ArrayList<>())
                .add(found.line()));
        return lines;
    }

    static List<DispatchLine> of(Reads reads, long order) {
        return of(reads, List.of(order)).getOrDefault(order, List.of());
    }

    static void insert(Transaction tx, long order, List<NewDispatchOrder.NewDispatchLine> lines) {
        var insert = tx.sql()
                .insertInto(
                        DISPATCH_LINE,
                        DISPATCH_LINE.ID,
                        DISPATCH_LINE.DISPATCH_ORDER,
                        DISPATCH_LINE.LINE_NO,
                        DISPATCH_LINE.SKU,
                        DISPATCH_LINE.BRAND,
                        DISPATCH_LINE.SPEC,
                        DISPATCH_LINE.QUANTITY,
                        DISPATCH_LINE.SHORT_QUANTITY,
                        DISPATCH_LINE.PICKED,
                        DISPATCH_LINE.CHECKED);
        int number = 1;
        for (NewDispatchOrder.NewDispatchLine line : lines) {
            insert = insert.values(
                    tx.nextId(), order, number++, line.sku(), line.brand(), line.spec(), line.quantity(), 0L, 0L, 0L);
        }
        insert.execute();
    }

    static void delete(Transaction tx, long order) {
        tx.sql()
                .deleteFrom(DISPATCH_LINE)
                .where(DISPATCH_LINE.DISPATCH_ORDER.eq(order))
                .execute();
    }

    /** Writes brand, spec, shortage and check of those lines that differ from what was read. */
    static void write(Transaction tx, long order, List<DispatchLine> before, List<DispatchLine> after) {
        List<DispatchLine> changed =
                after.stream().filter(line -> !before.contains(line)).toList();
        if (changed.isEmpty()) {
            return;
        }
        BatchBindStep batch = tx.sql()
                .batch(tx.sql()
                        .update(DISPATCH_LINE)
                        .set(DISPATCH_LINE.BRAND, (String) null)
                        .set(DISPATCH_LINE.SPEC, (String) null)
                        .set(DISPATCH_LINE.SHORT_QUANTITY, (Long) null)
                        .set(DISPATCH_LINE.CHECKED, (Long) null)
                        .where(DISPATCH_LINE.DISPATCH_ORDER.eq((Long) null), DISPATCH_LINE.LINE_NO.eq((Integer) null)));
        for (DispatchLine line : changed) {
            batch = batch.bind(line.brand(), line.spec(), line.shortQuantity(), line.checked(), order, line.line());
        }
        batch.execute();
    }

    /** Adds picked pieces to lines; never more than were ordered. */
    static void picked(Transaction tx, long order, Map<Integer, Long> pieces) {
        pieces.forEach((line, more) -> {
            int done = tx.sql()
                    .update(DISPATCH_LINE)
                    .set(DISPATCH_LINE.PICKED, DISPATCH_LINE.PICKED.plus(more))
                    .where(
                            DISPATCH_LINE.DISPATCH_ORDER.eq(order),
                            DISPATCH_LINE.LINE_NO.eq(line),
                            DISPATCH_LINE.PICKED.plus(more).le(DISPATCH_LINE.QUANTITY))
                    .execute();
            if (done == 0) {
                throw Problem.conflict(
                        "picked-too-many",
                        "Line " + line + " would get more pieces than were ordered.",
                        "第 " + line + " 行拣货数量将超过订购数量。");
            }
        });
    }
}
