package argosy.itcentre.live;

import java.time.Instant;

/**
 * What the IT centre needs to know of a live session: of all that operations tells, only these.
 *
 * @param state {@code cancelled} when the session is off
 */
public record LiveScheduled(
        String number,
        String state,
        String title,
        String room,
        Instant plannedStart,
        Instant plannedEnd,
        String technicalNeeds) {

    boolean off() {
        return "cancelled".equals(state);
    }
}
