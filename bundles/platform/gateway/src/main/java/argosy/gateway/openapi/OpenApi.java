package argosy.gateway.openapi;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The OpenAPI 3.1 document of a department, generated from the resources it mounts: nothing is described by hand, so
 * nothing can be described wrongly or forgotten (ARCHITECTURE §4.2).
 */
public final class OpenApi {

    /** Name of the session cookie and of the security scheme with it. */
    static final String SESSION = "argosy-session";

    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private OpenApi() {}

    /**
     * The document of one department.
     *
     * @param department the first path segment below {@code /api}
     * @param title the department's name for people
     * @param version of the department
     * @param resources Jakarta REST resource instances, classes annotated with {@code @Path}
     */
    public static ObjectNode document(String department, Text title, String version, List<?> resources) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        info(document.putObject("info"), department, title, version);
        document.putArray("servers")
                .addObject()
                .put("url", "/api/" + department)
                .put("description", "This installation.");
        document.putArray("security")
                .add(JsonNodeFactory.instance.objectNode().set(SESSION, JsonNodeFactory.instance.arrayNode()))
                .add(JsonNodeFactory.instance.objectNode().set("bearer", JsonNodeFactory.instance.arrayNode()));
        TypeFactory types = types();
        Map<String, Map<String, List<Endpoint>>> paths = paths(resources, types);
        tags(document, paths);
        Schemas schemas = new Schemas(types);
        ObjectNode components = JsonNodeFactory.instance.objectNode();
        components.set("schemas", schemas.all());
        Operation operations = new Operation(department, types, schemas, new Components(components));
        ObjectNode written = document.putObject("paths");
        paths.forEach((path, verbs) -> {
            ObjectNode item = written.putObject(path);
            verbs.forEach((verb, endpoints) -> item.set(verb.toLowerCase(Locale.ROOT), operations.of(endpoints)));
        });
        security(components.putObject("securitySchemes"));
        document.set("components", components);
        return document;
    }

    /** The operations a document describes, as {@code GET /bins/{id}}. */
    public static Set<String> operations(JsonNode document) {
        Set<String> operations = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (String verb : VERBS) {
                if (path.getValue().has(verb.toLowerCase(Locale.ROOT))) {
                    operations.add(verb + " " + path.getKey());
                }
            }
        }
        return operations;
    }

    /** The operations that the resources serve, in the same form; what a document is compared with. */
    public static Set<String> mounted(List<?> resources) {
        Set<String> mounted = new TreeSet<>();
        TypeFactory types = types();
        for (Object resource : resources) {
            Endpoint.of(resource, types).forEach(endpoint -> mounted.add(endpoint.verb() + " " + endpoint.path()));
        }
        return mounted;
    }

    /** With a cache of its own: the shared one would hold the classes of a department that has gone. */
    private static TypeFactory types() {
        LookupCache<Object, JavaType> own = new LRUMap<>(64, 512);
        return TypeFactory.defaultInstance().withCache(own);
    }

    private static Map<String, Map<String, List<Endpoint>>> paths(List<?> resources, TypeFactory types) {
        Map<String, Map<String, List<Endpoint>>> paths = new LinkedHashMap<>();
        for (Object resource : resources) {
            List<Endpoint> endpoints = new ArrayList<>(Endpoint.of(resource, types));
            endpoints.sort(Comparator.comparing(Endpoint::path).thenComparing(e -> VERBS.indexOf(e.verb())));
            for (Endpoint endpoint : endpoints) {
                paths.computeIfAbsent(endpoint.path(), p -> new LinkedHashMap<>())
                        .computeIfAbsent(endpoint.verb(), v -> new ArrayList<>())
                        .add(endpoint);
            }
        }
        return paths;
    }

    private static void info(ObjectNode info, String department, Text title, String version) {
        info.put("title", title.en())
                .put("x-title-zh", title.zh())
                .put("version", version)
                .put(
                        "description",
                        "The REST interface of the department " + title.en() + " (" + title.zh() + "). Times are UTC;"
                                + " errors are problem+json; lists are paged by cursor and answer CSV and XLSX as well.");
        info.putObject("contact").put("name", "Argosy · " + department);
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    }

    private static void tags(ObjectNode document, Map<String, Map<String, List<Endpoint>>> paths) {
        Map<String, Endpoint> collections = new LinkedHashMap<>();
        paths.values().forEach(verbs -> verbs.values()
                .forEach(sharing ->
                        sharing.forEach(endpoint -> collections.putIfAbsent(endpoint.collection(), endpoint))));
        var tags = document.putArray("tags");
        collections.forEach((collection, endpoint) -> {
            Label label = endpoint.resource().getClass().getAnnotation(Label.class);
            Text title = endpoint.register()
                    .map(Register::title)
                    .orElse(label == null ? null : Text.of(label.en(), label.zh()));
            ObjectNode tag = tags.addObject().put("name", collection);
            tag.put("description", title == null ? Wording.sentence(collection) : title.en() + " (" + title.zh() + ")");
            if (title != null) {
                tag.put("x-title", title.en()).put("x-title-zh", title.zh());
            }
        });
    }

    private static void security(ObjectNode schemes) {
        schemes.putObject(SESSION)
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", SESSION)
                .put("description", "The session of a browser, begun with POST /api/identity/sessions.");
        schemes.putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "An API token of a machine, made with POST /api/identity/tokens.");
    }
}
