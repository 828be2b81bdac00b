package argosy.logistics.tools;

import static argosy.logistics.db.Tables.TOOL_LOAN;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import argosy.department.Workflow;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That a person has a tool (LOG-25); it belongs to that person. Who issued it when stands in {@code createdBy} and {@code
 * createdAt}. In JSON it carries {@code overdue}; {@code ?state=open&dueOn.lt=2026-11-22} lists what is overdue on that
 * day.
 *
 * @param number {@code GJ-20261122-0001}
 * @param tool code of the tool
 * @param dueOn last day to bring it back, or null
 * @param conditionBack how it came back, or null
 */
@Label(en = "Tool loan", zh = "工具领用")
public record ToolLoan(
        @Label(en = "Number", zh = "领用单号", example = "GJ-20261122-0001")
        String number,

        @Label(en = "Tool", zh = "工具编码", example = "PDA-01") String tool,

        @Label(en = "Person", zh = "领用人", example = "zhaomin")
        String person,

        @Label(en = "State", zh = "状态", example = "open") State state,

        @Label(en = "Due on", zh = "应还日期", example = "2026-11-22")
        LocalDate dueOn,

        @Label(en = "Condition out", zh = "领用时状况", example = "good")
        Condition conditionOut,

        @Label(en = "Condition back", zh = "归还时状况", example = "worn")
        Condition conditionBack,

        @Label(en = "Ended at", zh = "结束时间", example = "2026-11-22T10:00:00Z")
        Instant endedAt,

        @Label(en = "Ended by", zh = "经手人", example = "chenjing")
        String endedBy,

        @Label(en = "Note", zh = "说明", example = "屏幕有划痕") String note) {

    /** Whether the person still has it. */
    public enum State {
        @Label(en = "Open", zh = "未归还")
        OPEN,
        @Label(en = "Returned", zh = "已归还")
        RETURNED,
        @Label(en = "Lost", zh = "已遗失")
        LOST;

        static final Workflow<State> WORKFLOW =
                Workflow.of(State.class).step("return", OPEN).step("lose", OPEN);
    }

    public static final Register<ToolLoan> TOOL_LOANS = Register.of(
                    "tool-loans", Text.of("Tool loans", "工具领用"), ToolLoan.class, TOOL_LOAN)
            .search("number", "tool", "person")
            .filter("tool", "person", "state", "dueOn")
            .sort("number")
            .ownedBy("person")
            .workflow(State.WORKFLOW, "state");

    ToolLoan ended(State next, Condition how, Instant at, String by, String text) {
        return new ToolLoan(number, tool, person, next, dueOn, conditionOut, how, at, by, text);
    }

    boolean overdue(LocalDate today) {
        return state == State.OPEN && dueOn != null && dueOn.isBefore(today);
    }
}
