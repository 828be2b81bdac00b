package argosy.itcentre.tickets;

import static argosy.itcentre.tickets.Ticket.TICKETS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
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

/** {@code /api/it-centre/tickets}: from the question to the solution (PLT-41). */
@Path("tickets")
public final class Tickets extends EditableResource<Ticket> {

    private final HelpDesk desk;

    public Tickets(Database database, HelpDesk desk) {
        super(database, TICKETS);
        this.desk = desk;
    }

    /** Takes a ticket, also over from a colleague. */
    @Step("{id}/take")
    @Label(en = "Take", zh = "受理")
    public Response take(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> desk.take(tx, id));
    }

    /** What helped. */
    @Label(en = "Solution", zh = "解决办法")
    public record Solution(
            @NotBlank @Size(max = 4000) @Label(en = "Solution", zh = "解决办法", example = "传感器积灰，清洁后恢复")
            String solution) {}

    /** Says what helped; who has the same trouble later finds it. */
    @Step("{id}/solve")
    @Label(en = "Solve", zh = "解决")
    public Response solve(@PathParam("id") long id, @NotNull @Valid Solution how, @Context Caller caller) {
        return done(caller, tx -> desk.solve(tx, id, how.solution()));
    }

    /** Why help is no longer needed. */
    @Label(en = "Withdrawal", zh = "撤回原因")
    public record Withdrawal(
            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "重启后自行恢复")
            String reason) {}

    /** Takes back what was asked. */
    @Step("{id}/withdraw")
    @Label(en = "Withdraw", zh = "撤回")
    public Response withdraw(@PathParam("id") long id, @NotNull @Valid Withdrawal why, @Context Caller caller) {
        return done(caller, tx -> desk.withdraw(tx, id, why.reason()));
    }

    @Override
    protected Stored<Ticket> create(Transaction tx, Ticket asked) {
        return desk.ask(tx, asked);
    }

    @Override
    protected Stored<Ticket> change(Transaction tx, Stored<Ticket> before, Ticket after) {
        return desk.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<Ticket> ticket) {
        desk.remove(tx, ticket);
    }
}
