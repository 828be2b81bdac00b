package argosy.logistics.standards;

import static argosy.logistics.db.Tables.FLOOR_NOTE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A breach of a standard that an inspector saw (LOG-29). It belongs to the person it concerns, who sees it and answers;
 * beside them only who may read all notes, and the inspector at the floor check. What happened in a team without a person
 * at fault names the team only, and is answered by a change of the process, never by a punishment of all (LEG-06).
 *
 * @param number {@code JL-20261122-0001}
 * @param floorCheck number of the floor check at which it was seen
 * @param person username, or null; {@code team} the team, or null: one of both
 * @param answerUntil day until which the person may answer before the note can be closed without; null for a team
 * @param answer the person's own statement, or null
 */
@Label(en = "Floor note", zh = "现场纪律记录")
public record FloorNote(
        @Label(en = "Number", zh = "记录号", example = "JL-20261122-0001")
        String number,

        @Label(en = "Floor check", zh = "检查单号", example = "XJ-20261122-0001")
        String floorCheck,

        @Label(en = "Day", zh = "日期", example = "2026-11-22")
        LocalDate onDay,

        @Label(en = "Person", zh = "当事人", example = "zhaomin")
        String person,

        @Label(en = "Team", zh = "班组", example = "夜班拣货组") String team,

        @Label(en = "What", zh = "事实", example = "未扫码直接装箱") String what,

        @Label(en = "Severity", zh = "程度", example = "minor")
        Severity severity,

        @Label(en = "Answer until", zh = "陈述截止日", example = "2026-11-25")
        LocalDate answerUntil,

        @Label(en = "State", zh = "状态", example = "noted") FloorNoteState state,

        @Label(en = "Answer", zh = "本人陈述", example = "扫码枪没电，已报修")
        String answer,

        @Label(en = "Answered at", zh = "陈述时间", example = "2026-11-22T09:00:00Z")
        Instant answeredAt,

        @Label(en = "Measure", zh = "措施", example = "training")
        Measure measure,

        @Label(en = "Measure note", zh = "措施说明", example = "复训拣货标准")
        String measureNote,

        @Label(en = "Closed by", zh = "结案人", example = "wujianguo")
        String closedBy) {

    /** How grave a breach is. */
    public enum Severity {
        MINOR,
        SERIOUS,
        GRAVE
    }

    public static final Register<FloorNote> FLOOR_NOTES = Register.of(
                    "floor-notes", Text.of("Floor notes", "现场纪律记录"), FloorNote.class, FLOOR_NOTE)
            .search("number", "what")
            .filter("floorCheck", "person", "severity", "state")
            .sort("number", "onDay")
            .ownedBy("person")
            .workflow(FloorNoteState.WORKFLOW, "state");

    FloorNote answered(String statement, Instant at) {
        return new FloorNote(
                number,
                floorCheck,
                onDay,
                person,
                team,
                what,
                severity,
                answerUntil,
                FloorNoteState.HEARD,
                statement,
                at,
                measure,
                measureNote,
                closedBy);
    }

    FloorNote ended(FloorNoteState next, Measure taken, String text, String by) {
        return new FloorNote(
                number,
                floorCheck,
                onDay,
                person,
                team,
                what,
                severity,
                answerUntil,
                next,
                answer,
                answeredAt,
                taken,
                text,
                by);
    }
}
