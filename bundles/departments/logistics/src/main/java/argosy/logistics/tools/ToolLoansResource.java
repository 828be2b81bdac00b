package argosy.logistics.tools;

import static argosy.logistics.tools.ToolLoan.TOOL_LOANS;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Step;
import argosy.department.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;

/** {@code /api/logistics/tool-loans}: who has which tool; people see their own (LOG-25). */
@Path("tool-loans")
public final class ToolLoansResource extends CollectionResource<ToolLoan> {

    private final Tools tools;

    public ToolLoansResource(Database database, Tools tools) {
        super(database, TOOL_LOANS);
        this.tools = tools;
    }

    /** How it came back. */
    @Label(en = "Return", zh = "归还")
    public record Return(
            @NotNull @Label(en = "Condition", zh = "归还时状况", example = "good")
            Condition condition,

            @Size(max = 1000) @Label(en = "Note", zh = "说明", example = "屏幕有划痕")
            String note) {}

    /** Takes the tool back; a damaged one goes to repair (LOG-25). */
    @Step("{id}/return")
    @Label(en = "Take back", zh = "归还")
    public Response takeBack(@PathParam("id") long id, @NotNull @Valid Return back, @Context Caller caller) {
        return done(caller, tx -> tools.takeBack(tx, id, back.condition(), back.note()));
    }

    /** How it was lost. */
    @Label(en = "Loss", zh = "遗失")
    public record Loss(
            @NotBlank @Size(max = 1000) @Label(en = "Note", zh = "说明", example = "配送途中遗失")
            String note) {}

    /** Keeps that it is lost (LOG-25). */
    @Step("{id}/lose")
    @Label(en = "Lost", zh = "登记遗失")
    public Response lose(@PathParam("id") long id, @NotNull @Valid Loss loss, @Context Caller caller) {
        return done(caller, tx -> tools.lose(tx, id, loss.note()));
    }

    @Override
    protected Stored<ToolLoan> expand(Stored<ToolLoan> loan) {
        LocalDate today = database.today();
        return loan.with("overdue", loan.value().overdue(today));
    }
}
