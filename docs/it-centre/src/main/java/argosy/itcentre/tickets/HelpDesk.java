package argosy.itcentre.tickets;

import static argosy.itcentre.db.Tables.TICKET;
import static argosy.itcentre.tickets.Ticket.TICKETS;

import argosy.department.BusinessCalendar;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The rules of support tickets (PLT-41): everybody may ask, engineers help, and nobody who asked is forgotten. */
public final class HelpDesk {

    /** Business days in which help is given (PLT-21). */
    private static final int DAYS = 2;

    /** Overdue tickets of one run; those beyond it are found by the next. */
    private static final int AT_ONCE = 1000;

    private final Supplier<BusinessCalendar> calendar;

    /** @param calendar the company's, as it is when it is asked for */
    public HelpDesk(Supplier<BusinessCalendar> calendar) {
        this.calendar = calendar;
    }

    /** Keeps what somebody asks, says until when it should be solved, and tells the others. */
    public Stored<Ticket> ask(Transaction tx, Ticket asked) {
        Instant due = calendar.get().plusBusinessDays(tx.now(), DAYS);
        Stored<Ticket> ticket = tx.insert(TICKETS, asked.numbered(tx.number("IT"), due));
        tx.publish(HelpRequested.TYPE, ticket.value().number(), HelpRequested.of(ticket));
        return ticket;
    }

    /** Changes what was asked. 409 {@code ticket-taken} as soon as an engineer goes by it. */
    public Stored<Ticket> change(Transaction tx, Stored<Ticket> before, Ticket after) {
        requireAsked(before.value());
        return tx.update(TICKETS, before, after);
    }

    /** Removes what was asked by mistake. 409 {@code ticket-taken} as soon as an engineer goes by it. */
    public void remove(Transaction tx, Stored<Ticket> ticket) {
        requireAsked(ticket.value());
        tx.delete(TICKETS, ticket);
    }

    /** An engineer takes the ticket, also over from a colleague. */
    public Stored<Ticket> take(Transaction tx, long id) {
        Stored<Ticket> ticket = tx.step(TICKETS, id, "take");
        return tx.update(TICKETS, ticket, ticket.value().takenBy(tx.by().username()));
    }

    /** The engineer has helped, and says how. */
    public Stored<Ticket> solve(Transaction tx, long id, String solution) {
        Stored<Ticket> ticket = tx.step(TICKETS, id, "solve");
        return tx.update(TICKETS, ticket, ticket.value().solved(solution));
    }

    /** Help is no longer needed. */
    public Stored<Ticket> withdraw(Transaction tx, long id, String reason) {
        Stored<Ticket> ticket = tx.step(TICKETS, id, "withdraw");
        tx.remark(TICKETS, id, "withdrawn", reason);
        return tx.update(TICKETS, ticket, ticket.value().withdrawn());
    }

    /** Marks open tickets that are late, and tells the others once of each; answers how many. */
    public int remind(Transaction tx) {
        List<Stored<Ticket>> late = tx.select(
                TICKETS,
                TICKET.STATE.in("asked", "taken").and(TICKET.DUE.lt(tx.now())).and(TICKET.OVERDUE.eq(false)),
                AT_ONCE);
        for (Stored<Ticket> ticket : late) {
            tx.update(TICKETS, ticket, ticket.value().late());
            tx.publish(HelpOverdue.TYPE, ticket.value().number(), HelpOverdue.of(ticket));
        }
        return late.size();
    }

    private static void requireAsked(Ticket ticket) {
        if (ticket.state() != TicketState.ASKED) {
            throw Problem.conflict(
                    "ticket-taken",
                    "An engineer goes by ticket " + ticket.number() + " already; add a note, or withdraw it.",
                    "工单 " + ticket.number() + " 已受理，不能再修改；请添加备注或撤回。");
        }
    }
}
