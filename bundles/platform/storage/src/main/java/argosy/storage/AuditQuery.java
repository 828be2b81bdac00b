package argosy.storage;

import java.time.Instant;

/**
 * What is looked for in the history of all records of a department (PLT-29); null stands for anything.
 *
 * @param by username of who did it, or of who was stood in for
 * @param from the earliest time; {@code to} is the first time that is too late
 * @param before id of the last entry of the page before, or {@link Long#MAX_VALUE}
 * @param limit most entries to answer
 */
public record AuditQuery(
        String collection, Long recordId, String by, String action, Instant from, Instant to, long before, int limit) {}
