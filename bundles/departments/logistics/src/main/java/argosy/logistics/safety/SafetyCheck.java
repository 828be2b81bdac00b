package argosy.logistics.safety;

import static argosy.logistics.db.Tables.SAFETY_CHECK;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A round through a warehouse, once per day and shift (LOG-24). Who started it stands in {@code createdBy}; read by itself
 * it carries its {@code lines} ({@link SafetyLine}).
 *
 * @param number {@code AQ-20261122-0001}
 * @param items lines in all, {@code answered} those with an answer, {@code notOk} those that opened a hazard
 */
@Label(en = "Safety check", zh = "安全检查")
public record SafetyCheck(
        @Label(en = "Number", zh = "检查单号", example = "AQ-20261122-0001")
        String number,

        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,

        @Label(en = "Day", zh = "日期", example = "2026-11-22")
        LocalDate onDay,

        @Label(en = "Shift", zh = "班次", example = "day") Shift shift,
        @Label(en = "State", zh = "状态", example = "open") SafetyCheckState state,
        @Label(en = "Items", zh = "检查项数", example = "12") int items,
        @Label(en = "Answered", zh = "已检查", example = "10") int answered,
        @Label(en = "Not ok", zh = "异常项", example = "1") int notOk,

        @Label(en = "Completed at", zh = "完成时间", example = "2026-11-22T02:30:00Z")
        Instant completedAt,

        @Label(en = "Completed by", zh = "完成人", example = "chenjing")
        String completedBy,

        @Label(en = "Note", zh = "备注", example = "台风前加查") String note) {

    public static final Register<SafetyCheck> SAFETY_CHECKS = Register.of(
                    "safety-checks", Text.of("Safety checks", "安全检查"), SafetyCheck.class, SAFETY_CHECK)
            .search("number")
            .filter("warehouse", "shift", "state")
            .sort("number", "onDay")
            .workflow(SafetyCheckState.WORKFLOW, "state");

    SafetyCheck counting(int given, int bad) {
        return new SafetyCheck(
                number, warehouse, onDay, shift, state, items, given, bad, completedAt, completedBy, note);
    }

    SafetyCheck completed(Instant at, String by) {
        return new SafetyCheck(
                number, warehouse, onDay, shift, SafetyCheckState.COMPLETED, items, answered, notOk, at, by, note);
    }
}
