package argosy.operations.live;

import argosy.department.Label;
import java.time.Instant;

/**
 * A task on the checklist of one session, as it stood when the session was planned (OPS-34).
 *
 * @param line from 1
 * @param doneBy who ticked it, or null while it is open
 */
@Label(en = "Live check", zh = "场次检查项")
public record LiveCheck(
        @Label(en = "Line", zh = "行号", example = "1") int line,
        @Label(en = "Item", zh = "检查项", example = "SCRIPT") String item,
        @Label(en = "Phase", zh = "阶段", example = "before") LivePhase phase,
        @Label(en = "Task", zh = "事项", example = "直播脚本定稿") String task,

        @Label(en = "Responsible", zh = "责任方", example = "运营")
        String responsible,

        @Label(en = "Mandatory", zh = "必做", example = "true")
        boolean mandatory,

        @Label(en = "Done", zh = "已完成", example = "true") boolean done,

        @Label(en = "Done by", zh = "完成人", example = "tangxin")
        String doneBy,

        @Label(en = "Done at", zh = "完成时间", example = "2026-11-22T08:00:00Z")
        Instant doneAt,

        @Label(en = "Note", zh = "备注", example = "样品 12 件已到")
        String note) {}
