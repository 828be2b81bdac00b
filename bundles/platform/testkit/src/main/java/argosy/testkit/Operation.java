package argosy.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One operation of an API description.
 *
 * @param verb {@code POST}
 * @param path below the department: {@code /bins/{id}}
 */
record Operation(String verb, String path, JsonNode description) {

    /** The full permission that it asks for, or an empty text. */
    String permission() {
        return description.path("x-permission").asText();
    }

    /** Whether it takes JSON. */
    boolean takesJson() {
        return description.at("/requestBody/content").has("application/json");
    }

    boolean takes(String header) {
        for (JsonNode parameter : description.path("parameters")) {
            if (parameter.path("in").asText().equals("header")
                    && parameter.path("name").asText().equalsIgnoreCase(header)) {
                return true;
            }
        }
        return false;
    }

    /** Sends it with 1 in every place of the path, and an empty body of a type that it takes. */
    TestClient.Answer send(TestClient client) {
        return send(client, takesJson() || merges() ? "{}" : "");
    }

    /** Sends it with 1 in every place of the path. */
    TestClient.Answer send(TestClient client, String body) {
        String address = path.replaceAll("\\{[^}]*}", "1");
        JsonNode content = description.at("/requestBody/content");
        if (content.isMissingNode()) {
            return client.send(verb, address, null, Map.of());
        }
        String first = content.fieldNames().next();
        String type = takesJson() ? "application/json" : first.contains("*") ? "text/plain" : first;
        return client.send(verb, address, body.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", type));
    }

    private boolean merges() {
        return description.at("/requestBody/content").has("application/merge-patch+json");
    }

    @Override
    public String toString() {
        return verb + ' ' + path;
    }
}
