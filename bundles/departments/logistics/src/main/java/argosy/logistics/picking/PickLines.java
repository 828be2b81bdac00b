package argosy.logistics.picking;

import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.PICK_LINE;
import static argosy.logistics.db.Tables.PICK_TASK;

import argosy.department.Reads;
import argosy.department.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines below pick tasks, read for many tasks at once. */
final class PickLines {

    private PickLines() {}

    static Map<Long, List<PickLine>> of(Reads reads, Collection<Long> tasks) {
        Map<Long, List<PickLine>> lines = new HashMap<>();
        reads.sql()
                .select(
                        PICK_LINE.PICK_TASK,
                        PICK_LINE.LINE_NO,
                        PICK_LINE.SLOT,
                        PICK_LINE.DISPATCH_ORDER,
                        PICK_LINE.ORDER_NUMBER,
                        PICK_LINE.ORDER_LINE,
                        PICK_LINE.BIN,
                        PICK_LINE.SKU,
                        PICK_LINE.LOT,
                        PICK_LINE.QUANTITY,
                        PICK_LINE.PICKED,
                        PICK_LINE.MISSING,
                        PICK_TASK.NUMBER,
                        DISPATCH_ORDER.PICK_TASK)
                .from(PICK_LINE)
                .join(PICK_TASK)
                .on(PICK_TASK.ID.eq(PICK_LINE.PICK_TASK))
                .join(DISPATCH_ORDER)
                .on(DISPATCH_ORDER.ID.eq(PICK_LINE.DISPATCH_ORDER))
                .where(PICK_LINE.PICK_TASK.in(tasks))
                .orderBy(PICK_LINE.PICK_TASK, PICK_LINE.LINE_NO)
                .forEach(row -> {
                    boolean inTask = row.value13().equals(row.value14());
                    lines.computeIfAbsent(row.value1(), task -> new ArrayList<>())
                            .add(new PickLine(
                                    row.value2(),
                                    row.value3(),
                                    row.value4(),
                                    row.value5(),
                                    row.value6(),
                                    row.value7(),
                                    row.value8(),
                                    row.value9(),
                                    row.value10(),
                                    row.value11(),
                                    row.value12(),
                                    inTask ? row.value10() - row.value11() - row.value12() : 0));
                });
        return lines;
    }

    static List<PickLine> of(Reads reads, long task) {
        return of(reads, List.of(task)).getOrDefault(task, List.of());
    }

    /** Those of the tasks on which something is still to be picked. */
    static Set<Long> withOpenLines(Reads reads, Collection<Long> tasks) {
        return new HashSet<>(reads.sql()
                .selectDistinct(PICK_LINE.PICK_TASK)
                .from(PICK_LINE)
                .join(PICK_TASK)
                .on(PICK_TASK.ID.eq(PICK_LINE.PICK_TASK))
                .join(DISPATCH_ORDER)
                .on(DISPATCH_ORDER.ID.eq(PICK_LINE.DISPATCH_ORDER))
                .where(
                        PICK_LINE.PICK_TASK.in(tasks),
                        DISPATCH_ORDER.PICK_TASK.eq(PICK_TASK.NUMBER),
                        PICK_LINE.QUANTITY.gt(PICK_LINE.PICKED.plus(PICK_LINE.MISSING)))
                .fetch(PICK_LINE.PICK_TASK));
    }

    static void insert(Transaction tx, long task, List<PickLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var insert = tx.sql()
                .insertInto(
                        PICK_LINE,
                        PICK_LINE.ID,
                        PICK_LINE.PICK_TASK,
                        PICK_LINE.LINE_NO,
                        PICK_LINE.SLOT,
                        PICK_LINE.DISPATCH_ORDER,
                        PICK_LINE.ORDER_NUMBER,
                        PICK_LINE.ORDER_LINE,
                        PICK_LINE.BIN,
                        PICK_LINE.SKU,
                        PICK_LINE.LOT,
                        PICK_LINE.QUANTITY,
                        PICK_LINE.PICKED,
                        PICK_LINE.MISSING);
        for (PickLine line : lines) {
            insert = insert.values(
                    tx.nextId(),
                    task,
                    line.line(),
                    line.slot(),
                    line.dispatchOrder(),
                    line.orderNumber(),
                    line.orderLine(),
                    line.bin(),
                    line.sku(),
                    line.lot(),
                    line.quantity(),
                    0L,
                    0L);
        }
        insert.execute();
    }

    static void add(Transaction tx, long task, int line, long picked, long missing) {
        tx.sql()
                .update(PICK_LINE)
                .set(PICK_LINE.PICKED, PICK_LINE.PICKED.plus(picked))
                .set(PICK_LINE.MISSING, PICK_LINE.MISSING.plus(missing))
                .where(PICK_LINE.PICK_TASK.eq(task), PICK_LINE.LINE_NO.eq(line))
                .execute();
    }
}
