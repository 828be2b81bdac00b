package argosy.logistics.safety;

import static argosy.logistics.db.Tables.SAFETY_ANSWER;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Transaction;
import java.util.Collection;
import java.util.List;
import org.jooq.BatchBindStep;

/** The lines of safety checks in their table. */
final class SafetyLines {

    private SafetyLines() {}

    /** Draws up the lines of a new check from the questions, in their order. */
    static void keep(Transaction tx, long check, List<SafetyItem> items) {
        BatchBindStep batch = tx.sql()
                .batch(tx.sql()
                        .insertInto(
                                SAFETY_ANSWER,
                                SAFETY_ANSWER.ID,
                                SAFETY_ANSWER.SAFETY_CHECK,
                                SAFETY_ANSWER.LINE,
                                SAFETY_ANSWER.ITEM,
                                SAFETY_ANSWER.KIND,
                                SAFETY_ANSWER.QUESTION)
                        .values(0L, 0L, 0, "", "", ""));
        for (int i = 0; i < items.size(); i++) {
            SafetyItem item = items.get(i);
            batch = batch.bind(tx.nextId(), check, i + 1, item.code(), Shape.code(item.kind()), item.question());
        }
        batch.execute();
    }

    static List<SafetyLine> of(Reads reads, long check) {
        return reads.sql()
                .select(
                        SAFETY_ANSWER.LINE,
                        SAFETY_ANSWER.ITEM,
                        SAFETY_ANSWER.KIND,
                        SAFETY_ANSWER.QUESTION,
                        SAFETY_ANSWER.ANSWER,
                        SAFETY_ANSWER.FINDING,
                        SAFETY_ANSWER.HAZARD,
                        SAFETY_ANSWER.ANSWERED_BY,
                        SAFETY_ANSWER.ANSWERED_AT)
                .from(SAFETY_ANSWER)
                .where(SAFETY_ANSWER.SAFETY_CHECK.eq(check))
                .orderBy(SAFETY_ANSWER.LINE)
                .fetch(row -> new SafetyLine(
                        row.value1(),
                        row.value2(),
                        Shape.constant(HazardKind.class, row.value3()).orElseThrow(),
                        row.value4(),
                        row.value5() == null
                                ? null
                                : Shape.constant(SafetyLine.Answer.class, row.value5())
                                        .orElseThrow(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9()));
    }

    /** Writes the answers of these lines. */
    static void answer(Transaction tx, long check, Collection<SafetyLine> lines) {
        BatchBindStep batch = tx.sql()
                .batch(tx.sql()
                        .update(SAFETY_ANSWER)
                        .set(SAFETY_ANSWER.ANSWER, "")
                        .set(SAFETY_ANSWER.FINDING, "")
                        .set(SAFETY_ANSWER.HAZARD, "")
                        .set(SAFETY_ANSWER.ANSWERED_BY, "")
                        .set(SAFETY_ANSWER.ANSWERED_AT, tx.now())
                        .where(SAFETY_ANSWER.SAFETY_CHECK.eq(0L), SAFETY_ANSWER.LINE.eq(0)));
        for (SafetyLine line : lines) {
            batch = batch.bind(
                    Shape.code(line.answer()),
                    line.finding(),
                    line.hazard(),
                    line.answeredBy(),
                    line.answeredAt(),
                    check,
                    line.line());
        }
        batch.execute();
    }
}
