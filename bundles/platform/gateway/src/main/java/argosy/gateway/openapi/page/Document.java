package argosy.gateway.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An OpenAPI document as the page goes through it.
 *
 * @param root the document itself
 * @param base path of the department, {@code /api/logistics}
 * @param collections operations by collection, in the document's order of collections
 */
record Document(JsonNode root, String base, Map<String, List<Entry>> collections) {

    /** One operation: {@code PATCH /bins/{id}}. */
    record Entry(String verb, String path, JsonNode operation) {

        String id() {
            return operation.path("operationId").asText();
        }
    }

    /** First what people come for: the list, the record, its steps; what every collection has alike goes last. */
    private static final List<String> LAST = List.of("history", "notes", "attachments", "imports");

    private static final List<String> VERBS = List.of("get", "post", "put", "patch", "delete");

    static Document of(JsonNode root) {
        Map<String, List<Entry>> collections = new LinkedHashMap<>();
        root.path("tags").forEach(tag -> collections.put(tag.path("name").asText(), new ArrayList<>()));
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> collections
                        .computeIfAbsent(verb.getValue().at("/tags/0").asText(), c -> new ArrayList<>())
                        .add(new Entry(verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), verb.getValue()))));
        collections
                .values()
                .forEach(entries -> entries.sort(Comparator.<Entry>comparingInt(entry -> rank(entry.path()))
                        .thenComparing(Entry::path)
                        .thenComparing(entry -> VERBS.indexOf(entry.verb().toLowerCase(Locale.ROOT)))));
        return new Document(root, root.at("/servers/0/url").asText(), collections);
    }

    /** The node itself, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    JsonNode tag(String collection) {
        for (JsonNode tag : root.path("tags")) {
            if (tag.path("name").asText().equals(collection)) {
                return tag;
            }
        }
        return root.path("no tag");
    }

    /** The members of the records that a list answers, empty when it is no list. */
    JsonNode listed(JsonNode operation) {
        JsonNode page = resolved(operation.at("/responses/200/content/application~1json/schema"));
        return resolved(page.at("/properties/items/items")).path("properties");
    }

    int size() {
        return collections.values().stream().mapToInt(List::size).sum();
    }

    private static int rank(String path) {
        String[] parts = path.substring(1).split("/");
        for (int i = 1; i < parts.length; i++) {
            if (LAST.contains(parts[i])) {
                return 10 + LAST.indexOf(parts[i]);
            }
        }
        boolean one = parts.length > 1 && parts[1].startsWith("{");
        return parts.length == 1 ? 0 : one && parts.length == 2 ? 1 : one ? 2 : 3;
    }
}
