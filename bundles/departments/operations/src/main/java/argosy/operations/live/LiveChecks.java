package argosy.operations.live;

import static argosy.operations.db.Tables.LIVE_CHECK;
import static argosy.operations.db.Tables.LIVE_CHECKLIST_ITEM;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.live.LiveChecklistItem.ItemState;
import java.util.List;
import java.util.Map;

/** The checklists of sessions. */
final class LiveChecks {

    private LiveChecks() {}

    /** Copies the tasks that are asked now; what the template becomes later leaves the session alone. */
    static void copy(Transaction tx, long session) {
        int line = 0;
        for (var item : tx.sql()
                .select(
                        LIVE_CHECKLIST_ITEM.CODE,
                        LIVE_CHECKLIST_ITEM.PHASE,
                        LIVE_CHECKLIST_ITEM.TASK,
                        LIVE_CHECKLIST_ITEM.RESPONSIBLE,
                        LIVE_CHECKLIST_ITEM.MANDATORY)
                .from(LIVE_CHECKLIST_ITEM)
                .where(LIVE_CHECKLIST_ITEM.STATE.eq(Shape.code(ItemState.ACTIVE)))
                .orderBy(LIVE_CHECKLIST_ITEM.RUNNING_NUMBER, LIVE_CHECKLIST_ITEM.ID)
                .fetch()) {
            tx.sql()
                    .insertInto(LIVE_CHECK)
                    .set(LIVE_CHECK.ID, tx.nextId())
                    .set(LIVE_CHECK.SESSION, session)
                    .set(LIVE_CHECK.LINE, ++line)
                    .set(LIVE_CHECK.ITEM, item.value1())
                    .set(LIVE_CHECK.PHASE, item.value2())
                    .set(LIVE_CHECK.TASK, item.value3())
                    .set(LIVE_CHECK.RESPONSIBLE, item.value4())
                    .set(LIVE_CHECK.MANDATORY, item.value5())
                    .set(LIVE_CHECK.DONE, false)
                    .execute();
        }
    }

    static List<LiveCheck> of(Reads reads, long session) {
        return reads.sql()
                .selectFrom(LIVE_CHECK)
                .where(LIVE_CHECK.SESSION.eq(session))
                .orderBy(LIVE_CHECK.LINE)
                .fetch(row -> new LiveCheck(
                        row.get(LIVE_CHECK.LINE),
                        row.get(LIVE_CHECK.ITEM),
                        Shape.constant(LivePhase.class, row.get(LIVE_CHECK.PHASE))
                                .orElseThrow(),
                        row.get(LIVE_CHECK.TASK),
                        row.get(LIVE_CHECK.RESPONSIBLE),
                        row.get(LIVE_CHECK.MANDATORY),
                        row.get(LIVE_CHECK.DONE),
                        row.get(LIVE_CHECK.DONE_BY),
                        row.get(LIVE_CHECK.DONE_AT),
                        row.get(LIVE_CHECK.NOTE)));
    }

    /** Ticks a task or opens it again; answers it as it is then. 422 when the session has no such task. */
    static LiveCheck tick(Transaction tx, long session, String item, boolean done, String note) {
        LiveCheck check = of(tx, session).stream()
                .filter(each -> each.item().equals(item))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "item",
                        "The checklist of this session has no item " + item + ".",
                        "该场次的检查表没有检查项 " + item + "。"));
        LiveCheck after = new LiveCheck(
                check.line(),
                check.item(),
                check.phase(),
                check.task(),
                check.responsible(),
                check.mandatory(),
                done,
                done ? tx.by().username() : null,
                done ? tx.now() : null,
                LiveSession.stripped(note));
        tx.sql()
                .update(LIVE_CHECK)
                .set(LIVE_CHECK.DONE, after.done())
                .set(LIVE_CHECK.DONE_BY, after.doneBy())
                .set(LIVE_CHECK.DONE_AT, after.doneAt())
                .set(LIVE_CHECK.NOTE, after.note())
                .where(LIVE_CHECK.SESSION.eq(session), LIVE_CHECK.LINE.eq(after.line()))
                .execute();
        return after;
    }

    /** 409 {@code checklist-open} that names the mandatory tasks of the phase that are not done. */
    static void requireDone(Reads reads, long session, LivePhase phase) {
        List<LiveCheck> open = of(reads, session).stream()
                .filter(check -> check.phase() == phase && check.mandatory() && !check.done())
                .toList();
        if (!open.isEmpty()) {
            List<String> tasks = open.stream().map(LiveCheck::task).toList();
            throw Problem.conflict(
                    "checklist-open",
                    Text.of(
                            "Tick the mandatory tasks first: " + String.join("; ", tasks) + ".",
                            "请先完成必做事项：" + String.join("；", tasks) + "。"),
                    Map.of("items", open.stream().map(LiveCheck::item).toList()));
        }
    }

    static void remove(Transaction tx, long session) {
        tx.sql().deleteFrom(LIVE_CHECK).where(LIVE_CHECK.SESSION.eq(session)).execute();
    }
}
