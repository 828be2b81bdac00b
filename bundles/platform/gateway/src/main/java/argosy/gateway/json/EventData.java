package argosy.gateway.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The data of a department's events, as it stands in the log: the same JSON that its callers get, with nothing masked.
 * Read tolerantly: members that the reader's record does not have are passed over, those that are missing are null. Each
 * department has its own and drops it when it stops.
 */
public final class EventData {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventData() {
        Json json = new Json();
        this.writer = json.mapper().writer();
        this.reader = json.mapper().reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** As text for the log. */
    public String write(Record data) {
        try {
            return writer.withAttribute(Disclosure.class, Disclosure.everything())
                    .writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    data.getClass().getSimpleName() + " cannot be written as an event: " + e.getOriginalMessage(), e);
        }
    }

    /** By its members, for people. */
    public Map<String, Object> members(String data) {
        try {
            return reader.forType(MEMBERS).readValue(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The data is no JSON object: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * As the reader's own record.
     *
     * @throws IllegalArgumentException when a member is of another kind, or a primitive component is missing
     */
    public <T extends Record> T read(String data, Class<T> type) {
        try {
            return readers.computeIfAbsent(type, reader::forType).readValue(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The data is not what " + type.getSimpleName() + " needs: " + e.getOriginalMessage(), e);
        }
    }
}
