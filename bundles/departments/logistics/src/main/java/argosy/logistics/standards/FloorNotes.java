package argosy.logistics.standards;

import static argosy.logistics.db.Tables.FLOOR_NOTE;
import static argosy.logistics.standards.FloorNote.FLOOR_NOTES;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.time.LocalDate;
import java.util.List;

/**
 * The rules of notes on discipline (LOG-29): nobody is judged unheard, nobody judges what they saw themselves, and nothing
 * is deducted from anybody (LEG-05, LEG-06, LEG-08).
 */
public final class FloorNotes {

    /** Days a person has to answer when the inspector names no day. */
    static final int DAYS_TO_ANSWER = 3;

    private static final int MOST_PER_CHECK = 200;

    public FloorNotes() {}

    /** Notes a breach that was seen at a check. 422 unless either a person or a team is named, or for no time to answer. */
    public Stored<FloorNote> note(Transaction tx, FloorCheck check, NewFloorNote seen) {
        boolean person = given(seen.person());
        if (person == given(seen.team())) {
            throw Problem.invalid("person", "Name either the person or the team.", "请填写当事人或班组，二者选一。");
        }
        if (person && seen.person().strip().equals(tx.by().username())) {
            throw Problem.invalid("person", "You cannot note yourself.", "不能记录本人。");
        }
        LocalDate today = tx.today();
        if (seen.answerUntil() != null && !seen.answerUntil().isAfter(today)) {
            throw Problem.invalid("answerUntil", "Leave at least until tomorrow to answer.", "陈述截止日至少为明天。");
        }
        LocalDate until = seen.answerUntil() == null ? today.plusDays(DAYS_TO_ANSWER) : seen.answerUntil();
        return tx.insert(
                FLOOR_NOTES,
                new FloorNote(
                        tx.number("JL"),
                        check.number(),
                        check.onDay(),
                        person ? seen.person().strip() : null,
                        person ? null : seen.team().strip(),
                        seen.what(),
                        seen.severity(),
                        person ? until : null,
                        FloorNoteState.NOTED,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    /** The person's own statement; nobody else's, not even a stand-in's. */
    public Stored<FloorNote> answer(Transaction tx, long id, String statement) {
        Stored<FloorNote> note = tx.step(FLOOR_NOTES, id, "answer");
        if (!tx.by().username().equals(note.value().person())) {
            throw Problem.conflict("not-the-person", "Only the person concerned makes this statement.", "只能由当事人本人陈述。");
        }
        return tx.update(FLOOR_NOTES, note, note.value().answered(statement, tx.now()));
    }

    /**
     * Agrees on a measure. 409 {@code own-note} for the inspector and the person, {@code not-heard} while the person may
     * still answer; 422 for a measure against a whole team that aims at people.
     */
    public Stored<FloorNote> close(Transaction tx, long id, Measure measure, String text) {
        Stored<FloorNote> note = tx.step(FLOOR_NOTES, id, "close");
        requireOther(tx, note);
        LocalDate until = note.value().answerUntil();
        if (note.value().state() == FloorNoteState.NOTED
                && until != null
                && !tx.today().isAfter(until)) {
            throw Problem.conflict(
                    "not-heard",
                    "The person may answer until " + until + "; wait for the statement.",
                    "当事人可在 " + until + " 前陈述，请等待陈述。");
        }
        if (note.value().person() == null && measure == Measure.SUPERVISION) {
            throw Problem.invalid(
                    "measure",
                    "A team is not put under supervision; change the process or train.",
                    "不得对整个班组采取监督措施，请改进流程或培训。");
        }
        return tx.update(
                FLOOR_NOTES,
                note,
                note.value().ended(FloorNoteState.CLOSED, measure, text, tx.by().username()));
    }

    /** Takes an unfounded note back. 409 {@code own-note} for the person. */
    public Stored<FloorNote> withdraw(Transaction tx, long id, String reason) {
        Stored<FloorNote> note = tx.step(FLOOR_NOTES, id, "withdraw");
        if (tx.by().username().equals(note.value().person())) {
            throw own();
        }
        return tx.update(
                FLOOR_NOTES,
                note,
                note.value()
                        .ended(FloorNoteState.WITHDRAWN, null, reason, tx.by().username()));
    }

    /** The notes of a check, oldest first. */
    static List<Stored<FloorNote>> of(Reads reads, FloorCheck check) {
        return reads.select(FLOOR_NOTES, FLOOR_NOTE.FLOOR_CHECK.eq(check.number()), MOST_PER_CHECK);
    }

    private static void requireOther(Transaction tx, Stored<FloorNote> note) {
        String by = tx.by().username();
        if (by.equals(note.value().person()) || by.equals(note.createdBy())) {
            throw own();
        }
    }

    private static Problem own() {
        return Problem.conflict(
                "own-note",
                "You are the person concerned or the inspector; somebody else must decide.",
                "您是当事人或检查人，须由他人处理。");
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
