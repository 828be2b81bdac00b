package argosy.gateway.openapi;

import argosy.department.Answers;
import argosy.department.CollectionResource;
import argosy.department.Export;
import argosy.department.Page;
import argosy.department.Stored;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an endpoint answers when all is well.
 *
 * @param content media type → schema; empty when there is no body
 * @param stored whether it is one stored record, with its {@code ETag}
 */
record Answer(int status, String description, Map<String, ObjectNode> content, boolean stored) {

    private static final String NOTHING = "Done; there is nothing to answer.";
    private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH");

    static Answer of(Endpoint endpoint, Schemas schemas) {
        JavaType returns = endpoint.returns();
        Optional<Answers> declared = endpoint.annotation(Answers.class);
        if (declared.isPresent()) {
            Answers answers = declared.get();
            if (answers.value() == Void.class) {
                return new Answer(answers.status(), NOTHING, Map.of(), false);
            }
            boolean stored = endpoint.register()
                    .filter(r -> r.shape().type() == answers.value())
                    .isPresent();
            ObjectNode schema =
                    stored ? schemas.stored(endpoint.register().orElseThrow()) : schemas.of(answers.value());
            return answer(endpoint, answers.status(), stored, schema);
        }
        if (returns.hasRawClass(void.class) || returns.hasRawClass(Void.class)) {
            return new Answer(204, NOTHING, Map.of(), false);
        }
        boolean untyped = returns.hasRawClass(Object.class) || returns.isTypeOrSubTypeOf(Response.class);
        if (untyped && answersStored(endpoint)) {
            boolean made = endpoint.verb().equals("POST") && endpoint.path().equals("/" + endpoint.collection());
            return answer(
                    endpoint,
                    made ? 201 : 200,
                    true,
                    schemas.stored(endpoint.register().orElseThrow()));
        }
        boolean stream = returns.isTypeOrSubTypeOf(InputStream.class)
                || returns.isTypeOrSubTypeOf(StreamingOutput.class)
                || returns.hasRawClass(Export.class);
        ObjectNode schema = untyped ? JsonNodeFactory.instance.objectNode() : stream ? binary() : schemas.of(returns);
        return answer(endpoint, 200, returns.hasRawClass(Stored.class), schema);
    }

    /** Whether the endpoint answers what a list query asks for. */
    static boolean isList(Endpoint endpoint) {
        return endpoint.returns().hasRawClass(Page.class) || endpoint.returns().hasRawClass(Export.class);
    }

    /** The schema of bytes that are not JSON. */
    static ObjectNode raw(String mediaType) {
        return mediaType.startsWith("text/")
                ? JsonNodeFactory.instance.objectNode().put("type", "string")
                : binary();
    }

    private static Answer answer(Endpoint endpoint, int status, boolean stored, ObjectNode schema) {
        Map<String, ObjectNode> content = new LinkedHashMap<>();
        for (String mediaType : endpoint.produces()) {
            content.put(mediaType, mediaType.contains("json") ? schema : raw(mediaType));
        }
        return new Answer(status, description(endpoint, status, stored), content, stored);
    }

    private static String description(Endpoint endpoint, int status, boolean stored) {
        if (isList(endpoint)) {
            return "One page of the list, or the whole list as a file.";
        } else if (stored) {
            return status == 201 ? "The new record; `Location` has its address." : "The record as it is kept now.";
        }
        return status == 201 ? "What was made." : "The answer.";
    }

    /** By convention: reading, making and changing one record of a collection, and the steps of its workflow. */
    private static boolean answersStored(Endpoint endpoint) {
        return endpoint.resource() instanceof CollectionResource<?>
                && endpoint.answersJson()
                && (endpoint.name().equals("get") || CHANGES.contains(endpoint.verb()));
    }

    private static ObjectNode binary() {
        return JsonNodeFactory.instance.objectNode().put("type", "string").put("format", "binary");
    }
}
