package argosy.logistics.safety;

import argosy.department.Label;
import java.time.Instant;

/**
 * One question of a check with its answer.
 *
 * @param line from 1
 * @param answer null while it was not looked at
 * @param hazard number of the hazard that it opened, or null
 */
@Label(en = "Safety line", zh = "检查明细")
public record SafetyLine(
        @Label(en = "Line", zh = "行号", example = "1") int line,

        @Label(en = "Item", zh = "检查项编码", example = "FIRE-01")
        String item,

        @Label(en = "Kind", zh = "类别", example = "fire") HazardKind kind,

        @Label(en = "Question", zh = "检查内容", example = "灭火器压力正常、无遮挡")
        String question,

        @Label(en = "Answer", zh = "检查结果", example = "ok") Answer answer,

        @Label(en = "Finding", zh = "发现", example = "2 号灭火器被纸箱遮挡")
        String finding,

        @Label(en = "Hazard", zh = "隐患单号", example = "YH-20261122-0001")
        String hazard,

        @Label(en = "Answered by", zh = "检查人", example = "chenjing")
        String answeredBy,

        @Label(en = "Answered at", zh = "检查时间", example = "2026-11-22T02:10:00Z")
        Instant answeredAt) {

    /** How it is. */
    public enum Answer {
        OK,
        NOT_OK,
        NOT_APPLICABLE
    }

    SafetyLine answered(Answer how, String what, String opened, String by, Instant at) {
        return new SafetyLine(line, item, kind, question, how, what, opened, by, at);
    }
}
