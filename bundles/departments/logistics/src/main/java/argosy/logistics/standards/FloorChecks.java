package argosy.logistics.standards;

import static argosy.logistics.db.Tables.FLOOR_CHECK_ITEM;
import static argosy.logistics.standards.FloorCheck.FLOOR_CHECKS;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.time.LocalDate;
import java.util.List;
import org.jooq.BatchBindStep;

/** The rules of checks on the floor (LOG-22): they measure the work against the edition in force, and are never changed. */
public final class FloorChecks {

    public FloorChecks() {}

    /** Keeps a check. 422 for a day to come, a standard that is not in force, or a failed item without a note. */
    public Stored<FloorCheck> keep(Transaction tx, NewFloorCheck found) {
        LocalDate today = tx.today();
        LocalDate day = found.onDay() == null ? today : found.onDay();
        if (day.isAfter(today)) {
            throw Problem.invalid("onDay", "The day must not lie in the future.", "检查日期不能晚于今天。");
        }
        for (CheckedItem item : found.items()) {
            if (!item.passed() && (item.note() == null || item.note().isBlank())) {
                throw Problem.invalid(
                        "items", "Say what is wrong with: " + item.item() + ".", "请说明不合格情况：" + item.item() + "。");
            }
        }
        Sop sop = Sops.inForce(tx, "sopCode", found.sopCode());
        int passed = (int) found.items().stream().filter(CheckedItem::passed).count();
        int failed = found.items().size() - passed;
        Stored<FloorCheck> check = tx.insert(
                FLOOR_CHECKS,
                new FloorCheck(
                        tx.number("XJ"),
                        day,
                        found.warehouse(),
                        found.place(),
                        sop.code(),
                        sop.edition(),
                        passed,
                        failed,
                        FloorCheck.score(passed, failed),
                        found.note()));
        keepItems(tx, check.id(), found.items());
        return check;
    }

    static List<CheckedItem> items(Reads reads, long check) {
        return reads.sql()
                .select(FLOOR_CHECK_ITEM.ITEM, FLOOR_CHECK_ITEM.PASSED, FLOOR_CHECK_ITEM.NOTE)
                .from(FLOOR_CHECK_ITEM)
                .where(FLOOR_CHECK_ITEM.FLOOR_CHECK.eq(check))
                .orderBy(FLOOR_CHECK_ITEM.LINE)
                .fetch(row -> new CheckedItem(row.value1(), row.value2(), row.value3()));
    }

    private static void keepItems(Transaction tx, long check, List<CheckedItem> items) {
        BatchBindStep batch = tx.sql()
                .batch(tx.sql()
                        .insertInto(
                                FLOOR_CHECK_ITEM,
                                FLOOR_CHECK_ITEM.ID,
                                FLOOR_CHECK_ITEM.FLOOR_CHECK,
                                FLOOR_CHECK_ITEM.LINE,
                                FLOOR_CHECK_ITEM.ITEM,
                                FLOOR_CHECK_ITEM.PASSED,
                                FLOOR_CHECK_ITEM.NOTE)
                        .values(0L, 0L, 0, "", false, ""));
        for (int i = 0; i < items.size(); i++) {
            CheckedItem item = items.get(i);
            batch = batch.bind(tx.nextId(), check, i + 1, item.item(), item.passed(), item.note());
        }
        batch.execute();
    }
}
