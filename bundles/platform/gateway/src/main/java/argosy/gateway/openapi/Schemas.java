package argosy.gateway.openapi;

import argosy.department.Label;
import argosy.department.MergePatch;
import argosy.department.Page;
import argosy.department.Register;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The schemas of a document: one per record type and form of it, made when first asked for. */
final class Schemas {

    private static final String REFERENCE = "#/components/schemas/";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Type and format of what JSON shows as a single value. */
    private static final Map<Class<?>, List<String>> SCALARS = Map.ofEntries(
            Map.entry(long.class, List.of("integer", "int64")),
            Map.entry(Long.class, List.of("integer", "int64")),
            Map.entry(int.class, List.of("integer", "int32")),
            Map.entry(Integer.class, List.of("integer", "int32")),
            Map.entry(short.class, List.of("integer", "int32")),
            Map.entry(Short.class, List.of("integer", "int32")),
            Map.entry(BigInteger.class, List.of("integer", "")),
            Map.entry(double.class, List.of("number", "double")),
            Map.entry(Double.class, List.of("number", "double")),
            Map.entry(float.class, List.of("number", "float")),
            Map.entry(Float.class, List.of("number", "float")),
            Map.entry(BigDecimal.class, List.of("number", "")),
            Map.entry(boolean.class, List.of("boolean", "")),
            Map.entry(Boolean.class, List.of("boolean", "")),
            Map.entry(String.class, List.of("string", "")),
            Map.entry(CharSequence.class, List.of("string", "")),
            Map.entry(Instant.class, List.of("string", "date-time")),
            Map.entry(LocalDate.class, List.of("string", "date")),
            Map.entry(LocalTime.class, List.of("string", "time-local")),
            Map.entry(Duration.class, List.of("string", "duration")),
            Map.entry(UUID.class, List.of("string", "uuid")),
            Map.entry(URI.class, List.of("string", "uri")));

    private final TypeFactory types;
    private final Members members;
    private final ObjectNode schemas = JSON.objectNode();
    private final Map<String, Class<?>> owners = new HashMap<>();

    Schemas(TypeFactory types) {
        this.types = types;
        this.members = new Members(types, this);
    }

    /** All schemas made so far, by name. */
    ObjectNode all() {
        return schemas;
    }

    /** The first type a schema names, empty when it names none. */
    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    /** The name a reference points to. */
    static String referred(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    ObjectNode of(Class<?> type) {
        return of(types.constructType(type));
    }

    /** The schema of a value in an answer; a reference for records. */
    ObjectNode of(JavaType type) {
        Class<?> raw = type.getRawClass();
        List<String> scalar = SCALARS.get(raw);
        ObjectNode schema = JSON.objectNode();
        if (scalar != null) {
            schema.put("type", scalar.get(0));
            if (!scalar.get(1).isEmpty()) {
                schema.put("format", scalar.get(1));
            }
        } else if (raw.isEnum()) {
            codes(raw, schema.put("type", "string"));
        } else if (raw == byte[].class) {
            schema.put("type", "string").put("contentEncoding", "base64");
        } else if (type.isMapLikeType()) {
            schema.put("type", "object").set("additionalProperties", of(type.getContentType()));
        } else if (type.isArrayType() || type.isCollectionLikeType() || Collection.class.isAssignableFrom(raw)) {
            schema.put("type", "array").set("items", of(type.getContentType()));
            if (Set.class.isAssignableFrom(raw)) {
                schema.put("uniqueItems", true);
            }
        } else if (type.isReferenceType()) {
            return of(type.getContentType());
        } else if (raw == Stored.class) {
            return stored(argument(type));
        } else if (raw == Page.class) {
            return page(argument(type));
        } else if (raw == Report.class) {
            return report(argument(type));
        } else if (raw.isRecord()) {
            return record(type);
        }
        return schema;
    }

    /** The codes of the constants, and what people call those that have a label. */
    private static void codes(Class<?> type, ObjectNode schema) {
        ArrayNode codes = schema.putArray("enum");
        ObjectNode titles = JSON.objectNode();
        for (Object each : type.getEnumConstants()) {
            Enum<?> constant = (Enum<?>) each;
            String code = Shape.code(constant);
            Text title = Shape.title(constant);
            codes.add(code);
            if (!title.en().equals(code)) {
                titles.putObject(code).put("en", title.en()).put("zh", title.zh());
            }
        }
        if (!titles.isEmpty()) {
            schema.set("x-titles", titles);
        }
    }

    /** The schema of a request body: members that nobody declared are refused. */
    ObjectNode body(JavaType type) {
        ObjectNode schema = of(type);
        close(schema);
        return schema;
    }

    /** The stored form of a record: what the platform knows of it beside the record's own members. */
    ObjectNode stored(Class<?> type) {
        return stored(type, Set.of());
    }

    /** The stored form of a register's records, with the steps of their workflow. */
    ObjectNode stored(Register<?> register) {
        return stored(
                register.shape().type(), register.workflow().map(w -> w.steps()).orElse(Set.of()));
    }

    /** One page of a list of stored records. */
    ObjectNode page(Class<?> type) {
        String name = name(type, "Page");
        if (!schemas.has(name)) {
            ObjectNode page = schemas.putObject(name);
            titled(page, type, "Page of " + Wording.plural(Wording.spaced(type.getSimpleName())));
            page.put("type", "object");
            ObjectNode properties = page.putObject("properties");
            properties
                    .putObject("items")
                    .put("type", "array")
                    .put("description", "The records of this page; with `fields` only the members asked for.")
                    .set("items", stored(type));
            ObjectNode next = properties.putObject("next");
            next.put("description", "Cursor of the following page for `?cursor=`; null on the last page.");
            next.putArray("type").add("string").add("null");
            next.putArray("examples").addNull();
            ObjectNode total = properties.putObject("total");
            total.put("description", "Number of records that match, when `?count=true` was asked.");
            total.putArray("type").add("integer").add("null");
            total.put("format", "int64").putArray("examples").add(1);
            page.putArray("required").add("items");
        }
        return reference(name);
    }

    /** Changes of a record as a JSON merge patch. */
    ObjectNode patch(Class<?> type) {
        String name = name(type, "Patch");
        if (!schemas.has(name)) {
            ObjectNode patch = schemas.putObject(name);
            titled(patch, type, "Changes of a " + Wording.spaced(type.getSimpleName()));
            patch.put("type", "object");
            patch.put(
                    "description",
                    "JSON merge patch (RFC 7396): only the members named are changed, null empties one.");
            ObjectNode properties = members.of(types.constructType(type), false);
            for (Iterator<JsonNode> each = properties.iterator(); each.hasNext(); ) {
                if (each.next().path("readOnly").asBoolean()) {
                    each.remove();
                }
            }
            patch.set("properties", properties);
            close(patch);
        }
        return reference(name);
    }

    /** Type and format of a record's component or system component, without its constraints. */
    ObjectNode plain(Register<?> register, String component) {
        ObjectNode schema = of(register.type(component));
        register.shape()
                .component(component)
                .flatMap(c -> Samples.typed(c.example(), schema))
                .ifPresent(example -> schema.putArray("examples").add(example));
        return schema;
    }

    ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", REFERENCE + name);
    }

    private ObjectNode record(JavaType type) {
        Class<?> raw = type.getRawClass();
        String name = name(raw, "");
        if (!schemas.has(name)) {
            ObjectNode schema = schemas.putObject(name);
            titled(schema, raw, Wording.sentence(raw.getSimpleName()));
            schema.put("type", "object");
            schema.set("properties", members.of(type, false));
            Members.require(schema, raw);
        }
        return reference(name);
    }

    private ObjectNode stored(Class<?> type, Set<String> steps) {
        String name = name(type, "Stored");
        if (!schemas.has(name)) {
            ObjectNode schema = schemas.putObject(name);
            titled(schema, type, Wording.sentence(type.getSimpleName()));
            schema.put("type", "object");
            schema.put(
                    "description",
                    "The record as it is kept, with what the platform knows of it; with `fields` only the members asked"
                            + " for.");
            ObjectNode properties = schema.putObject("properties");
            SystemMembers.write(properties);
            properties.setAll(members.of(types.constructType(type), true));
            schema.put("additionalProperties", true);
        }
        if (!steps.isEmpty() && schemas.path(name).path("properties") instanceof ObjectNode properties) {
            ObjectNode step = properties
                    .putObject("steps")
                    .put("type", "array")
                    .put("readOnly", true)
                    .put("title", "Steps")
                    .put("x-title-zh", "可执行步骤")
                    .put("description", "The steps that are allowed now to this caller.")
                    .putObject("items");
            steps.forEach(step.put("type", "string").putArray("enum")::add);
        }
        return reference(name);
    }

    private ObjectNode report(Class<?> type) {
        String name = name(type, "Report");
        if (!schemas.has(name)) {
            ObjectNode schema = schemas.putObject(name);
            titled(schema, type, Wording.sentence(type.getSimpleName()) + " report");
            ObjectNode properties = schema.put("type", "object").putObject("properties");
            properties.putObject("name").put("type", "string").put("description", "The report's short name.");
            properties.set("title", of(Text.class).put("description", "The report's title."));
            properties.set(
                    "formula", Members.nullable(of(Text.class)).put("description", "How the figures come about."));
            properties.putObject("rows").put("type", "array").set("items", of(type));
            schema.putArray("required").add("name").add("title").add("rows");
        }
        return reference(name);
    }

    /** Refuses undeclared members in this schema and in all it refers to. */
    private void close(JsonNode schema) {
        if (schema.has("$ref")) {
            JsonNode target = schemas.path(referred(schema.path("$ref").asText()));
            if (!target.has("additionalProperties")) {
                close(target);
            }
            return;
        }
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(this::close);
    }

    private static void titled(ObjectNode schema, Class<?> type, String title) {
        Label label = type.getAnnotation(Label.class);
        schema.put("title", title);
        if (label != null) {
            schema.put("x-title-zh", label.zh());
        }
    }

    /** Simple names, told apart by what stands around them. */
    private String name(Class<?> type, String form) {
        String name = type.getSimpleName();
        if (taken(name + form, type)) {
            Class<?> enclosing = type.getEnclosingClass();
            String around =
                    enclosing == null ? type.getPackageName().replaceFirst(".*\\.", "") : enclosing.getSimpleName();
            name = Wording.capital(around) + name;
        }
        String free = name + form;
        for (int i = 2; taken(free, type); i++) {
            free = name + i + form;
        }
        owners.put(free, type);
        return free;
    }

    private boolean taken(String name, Class<?> type) {
        Class<?> owner = owners.get(name);
        return owner != null && owner != type;
    }

    private static Class<?> argument(JavaType type) {
        return type.containedTypeOrUnknown(0).getRawClass();
    }

    /** Whether the type is a merge patch, whose schema depends on the record it changes. */
    static boolean isPatch(JavaType type) {
        return type.isTypeOrSubTypeOf(MergePatch.class);
    }
}
