package argosy.department;

import java.time.Instant;

/**
 * An event as a subscriber receives it: the envelope of CloudEvents 1.0 and the part of the data that the subscriber
 * declared.
 *
 * @param id never given twice within its source
 * @param source name of the department that published it
 * @param type {@code order.allocated}
 * @param subject what it is about, for example the order's number; events of one subject arrive in their order
 * @param time when it was committed with the change it tells of
 * @param version of the data's shape, as its publisher declared it
 * @param replay whether this subscriber had it before and only builds its own records anew: nothing may be mailed,
 *     printed, called or published because of it
 */
public record Event<T extends Record>(
        String id, String source, String type, String subject, Instant time, int version, boolean replay, T data) {}
