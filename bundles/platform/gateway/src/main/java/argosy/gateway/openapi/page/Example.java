package argosy.gateway.openapi.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests and answers as they may look. */
final class Example {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final ObjectWriter PRETTY = pretty();

    private final Document document;

    Example(Document document) {
        this.document = document;
    }

    /** The request as a command line for {@code curl}; {@code $ARGOSY} and {@code $TOKEN} are explained in the guide. */
    String request(Document.Entry entry) {
        String path = entry.path();
        List<String> query = new ArrayList<>();
        List<String> options = new ArrayList<>();
        JsonNode operation = entry.operation();
        if (!operation.path("security").isArray()) {
            options.add("-H \"Authorization: Bearer $TOKEN\"");
        }
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = document.resolved(each);
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", value(parameter));
            } else if (parameter.path("required").asBoolean()) {
                if (parameter.path("in").asText().equals("query")) {
                    query.add(name + "=" + value(parameter));
                } else {
                    options.add("-H " + quoted(name + ": " + value(parameter)));
                }
            }
        }
        for (Map.Entry<String, JsonNode> body :
                operation.at("/requestBody/content").properties()) {
            boolean json = body.getKey().contains("json");
            boolean any = body.getKey().startsWith("*");
            options.add("-H " + quoted("Content-Type: " + (any ? "application/octet-stream" : body.getKey())));
            options.add(json ? "-d " + quoted(text(examples(body.getValue()).get(0))) : "--data-binary @file");
            break;
        }
        String verb = entry.verb().equals("GET") ? "" : "-X " + entry.verb() + " ";
        String address = "$ARGOSY" + document.base() + path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        options.add(0, "curl " + verb + '"' + address + '"');
        return String.join(" \\\n  ", options);
    }

    /** The examples of a media type, or one empty object. */
    static List<JsonNode> examples(JsonNode mediaType) {
        List<JsonNode> found = new ArrayList<>();
        mediaType.path("examples").forEach(example -> found.add(example.path("value")));
        return found.isEmpty() ? List.of(NOTHING) : found;
    }

    /** The example as it goes over the wire, with line breaks for reading. */
    static String text(JsonNode example) {
        if (example.isTextual()) {
            return example.asText().replace("\r\n", "\n").strip();
        }
        try {
            return PRETTY.writeValueAsString(example);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String value(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        for (JsonNode known : List.of(
                parameter.path("example"), schema.at("/examples/0"), schema.path("default"), schema.at("/enum/0"))) {
            if (known.isValueNode()) {
                return known.asText();
            }
        }
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-11-22";
            case "date-time" -> "2026-11-22T08:00:00Z";
            default ->
                schema.path("type").asText().equals("integer")
                        ? "1"
                        : parameter.path("name").asText();
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static ObjectWriter pretty() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return new ObjectMapper().writer(printer);
    }
}
