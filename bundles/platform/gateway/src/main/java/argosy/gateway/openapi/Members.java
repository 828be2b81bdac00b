package argosy.gateway.openapi;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Sensitive;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** The members of records: type, constraints, names, examples, and who may see or set them. */
final class Members {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final TypeFactory types;
    private final Schemas schemas;

    Members(TypeFactory types, Schemas schemas) {
        this.types = types;
        this.schemas = schemas;
    }

    /** The members of a record; what an answer may hide is not held to its constraints there. */
    ObjectNode of(JavaType record, boolean answered) {
        ObjectNode members = JSON.objectNode();
        TypeBindings bindings = record.getBindings();
        for (RecordComponent component : record.getRawClass().getRecordComponents()) {
            JavaType type = types.resolveMemberType(component.getGenericType(), bindings);
            members.set(component.getName(), member(component, type, answered));
        }
        return members;
    }

    private ObjectNode member(RecordComponent component, JavaType type, boolean answered) {
        Field field = field(component);
        Sensitive sensitive = component.getAnnotation(Sensitive.class);
        ObjectNode schema = schemas.of(type);
        if (sensitive == null || !answered) {
            Constraints.apply(field, schema);
            itemConstraints(field.getAnnotatedType(), schema);
        }
        Label label = component.getAnnotation(Label.class);
        if (label != null) {
            Samples.typed(label.example(), schema)
                    .ifPresent(example -> schema.putArray("examples").add(example));
        }
        boolean readOnly = component.isAnnotationPresent(ReadOnly.class);
        ObjectNode member = isRequired(component) && !(answered && sensitive != null) ? schema : nullable(schema);
        if (label != null) {
            member.put("title", label.en()).put("description", label.zh()).put("x-title-zh", label.zh());
        } else {
            member.put("title", Wording.sentence(component.getName()));
        }
        if (readOnly) {
            member.put("readOnly", true);
        }
        if (sensitive != null) {
            member.put("x-sensitive", sensitive.value());
        }
        return member;
    }

    /** Names the members that have to be sent. */
    static void require(ObjectNode schema, Class<?> type) {
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.isAnnotationPresent(ReadOnly.class) && isRequired(component)) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getType().isPrimitive() || Constraints.required(field(component));
    }

    private static void itemConstraints(AnnotatedType annotated, ObjectNode schema) {
        if (annotated instanceof AnnotatedParameterizedType parameterized) {
            AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
            AnnotatedElement content = arguments[arguments.length - 1];
            for (String key : List.of("items", "additionalProperties")) {
                if (schema.path(key) instanceof ObjectNode items && !items.has("$ref")) {
                    Constraints.apply(content, items);
                }
            }
        }
    }

    /** The same schema with null allowed. */
    static ObjectNode nullable(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode either = JSON.objectNode();
            either.putArray("anyOf").add(schema).addObject().put("type", "null");
            return either;
        }
        if (schema.has("type")) {
            String type = Schemas.type(schema);
            schema.putArray("type").add(type).add("null");
            if (schema.path("enum") instanceof ArrayNode codes) {
                codes.addNull();
            }
        }
        return schema;
    }

    /** Validation annotations cannot stand on a record component itself: the compiler moves them to its field. */
    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
