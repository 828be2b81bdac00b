package argosy.gateway.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** What operations share; written down with the first operation that uses it, so that nothing stands there unused. */
final class Components {

    private final ObjectNode components;

    Components(ObjectNode components) {
        this.components = components;
    }

    /** A reference to the component, which is made when it is not there yet. */
    ObjectNode reference(String kind, String name, Supplier<ObjectNode> made) {
        ObjectNode kept = components.withObject("/" + kind);
        if (!kept.has(name)) {
            kept.set(name, made.get());
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/" + kind + "/" + name);
    }
}
