package argosy.itcentre.tickets;

import argosy.department.EventType;
import argosy.department.Label;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import java.time.Instant;

/**
 * Somebody asks for help; the subject is the ticket's number.
 *
 * @param by username of who asks
 * @param unit code of the organisational unit that person works in, or null
 * @param due when it should be solved at the latest
 */
@Label(en = "Help requested", zh = "请求协助")
public record HelpRequested(String number, String title, String kind, String by, String unit, Instant due) {

    public static final EventType<HelpRequested> TYPE =
            EventType.of("help.requested", HelpRequested.class, Text.of("Help was requested", "已请求协助"));

    static HelpRequested of(Stored<Ticket> ticket) {
        Ticket asked = ticket.value();
        return new HelpRequested(
                asked.number(),
                asked.title(),
                Shape.code(asked.kind()),
                ticket.createdBy(),
                ticket.unit(),
                asked.due());
    }
}
