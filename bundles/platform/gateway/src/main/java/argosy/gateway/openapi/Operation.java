package argosy.gateway.openapi;

import argosy.department.Report;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes operations: the endpoints of one path and method, told apart by media types only, are one operation. */
final class Operation {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The same media type of several endpoints: the schemas they use it for, each with an example. */
    private static final class Content {
        private final Map<String, Map<JsonNode, JsonNode>> byMediaType = new LinkedHashMap<>();

        void add(String mediaType, ObjectNode schema, JsonNode example) {
            byMediaType.computeIfAbsent(mediaType, m -> new LinkedHashMap<>()).putIfAbsent(schema, example);
        }

        ObjectNode json() {
            ObjectNode content = JSON.objectNode();
            byMediaType.forEach((mediaType, schemas) -> {
                ObjectNode entry = content.putObject(mediaType);
                if (schemas.size() == 1) {
                    entry.set("schema", schemas.keySet().iterator().next());
                } else {
                    schemas.keySet().forEach(entry.putObject("schema").putArray("anyOf")::add);
                }
                schemas.forEach((schema, example) -> {
                    if (!example.isMissingNode()) {
                        entry.withObject("/examples")
                                .putObject(exampleName(schema))
                                .set("value", example);
                    }
                });
            });
            return content;
        }

        private static String exampleName(JsonNode schema) {
            String name = Schemas.referred(schema.path("$ref").asText("example"));
            return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
        }
    }

    private final String department;
    private final TypeFactory types;
    private final Schemas schemas;
    private final Components components;
    private final Parameters parameters;
    private final Refusals refusals;
    private final Samples samples;
    private final Set<String> ids = new HashSet<>();

    Operation(String department, TypeFactory types, Schemas schemas, Components components) {
        this.department = department;
        this.types = types;
        this.schemas = schemas;
        this.components = components;
        this.parameters = new Parameters(schemas, components);
        this.refusals = new Refusals(components);
        this.samples = new Samples(schemas.all());
    }

    /** The operation that the endpoints are together; the one with JSON gives it its name. */
    ObjectNode of(List<Endpoint> sharing) {
        List<Endpoint> endpoints = new ArrayList<>(sharing);
        endpoints.sort(Comparator.comparing(e -> !(e.answersJson() && (e.entity() == null || e.takesJson()))));
        Endpoint first = endpoints.get(0);
        Purpose purpose = Purpose.of(first);
        ObjectNode operation = JSON.objectNode();
        operation.putArray("tags").add(first.collection());
        operation.put("operationId", unique(purpose.operationId()));
        operation.put("summary", purpose.summary());
        operation.put("description", description(endpoints, purpose));
        if (purpose.zh() != null) {
            operation.put("x-title-zh", purpose.zh());
        }
        first.permission(department).ifPresent(permission -> operation.put("x-permission", permission));
        filePermission(first).ifPresent(permission -> operation.put("x-permission-file", permission));
        ArrayNode parameter = parameters.of(endpoints);
        if (!parameter.isEmpty()) {
            operation.set("parameters", parameter);
        }
        body(endpoints).ifPresent(body -> operation.set("requestBody", body));
        responses(endpoints, operation.putObject("responses"));
        if (first.open()) {
            operation.putArray("security");
        }
        return operation;
    }

    private String description(List<Endpoint> endpoints, Purpose purpose) {
        Endpoint first = endpoints.get(0);
        StringBuilder description =
                new StringBuilder(purpose.description()).append(' ').append(access(first));
        for (Endpoint other : endpoints.subList(1, endpoints.size())) {
            Purpose also = Purpose.of(other);
            List<String> types = other.entity() == null ? other.produces() : other.consumes();
            description
                    .append("\n\n")
                    .append(also.summary())
                    .append(other.entity() == null ? ", answered as `" : ", sent as `")
                    .append(String.join("` or `", types))
                    .append("`: ")
                    .append(also.description())
                    .append(' ')
                    .append(access(other));
        }
        return description.toString();
    }

    private String access(Endpoint endpoint) {
        if (endpoint.guarded()) {
            String file = filePermission(endpoint)
                    .map(permission -> " A file needs `" + permission + "`.")
                    .orElse("");
            return "Permission: `" + endpoint.permission(department).orElseThrow() + "`." + file;
        }
        return endpoint.open() ? "Answers without sign-in." : "Everyone who is signed in may do this.";
    }

    /** A report as a file asks for more than on the screen. */
    private Optional<String> filePermission(Endpoint endpoint) {
        return endpoint.permission(department)
                .filter(permission -> endpoint.returns().hasRawClass(Report.class))
                .map(permission -> permission.replaceFirst("[^:]*$", "export"));
    }

    private Optional<ObjectNode> body(List<Endpoint> endpoints) {
        Content content = new Content();
        for (Endpoint endpoint : endpoints) {
            for (String mediaType : endpoint.consumes()) {
                if (mediaType.contains("json")) {
                    ObjectNode schema = Schemas.isPatch(endpoint.entity())
                            ? endpoint.register()
                                    .map(r -> schemas.patch(r.shape().type()))
                                    .orElseGet(() -> JSON.objectNode().put("type", "object"))
                            : schemas.body(endpoint.entity());
                    content.add(mediaType, schema, samples.sent(schema));
                } else {
                    content.add(mediaType, Answer.raw(mediaType), csv(mediaType, Cells.sent(endpoint, types)));
                }
            }
        }
        ObjectNode made = content.json();
        if (made.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode body = JSON.objectNode().put("required", true);
        body.set("content", made);
        return Optional.of(body);
    }

    private void responses(List<Endpoint> endpoints, ObjectNode responses) {
        Map<Integer, Content> byStatus = new LinkedHashMap<>();
        for (Endpoint endpoint : endpoints) {
            Answer answer = Answer.of(endpoint, schemas);
            String status = String.valueOf(answer.status());
            if (!responses.has(status)) {
                responses.putObject(status).put("description", answer.description());
            }
            headers(answer, (ObjectNode) responses.path(status));
            Content content = byStatus.computeIfAbsent(answer.status(), s -> new Content());
            answer.content()
                    .forEach((mediaType, schema) -> content.add(
                            mediaType,
                            schema,
                            mediaType.contains("json")
                                    ? samples.answered(schema)
                                    : csv(mediaType, Cells.answered(endpoint))));
            if (endpoint.has(HeaderParam.class, HttpHeaders.IF_NONE_MATCH)) {
                responses.putObject("304").put("description", "The record still has the version the caller knows.");
            }
        }
        byStatus.forEach((status, content) -> {
            ObjectNode made = content.json();
            if (!made.isEmpty()) {
                ((ObjectNode) responses.path(String.valueOf(status))).set("content", made);
            }
        });
        refusals.write(endpoints, responses);
    }

    private void headers(Answer answer, ObjectNode response) {
        if (answer.stored()) {
            header(response, HttpHeaders.ETAG, "Etag", "The version of the record, for `If-Match`.");
        }
        if (answer.stored() && answer.status() == 201) {
            header(response, HttpHeaders.LOCATION, "Location", "The address of what was made.");
        }
    }

    private void header(ObjectNode response, String name, String component, String description) {
        ObjectNode header = components.reference("headers", component, () -> {
            ObjectNode made = JSON.objectNode().put("description", description);
            made.putObject("schema").put("type", "string");
            return made;
        });
        response.withObject("/headers").set(name, header);
    }

    private static JsonNode csv(String mediaType, Optional<String> file) {
        return file.isPresent() && mediaType.startsWith("text/csv") ? JSON.textNode(file.get()) : JSON.missingNode();
    }

    private String unique(String id) {
        String free = id;
        for (int i = 2; !ids.add(free); i++) {
            free = id + i;
        }
        return free;
    }
}
