package argosy.gateway.json;

import argosy.department.MergePatch;
import argosy.department.Shape;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A merge patch as it was sent. Components that it does not name keep their very values. */
final class PatchBody implements MergePatch {

    private final Json json;
    private final JsonNode patch;
    private final Predicate<String> sees;

    PatchBody(Json json, JsonNode patch, Predicate<String> sees) {
        this.json = json;
        this.patch = patch;
        this.sees = sees;
    }

    @Override
    public <R extends Record> R applyTo(R record, Shape<R> shape) {
        JavaType type = json.mapper().constructType(shape.type());
        TreeCheck sent = new TreeCheck(json.mapper().getTypeFactory(), json.shapes());
        sent.checkPatch(patch, type, "");
        Constraints.refuse(sent.problems());
        TreeCheck result = sent.ofMerged();
        List<Shape.Component> components = shape.components();
        JsonNode[] changed = new JsonNode[components.size()];
        for (int i = 0; i < changed.length; i++) {
            Shape.Component component = components.get(i);
            JsonNode change = patch.get(component.name());
            if (change != null && !isMask(change, component, shape.get(record, i))) {
                changed[i] = change.isObject() ? merged(tree(shape.get(record, i)), change) : change;
                result.require(component, changed[i], "");
                result.check(changed[i], result.typeOf(component, type), component.name());
            }
        }
        Constraints.refuse(result.problems());
        Object[] values = new Object[changed.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = changed[i] == null
                    ? shape.get(record, i)
                    : json.converted(changed[i], result.typeOf(components.get(i), type));
        }
        R patched = Constraints.record(shape, values);
        Constraints.refuse(json.constraints().problems(patched));
        return patched;
    }

    /** Whether a caller who sees a value only masked sends back the mask: they mean to leave it as it is. */
    private boolean isMask(JsonNode change, Shape.Component component, Object value) {
        if (component.permission() == null || value == null) {
            return false;
        }
        Object mask = Disclosure.masked(value);
        return mask == null
                ? change.isNull() && !sees.test(component.permission())
                : change.isTextual() && change.textValue().equals(mask);
    }

    private JsonNode tree(Object value) {
        try {
            return json.mapper()
                    .readTree(json.mapper()
                            .writer()
                            .withAttribute(Disclosure.class, Disclosure.everything())
                            .writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RFC 7396, section 2. */
    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target.isObject() ? (ObjectNode) target : ((ObjectNode) patch).objectNode();
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            if (member.getValue().isNull()) {
                result.remove(member.getKey());
            } else {
                JsonNode before = result.path(member.getKey());
                result.set(member.getKey(), merged(before, member.getValue()));
            }
        }
        return result;
    }
}
