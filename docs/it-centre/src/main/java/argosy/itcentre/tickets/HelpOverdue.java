package argosy.itcentre.tickets;

import argosy.department.EventType;
import argosy.department.Label;
import argosy.department.Stored;
import argosy.department.Text;
import java.time.Instant;

/**
 * Help that somebody asked for is late (PLT-21); the subject is the ticket's number.
 *
 * @param by username of who asked
 * @param engineer username of who has taken it, or null when nobody has
 */
@Label(en = "Help overdue", zh = "协助超期")
public record HelpOverdue(String number, String title, String by, String engineer, Instant due) {

    public static final EventType<HelpOverdue> TYPE =
            EventType.of("help.overdue", HelpOverdue.class, Text.of("Help is overdue", "协助已超期"));

    static HelpOverdue of(Stored<Ticket> ticket) {
        Ticket late = ticket.value();
        return new HelpOverdue(late.number(), late.title(), ticket.createdBy(), late.engineer(), late.due());
    }
}
