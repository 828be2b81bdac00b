package argosy.department;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A record as it is kept: the business record with what the platform knows of it. In JSON the members of both stand
 * side by side in one object, followed by {@code extras}.
 *
 * @param id time-ordered, below 2^53, unique within the department
 * @param version grows by one with every change; the {@code ETag}
 * @param createdBy username; {@code updatedBy} likewise
 * @param unit code of the creator's organisational unit, or null; what team and department scope go by
 * @param extras further members of the JSON object, such as lines or the steps allowed now
 */
public record Stored<R extends Record>(
        long id,
        int version,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        String unit,
        R value,
        Map<String, Object> extras) {

    public Stored {
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    /** The same record with one more JSON member. */
    public Stored<R> with(String member, Object content) {
        Map<String, Object> more = new LinkedHashMap<>(extras);
        more.put(member, content);
        return new Stored<>(id, version, createdAt, createdBy, updatedAt, updatedBy, unit, value, more);
    }

    /** The same record with another business part to show. */
    public Stored<R> with(R shown) {
        return new Stored<>(id, version, createdAt, createdBy, updatedAt, updatedBy, unit, shown, extras);
    }
}
