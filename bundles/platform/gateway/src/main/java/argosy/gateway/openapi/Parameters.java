package argosy.gateway.openapi;

import argosy.department.ListQuery;
import argosy.department.Register;
import argosy.department.Shape;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters of operations: those the method declares, those of its list, those every POST has. */
final class Parameters {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> DESCRIBED_ELSEWHERE =
            Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION);

    private final Schemas schemas;
    private final Components components;

    Parameters(Schemas schemas, Components components) {
        this.schemas = schemas;
        this.components = components;
    }

    /** The parameters of one operation, each once. */
    ArrayNode of(List<Endpoint> endpoints) {
        Map<String, ObjectNode> found = new LinkedHashMap<>();
        for (Endpoint endpoint : endpoints) {
            endpoint.inputs().forEach(input -> declared(endpoint, input, found));
            if (Answer.isList(endpoint)) {
                endpoint.register().ifPresent(register -> list(register, found));
            }
            if (endpoint.verb().equals("POST") && !endpoint.open()) {
                found.put("Idempotency-Key", idempotencyKey());
            }
        }
        return JSON.arrayNode().addAll(found.values());
    }

    private void declared(Endpoint endpoint, Endpoint.Input input, Map<String, ObjectNode> found) {
        Parameter parameter = input.parameter();
        PathParam path = parameter.getAnnotation(PathParam.class);
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        CookieParam cookie = parameter.getAnnotation(CookieParam.class);
        if (path != null) {
            String about = path.value().equals("id")
                    ? "Id of the " + Wording.singular(Wording.spaced(endpoint.collection())) + "."
                    : Wording.sentence(path.value()) + ".";
            found.putIfAbsent(
                    "path " + path.value(),
                    parameter(input, path.value(), "path", about).put("required", true));
        } else if (query != null) {
            found.putIfAbsent(
                    "query " + query.value(),
                    parameter(input, query.value(), "query", Wording.sentence(query.value()) + "."));
        } else if (header != null && header.value().equalsIgnoreCase(HttpHeaders.IF_MATCH)) {
            found.put(header.value(), ifMatch());
        } else if (header != null && header.value().equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH)) {
            found.put(header.value(), ifNoneMatch());
        } else if (header != null && !DESCRIBED_ELSEWHERE.contains(header.value())) {
            found.putIfAbsent(
                    "header " + header.value(),
                    parameter(input, header.value(), "header", Wording.sentence(header.value()) + "."));
        } else if (cookie != null && !cookie.value().equals(OpenApi.SESSION)) {
            found.putIfAbsent(
                    "cookie " + cookie.value(),
                    parameter(input, cookie.value(), "cookie", Wording.sentence(cookie.value()) + "."));
        }
    }

    private ObjectNode parameter(Endpoint.Input input, String name, String in, String description) {
        ObjectNode schema = schemas.of(input.type());
        Constraints.apply(input.parameter(), schema);
        DefaultValue standard = input.parameter().getAnnotation(DefaultValue.class);
        if (standard != null) {
            Samples.typed(standard.value(), schema).ifPresent(value -> schema.set("default", value));
        }
        ObjectNode parameter = parameter(name, in, description, schema);
        if (standard == null && Constraints.required(input.parameter())) {
            parameter.put("required", true);
        }
        return parameter;
    }

    /** Everything {@link ListQuery} understands for this register. */
    private void list(Register<?> register, Map<String, ObjectNode> found) {
        if (!register.search().isEmpty()) {
            found.put(
                    "query q",
                    parameter(
                            "q",
                            "query",
                            "Text to look for in " + String.join(", ", register.search()) + ", regardless of case.",
                            text()));
        }
        for (String component : register.filters()) {
            found.put("query " + component, filter(register, component));
        }
        found.put("query sort", sort(register));
        found.put("query limit", components.reference("parameters", "Limit", Parameters::limit));
        found.put(
                "query cursor",
                components.reference(
                        "parameters",
                        "Cursor",
                        () -> parameter(
                                "cursor", "query", "Where the page begins: `next` of the page before.", text())));
        found.put("query fields", fields(register));
        found.put(
                "query count",
                components.reference(
                        "parameters",
                        "Count",
                        () -> parameter(
                                "count",
                                "query",
                                "Also count all records that match; the answer has them in `total`.",
                                JSON.objectNode().put("type", "boolean").put("default", false))));
    }

    private ObjectNode filter(Register<?> register, String component) {
        String title =
                register.shape().component(component).map(c -> c.label().en()).orElse(Wording.sentence(component));
        boolean text = register.type(component) == String.class;
        List<String> operators = text
                ? List.of("ne", "lt", "le", "gt", "ge", "contains", "starts", "empty")
                : List.of("ne", "lt", "le", "gt", "ge", "empty");
        ObjectNode schema = JSON.objectNode().put("type", "array");
        schema.set("items", schemas.plain(register, component));
        String others = component + "." + String.join("`, `" + component + ".", operators);
        ObjectNode filter = parameter(
                component,
                "query",
                "Only records with one of these values: " + title + ". Other comparisons: `" + others
                        + "` (`empty` takes true or false).",
                schema);
        filter.put("style", "form").put("explode", true);
        operators.forEach(filter.putArray("x-operators")::add);
        return filter;
    }

    private static ObjectNode sort(Register<?> register) {
        Set<String> allowed = new LinkedHashSet<>();
        for (String component : register.sorts()) {
            allowed.add(component);
            allowed.add("-" + component);
        }
        ObjectNode schema = choices(allowed);
        ArrayNode standard = schema.putArray("default");
        for (String part : register.defaultSort().split(",")) {
            standard.add(part.strip());
        }
        return parameter(
                        "sort",
                        "query",
                        "Order of the list, the first goes first; `-` in front turns it round.",
                        schema)
                .put("style", "form")
                .put("explode", false);
    }

    private static ObjectNode fields(Register<?> register) {
        Set<String> known = new LinkedHashSet<>(Register.SYSTEM.keySet());
        register.shape().components().stream().map(Shape.Component::name).forEach(known::add);
        known.add("lines");
        known.add("steps");
        return parameter("fields", "query", "Members of each item to answer; all without it.", choices(known))
                .put("style", "form")
                .put("explode", false);
    }

    private static ObjectNode choices(Set<String> allowed) {
        ObjectNode schema = JSON.objectNode().put("type", "array");
        ArrayNode codes = schema.putObject("items").put("type", "string").putArray("enum");
        allowed.forEach(codes::add);
        return schema;
    }

    private static ObjectNode limit() {
        return parameter(
                "limit",
                "query",
                "Records per page.",
                JSON.objectNode()
                        .put("type", "integer")
                        .put("format", "int32")
                        .put("minimum", 1)
                        .put("maximum", ListQuery.MAX_LIMIT)
                        .put("default", ListQuery.DEFAULT_LIMIT));
    }

    private ObjectNode idempotencyKey() {
        return components.reference(
                "parameters",
                "IdempotencyKey",
                () -> parameter(
                        "Idempotency-Key",
                        "header",
                        "A key of the caller's choice: a repeated request with the same key gets the first answer and does"
                                + " nothing, the answer then has `Idempotency-Replayed: true`.",
                        text().put("minLength", 1).put("maxLength", 200)));
    }

    private ObjectNode ifMatch() {
        return components.reference("parameters", "IfMatch", () -> parameter(
                        HttpHeaders.IF_MATCH,
                        "header",
                        "The `ETag` of the record as it was read: 428 without, 412 when it was changed since.",
                        text())
                .put("required", true)
                .put("example", "\"1\""));
    }

    private ObjectNode ifNoneMatch() {
        return components.reference("parameters", "IfNoneMatch", () -> parameter(
                        HttpHeaders.IF_NONE_MATCH,
                        "header",
                        "The `ETag` the caller knows: 304 without content when the record still has it.",
                        text())
                .put("example", "\"1\""));
    }

    private static ObjectNode text() {
        return JSON.objectNode().put("type", "string");
    }

    private static ObjectNode parameter(String name, String in, String description, ObjectNode schema) {
        ObjectNode parameter = JSON.objectNode().put("name", name).put("in", in).put("description", description);
        parameter.set("schema", schema);
        return parameter;
    }
}
