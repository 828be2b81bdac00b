package argosy.logistics.tools;

import static argosy.logistics.db.Tables.TOOL;
import static argosy.logistics.db.Tables.WAREHOUSE;
import static argosy.logistics.tools.Tool.TOOLS;

import argosy.department.Caller;
import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Label;
import argosy.department.Reads;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code /api/logistics/tools}: list, read, create, change, remove, import, and giving them out (LOG-25). In JSON a tool
 * that a person has carries {@code loan} (id) and {@code holder}.
 */
@Path("tools")
public final class ToolsResource extends EditableResource<Tool> {

    private final Tools tools;

    public ToolsResource(Database database, Tools tools) {
        super(database, TOOLS);
        this.tools = tools;
    }

    /** Who gets it until when. */
    @Label(en = "Issue", zh = "领用")
    public record Issue(
            @NotBlank @Size(max = 64) @Label(en = "Person", zh = "领用人", example = "zhaomin")
            String person,

            @Label(en = "Due on", zh = "应还日期", example = "2026-11-22")
            LocalDate dueOn,

            @Size(max = 1000) @Label(en = "Note", zh = "说明", example = "白班")
            String note) {}

    /** Gives the tool to a person (LOG-25). */
    @Step("{id}/issue")
    @Label(en = "Issue", zh = "领用")
    public Response issue(@PathParam("id") long id, @NotNull @Valid Issue issue, @Context Caller caller) {
        return done(caller, tx -> tools.issue(tx, id, issue.person(), issue.dueOn(), issue.note()));
    }

    /** What an inspection showed. */
    @Label(en = "Inspection", zh = "检验")
    public record Inspection(
            @NotNull @Label(en = "Condition", zh = "状况", example = "good")
            Condition condition,

            @Label(en = "Next due", zh = "下次检验日", example = "2027-03-01")
            LocalDate nextDue) {}

    /** Keeps an inspection and the day of the next (LOG-25). */
    @Step("{id}/inspect")
    @Label(en = "Inspect", zh = "检验")
    public Response inspect(@PathParam("id") long id, @NotNull @Valid Inspection inspection, @Context Caller caller) {
        return done(caller, tx -> tools.inspect(tx, id, inspection.condition(), inspection.nextDue()));
    }

    /** How a repaired or found tool is. */
    @Label(en = "Restoration", zh = "恢复")
    public record Restoration(
            @NotNull @Label(en = "Condition", zh = "状况", example = "good")
            Condition condition) {}

    /** Brings a repaired or found tool back into use (LOG-25). */
    @Step("{id}/restore")
    @Label(en = "Restore", zh = "恢复使用")
    public Response restore(@PathParam("id") long id, @NotNull @Valid Restoration how, @Context Caller caller) {
        return done(caller, tx -> tools.restore(tx, id, how.condition()));
    }

    /** Takes it out of use for good (LOG-25). */
    @Step("{id}/retire")
    @Label(en = "Retire", zh = "报废")
    public Response retire(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> tools.retire(tx, id));
    }

    @Override
    protected List<Stored<Tool>> expand(List<Stored<Tool>> items) {
        List<String> lent = items.stream()
                .filter(tool -> tool.value().state() == ToolState.ON_LOAN)
                .map(tool -> tool.value().code())
                .toList();
        Map<String, Stored<ToolLoan>> loans = lent.isEmpty() ? Map.of() : Tools.open(database, lent);
        return items.stream()
                .map(tool -> {
                    Stored<ToolLoan> loan = loans.get(tool.value().code());
                    return loan == null
                            ? tool
                            : tool.with("loan", loan.id())
                                    .with("holder", loan.value().person());
                })
                .toList();
    }

    /** What is to be inspected is not issued. */
    @Override
    protected Set<String> barred(Stored<Tool> tool, Caller caller) {
        LocalDate today = database.today();
        return Tools.inspectionDue(tool.value(), today) ? Set.of("issue") : Set.of();
    }

    @Override
    protected Stored<Tool> change(Transaction tx, Stored<Tool> before, Tool after) {
        return tools.change(tx, before, after);
    }

    @Override
    protected List<ImportRow<Tool>> check(Reads reads, List<ImportRow<Tool>> rows) {
        return Codes.known(
                reads,
                Codes.unique(reads, rows, TOOL.CODE, "code", Tool::code),
                WAREHOUSE.CODE,
                "warehouse",
                Tool::warehouse);
    }
}
