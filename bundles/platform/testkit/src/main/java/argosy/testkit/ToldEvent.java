package argosy.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An event as it stands in a department's log.
 *
 * @param department name of the department that told it
 * @param type {@code order.allocated}
 * @param subject what it is about, for example the order's number
 * @param time when it was committed, in UTC
 * @param data what it tells, by its members; nothing is masked
 */
public record ToldEvent(String department, String type, String subject, Instant time, JsonNode data) {

    /** {@code order.allocated about DD-1 from operations}, for messages. */
    @Override
    public String toString() {
        return type + " about " + subject + " from " + department;
    }
}
