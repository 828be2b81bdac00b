package argosy.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Example values: a label's example as JSON of the right type, and whole examples put together from those. */
final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> WORDS = List.of(
            "Example",
            "example",
            "A",
            "1",
            "A01",
            "A-01",
            "a-01",
            "ABC",
            "A-01-02",
            "EXAMPLE",
            "123456",
            "13800138000",
            "100000",
            "110101199003077774",
            "6901234567892",
            "2026-11",
            "08:00",
            "#336699",
            "例子");

    private final ObjectNode schemas;

    /** @param schemas what {@code #/components/schemas/…} refers to */
    Samples(ObjectNode schemas) {
        this.schemas = schemas;
    }

    /** The example as it would stand in a CSV cell, as JSON; empty when it is not of the type the schema names. */
    static Optional<JsonNode> typed(String example, ObjectNode schema) {
        if (example.isEmpty()) {
            return Optional.empty();
        }
        try {
            return switch (Schemas.type(schema)) {
                case "string" -> text(example, schema);
                case "integer" -> Optional.of(JSON.numberNode(Long.parseLong(example)));
                case "number" -> Optional.of(JSON.numberNode(new BigDecimal(example)));
                case "boolean" ->
                    Set.of("true", "false").contains(example)
                            ? Optional.of(JSON.booleanNode(example.equals("true")))
                            : Optional.empty();
                case "array" -> list(example, schema);
                default -> Optional.empty();
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** An example of a value sent in a request: without members that only the platform or a rule sets. */
    JsonNode sent(JsonNode schema) {
        return of(schema, true, new LinkedHashSet<>());
    }

    /** An example of a value in an answer. */
    JsonNode answered(JsonNode schema) {
        return of(schema, false, new LinkedHashSet<>());
    }

    private static Optional<JsonNode> text(String example, ObjectNode schema) {
        JsonNode codes = schema.path("enum");
        if (codes.isArray()) {
            for (JsonNode code : codes) {
                if (code.asText().equalsIgnoreCase(example)) {
                    return Optional.of(code);
                }
            }
            return Optional.empty();
        }
        switch (schema.path("format").asText()) {
            case "date" -> LocalDate.parse(example);
            case "date-time" -> Instant.parse(example);
            case "time-local" -> LocalTime.parse(example);
            default -> {
                // any other text stands for itself
            }
        }
        return Optional.of(JSON.textNode(example));
    }

    private static Optional<JsonNode> list(String example, ObjectNode schema) {
        ArrayNode list = JSON.arrayNode();
        if (schema.path("items") instanceof ObjectNode items) {
            for (String part : example.split("[,;，；、]")) {
                typed(part.strip(), items).ifPresent(list::add);
            }
        }
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    /** As many as there have to be; numbers count up, because ids are not named twice. */
    private static ArrayNode several(JsonNode item, int count) {
        ArrayNode list = JSON.arrayNode();
        for (int i = 0; i < Math.max(1, count); i++) {
            list.add(item.isIntegralNumber() ? JSON.numberNode(item.asLong() + i) : item);
        }
        return list;
    }

    private JsonNode of(JsonNode schema, boolean sent, Set<String> open) {
        if (schema.has("examples")) {
            return schema.path("examples").path(0);
        }
        if (schema.has("$ref")) {
            String name = Schemas.referred(schema.path("$ref").asText());
            if (!open.add(name)) {
                return NullNode.instance;
            }
            JsonNode example = of(schemas.path(name), sent, open);
            open.remove(name);
            return example;
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                return of(schema.path(choice).path(0), sent, open);
            }
        }
        return switch (Schemas.type(schema)) {
            case "object" -> object(schema, sent, open);
            case "array" -> {
                JsonNode item = of(schema.path("items"), sent, open);
                yield item.isNull()
                        ? JSON.arrayNode()
                        : several(item, schema.path("minItems").asInt(1));
            }
            case "integer", "number" -> number(schema);
            case "boolean" -> JSON.booleanNode(true);
            case "string" -> JSON.textNode(text(schema));
            default -> JSON.textNode("Example");
        };
    }

    private JsonNode object(JsonNode schema, boolean sent, Set<String> open) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (sent && property.getValue().path("readOnly").asBoolean()) {
                continue;
            }
            JsonNode value = of(property.getValue(), sent, open);
            if (!value.isNull()) {
                object.set(property.getKey(), value);
            }
        }
        if (object.isEmpty() && schema.path("additionalProperties").isObject()) {
            JsonNode value = of(schema.path("additionalProperties"), sent, open);
            if (!value.isNull()) {
                object.set("example", value);
            }
        }
        return object;
    }

    private static JsonNode number(JsonNode schema) {
        BigDecimal value = BigDecimal.ONE;
        if (schema.has("minimum")) {
            value = value.max(schema.path("minimum").decimalValue());
        }
        if (schema.has("exclusiveMinimum")) {
            value = value.max(schema.path("exclusiveMinimum").decimalValue().add(BigDecimal.ONE));
        }
        if (schema.has("maximum")) {
            value = value.min(schema.path("maximum").decimalValue());
        }
        if (schema.has("exclusiveMaximum")) {
            value = value.min(schema.path("exclusiveMaximum").decimalValue().subtract(BigDecimal.ONE));
        }
        return Schemas.type(schema).equals("integer") ? JSON.numberNode(value.longValue()) : JSON.numberNode(value);
    }

    private static String text(JsonNode schema) {
        for (JsonNode code : schema.path("enum")) {
            return code.asText();
        }
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-11-22";
            case "date-time" -> "2026-11-22T08:00:00Z";
            case "time-local" -> "08:00:00";
            case "email" -> "li.na@example.com";
            case "uuid" -> "7d9f0a52-6f0c-4a0e-9a3b-0f6f6c1d2e3f";
            case "uri" -> "https://example.com/";
            case "duration" -> "PT15M";
            default -> fitting(schema);
        };
    }

    /** A text that keeps to the length and pattern asked for, where one of a few words does. */
    private static String fitting(JsonNode schema) {
        int least = schema.path("minLength").asInt();
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        Pattern pattern = null;
        String expression =
                schema.path("pattern").asText(schema.path("x-pattern").asText());
        if (!expression.isEmpty()) {
            try {
                pattern = Pattern.compile(expression.replace("\\p{Script=", "\\p{Is"));
            } catch (PatternSyntaxException e) {
                // an expression only ECMAScript knows; the label's example is the way to show a value
            }
        }
        for (String word : WORDS) {
            String text = word.repeat(1 + Math.max(0, least - 1) / word.length());
            text = text.substring(0, Math.min(text.length(), Math.max(most, 0)));
            if (text.length() >= least
                    && (pattern == null || pattern.matcher(text).find())) {
                return text;
            }
        }
        return WORDS.get(0);
    }
}
