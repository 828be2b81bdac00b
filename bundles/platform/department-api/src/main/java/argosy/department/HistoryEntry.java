package argosy.department;

import java.time.Instant;
import java.util.Map;

/**
 * One entry of a record's timeline (PLT-29).
 *
 * @param action {@code created}, {@code updated}, {@code deleted}, or a remark's own word
 * @param onBehalfOf username of the person stood in for, or null
 * @param changes component → {@code {"before": …, "after": …}}
 */
public record HistoryEntry(
        long id,
        String collection,
        long recordId,
        int version,
        String action,
        Instant at,
        String by,
        String onBehalfOf,
        String text,
        Map<String, Object> changes) {}
