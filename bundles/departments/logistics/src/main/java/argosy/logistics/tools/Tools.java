package argosy.logistics.tools;

import static argosy.logistics.db.Tables.TOOL;
import static argosy.logistics.db.Tables.TOOL_LOAN;
import static argosy.logistics.tools.Tool.TOOLS;
import static argosy.logistics.tools.ToolLoan.TOOL_LOANS;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.warehouse.Fixed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules of tools (LOG-25). Every step holds the tool, so one person at a time has it. */
public final class Tools {

    public Tools() {}

    Stored<Tool> change(Transaction tx, Stored<Tool> before, Tool after) {
        Fixed.same("code", before.value().code(), after.code());
        return tx.update(TOOLS, before, after);
    }

    /**
     * Gives the tool to a person. 409 {@code inspection-due} when its day of inspection is over; 422 for a day of return
     * that is over.
     */
    public Stored<Tool> issue(Transaction tx, long id, String person, LocalDate dueOn, String note) {
        Stored<Tool> tool = tx.step(TOOLS, id, "issue");
        LocalDate today = tx.today();
        if (dueOn != null && dueOn.isBefore(today)) {
            throw Problem.invalid("dueOn", "The day must not lie in the past.", "应还日期不能早于今天。");
        }
        if (inspectionDue(tool.value(), today)) {
            throw Problem.conflict(
                    "inspection-due",
                    "It was to be inspected by " + tool.value().inspectionDue() + "; inspect it first.",
                    "检验已于 " + tool.value().inspectionDue() + " 到期，请先检验。");
        }
        tx.insert(
                TOOL_LOANS,
                new ToolLoan(
                        tx.number("GJ"),
                        tool.value().code(),
                        person,
                        ToolLoan.State.OPEN,
                        dueOn,
                        tool.value().condition(),
                        null,
                        null,
                        null,
                        note));
        return tx.update(
                TOOLS, tool, tool.value().in(ToolState.ON_LOAN, tool.value().condition()));
    }

    /** Takes the tool back; a damaged one goes to repair. 422 when it is damaged and nobody says how. */
    public Stored<ToolLoan> takeBack(Transaction tx, long id, Condition condition, String note) {
        Stored<ToolLoan> loan = tx.step(TOOL_LOANS, id, "return");
        if (condition == Condition.DAMAGED && (note == null || note.isBlank())) {
            throw Problem.invalid("note", "Say what is damaged.", "请说明损坏情况。");
        }
        Stored<Tool> tool = tool(tx, loan.value().tool());
        tx.update(
                TOOLS,
                tool,
                tool.value().in(condition == Condition.DAMAGED ? ToolState.IN_REPAIR : ToolState.AVAILABLE, condition));
        return end(tx, loan, ToolLoan.State.RETURNED, condition, note);
    }

    /** Keeps that the person does not have it any more. */
    public Stored<ToolLoan> lose(Transaction tx, long id, String note) {
        Stored<ToolLoan> loan = tx.step(TOOL_LOANS, id, "lose");
        Stored<Tool> tool = tool(tx, loan.value().tool());
        tx.update(TOOLS, tool, tool.value().in(ToolState.LOST, tool.value().condition()));
        return end(tx, loan, ToolLoan.State.LOST, null, note);
    }

    /** Keeps an inspection; what is damaged goes to repair. 422 for a next day that is not ahead. */
    public Stored<Tool> inspect(Transaction tx, long id, Condition condition, LocalDate nextDue) {
        Stored<Tool> tool = tx.step(TOOLS, id, "inspect");
        if (nextDue != null && !nextDue.isAfter(tx.today())) {
            throw Problem.invalid("nextDue", "The next inspection must lie ahead.", "下次检验日期须晚于今天。");
        }
        ToolState next = condition == Condition.DAMAGED ? ToolState.IN_REPAIR : ToolState.AVAILABLE;
        return tx.update(TOOLS, tool, tool.value().inspected(next, condition, nextDue));
    }

    /** Brings a repaired or found tool back into use. 422 for a damaged one. */
    public Stored<Tool> restore(Transaction tx, long id, Condition condition) {
        Stored<Tool> tool = tx.step(TOOLS, id, "restore");
        if (condition == Condition.DAMAGED) {
            throw Problem.invalid("condition", "A damaged tool stays in repair.", "损坏的工具不能恢复使用。");
        }
        return tx.update(TOOLS, tool, tool.value().in(ToolState.AVAILABLE, condition));
    }

    public Stored<Tool> retire(Transaction tx, long id) {
        Stored<Tool> tool = tx.step(TOOLS, id, "retire");
        return tx.update(
                TOOLS, tool, tool.value().in(ToolState.RETIRED, tool.value().condition()));
    }

    /** The open loans of these tools, by code. */
    static Map<String, Stored<ToolLoan>> open(Reads reads, Collection<String> codes) {
        List<Stored<ToolLoan>> loans = reads.select(
                TOOL_LOANS,
                TOOL_LOAN.TOOL.in(codes).and(TOOL_LOAN.STATE.eq(Shape.code(ToolLoan.State.OPEN))),
                codes.size());
        return loans.stream().collect(Collectors.toMap(loan -> loan.value().tool(), loan -> loan));
    }

    static boolean inspectionDue(Tool tool, LocalDate today) {
        return tool.inspectionDue() != null && tool.inspectionDue().isBefore(today);
    }

    private static Stored<ToolLoan> end(
            Transaction tx, Stored<ToolLoan> loan, ToolLoan.State next, Condition condition, String note) {
        String kept = note == null || note.isBlank() ? loan.value().note() : note;
        return tx.update(
                TOOL_LOANS,
                loan,
                loan.value().ended(next, condition, tx.now(), tx.by().username(), kept));
    }

    private static Stored<Tool> tool(Transaction tx, String code) {
        Stored<Tool> tool = tx.first(TOOLS, TOOL.CODE.eq(code)).orElseThrow();
        tx.hold(TOOLS, List.of(tool.id()));
        return tx.get(TOOLS, tool.id());
    }
}
