package argosy.storage;

import argosy.department.Shape;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a change did to a record, as the JSON text of its history: {@code {"aisle":{"before":"A","after":"B"}}}. Only
 * fields that differ; a new record has no before, a removed one no after.
 *
 * <p>Everyone who may read a record reads its history, so sensitive values are masked before they are written:
 * {@code 13800000000} stands there as {@code 138****0000}.
 */
final class Changes {

    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper READER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private Changes() {}

    /**
     * @param before null for a new record
     * @param after null for a removed one
     * @return the JSON text, or null when nothing differs
     */
    static <R extends Record> String between(Shape<R> shape, R before, R after) {
        StringWriter text = new StringWriter(256);
        boolean any = false;
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (int i = 0; i < shape.components().size(); i++) {
                Object old = before == null ? null : shape.get(before, i);
                Object now = after == null ? null : shape.get(after, i);
                if (!same(old, now)) {
                    Shape.Component component = shape.components().get(i);
                    any = true;
                    json.writeObjectFieldStart(component.name());
                    if (before != null) {
                        write(json, "before", old, component.permission() != null);
                    }
                    if (after != null) {
                        write(json, "after", now, component.permission() != null);
                    }
                    json.writeEndObject();
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return any ? text.toString() : null;
    }

    static Map<String, Object> read(String text) {
        try {
            return text == null ? Map.of() : READER.readValue(text, OBJECT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean same(Object old, Object now) {
        return old instanceof BigDecimal one && now instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : Objects.equals(old, now);
    }

    private static void write(JsonGenerator json, String name, Object value, boolean sensitive) throws IOException {
        json.writeFieldName(name);
        if (sensitive) {
            json.writeString((String) Mask.of(value));
        } else if (value == null) {
            json.writeNull();
        } else if (value instanceof Enum<?> constant) {
            json.writeString(Shape.code(constant));
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else {
            json.writeString(value.toString());
        }
    }
}
