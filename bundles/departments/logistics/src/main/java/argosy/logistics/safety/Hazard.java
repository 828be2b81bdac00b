package argosy.logistics.safety;

import static argosy.logistics.db.Tables.HAZARD;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something dangerous in a warehouse (LOG-24). It belongs to who is to remove it; who found it stands in
 * {@code createdBy}. In JSON it carries {@code overdue}; {@code ?state=assigned&dueOn.lt=2026-11-22} lists what is overdue
 * on that day.
 *
 * @param number {@code YH-20261122-0001}
 * @param safetyCheck number of the check that found it, or null
 * @param dueOn day by which it is to be gone, or null
 * @param fix what was done; photos are attachments
 * @param inTime whether it was fixed by its day, once verified
 * @param ruling why it was sent back or dismissed, or what was seen when it was verified
 */
@Label(en = "Hazard", zh = "安全隐患")
public record Hazard(
        @Label(en = "Number", zh = "隐患单号", example = "YH-20261122-0001")
        String number,

        @Label(en = "Kind", zh = "类别", example = "fire") HazardKind kind,
        @Label(en = "Severity", zh = "程度", example = "high") Severity severity,
        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,
        @Label(en = "Place", zh = "地点", example = "A 区东门") String place,

        @Label(en = "What", zh = "隐患描述", example = "2 号灭火器被纸箱遮挡")
        String what,

        @Label(en = "Safety check", zh = "检查单号", example = "AQ-20261122-0001")
        String safetyCheck,

        @Label(en = "State", zh = "状态", example = "found") HazardState state,

        @Label(en = "Assignee", zh = "整改人", example = "zhaomin")
        String assignee,

        @Label(en = "Assigned at", zh = "指派时间", example = "2026-11-22T03:00:00Z")
        Instant assignedAt,

        @Label(en = "Due on", zh = "整改期限", example = "2026-11-23")
        LocalDate dueOn,

        @Label(en = "Fix", zh = "整改措施", example = "移走纸箱并划禁放线")
        String fix,

        @Label(en = "Fixed by", zh = "完成人", example = "zhaomin")
        String fixedBy,

        @Label(en = "Fixed at", zh = "整改时间", example = "2026-11-22T06:00:00Z")
        Instant fixedAt,

        @Label(en = "In time", zh = "按期整改", example = "true")
        Boolean inTime,

        @Label(en = "Verified by", zh = "验收人", example = "chenjing")
        String verifiedBy,

        @Label(en = "Verified at", zh = "验收时间", example = "2026-11-22T08:00:00Z")
        Instant verifiedAt,

        @Label(en = "Ruling", zh = "验收意见", example = "已清理，标线清晰")
        String ruling) {

    /** How bad it may become. */
    public enum Severity {
        LOW,
        MEDIUM,
        HIGH
    }

    public static final Register<Hazard> HAZARDS = Register.of(
                    "hazards", Text.of("Hazards", "安全隐患"), Hazard.class, HAZARD)
            .search("number", "place", "what")
            .filter("kind", "severity", "warehouse", "state", "assignee", "dueOn", "safetyCheck")
            .sort("number")
            .ownedBy("assignee")
            .workflow(HazardState.WORKFLOW, "state");

    static Hazard found(
            String number,
            HazardKind kind,
            Severity severity,
            String warehouse,
            String place,
            String what,
            String check) {
        return new Hazard(
                number,
                kind,
                severity,
                warehouse,
                place,
                what,
                check,
                HazardState.FOUND,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Hazard assigned(String person, Instant at, LocalDate due) {
        return new Hazard(
                number,
                kind,
                severity,
                warehouse,
                place,
                what,
                safetyCheck,
                HazardState.ASSIGNED,
                person,
                at,
                due,
                null,
                null,
                null,
                null,
                null,
                null,
                ruling);
    }

    Hazard fixed(String how, String by, Instant at) {
        return new Hazard(
                number,
                kind,
                severity,
                warehouse,
                place,
                what,
                safetyCheck,
                HazardState.FIXED,
                assignee,
                assignedAt,
                dueOn,
                how,
                by,
                at,
                null,
                null,
                null,
                ruling);
    }

    Hazard verified(boolean kept, String by, Instant at, String text) {
        return new Hazard(
                number,
                kind,
                severity,
                warehouse,
                place,
                what,
                safetyCheck,
                HazardState.VERIFIED,
                assignee,
                assignedAt,
                dueOn,
                fix,
                fixedBy,
                fixedAt,
                kept,
                by,
                at,
                text);
    }

    /** With another opinion on it. */
    Hazard ruled(HazardState next, String text) {
        return new Hazard(
                number,
                kind,
                severity,
                warehouse,
                place,
                what,
                safetyCheck,
                next,
                assignee,
                assignedAt,
                dueOn,
                fix,
                fixedBy,
                fixedAt,
                inTime,
                verifiedBy,
                verifiedAt,
                text);
    }

    /** Whether it should be gone by now and nobody says it is. */
    boolean overdue(LocalDate today) {
        return state == HazardState.ASSIGNED && dueOn.isBefore(today);
    }
}
