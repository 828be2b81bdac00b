package argosy.gateway.json;

import argosy.department.MediaTypes;
import argosy.department.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Predicate;

/**
 * Reads JSON bodies. What comes out was checked: 400 when the body is no JSON, 422 with every field at fault when it is
 * not what the type asks for (unknown, missing, read-only, of the wrong type, against a constraint).
 */
@Consumes({MediaType.APPLICATION_JSON, MediaTypes.MERGE_PATCH})
public final class JsonReader implements MessageBodyReader<Object> {

    private final Json json;
    private final Predicate<String> sees;

    /**
     * @param sees whether the caller of the present request holds the {@code collection:verb} that shows a sensitive
     *     component
     */
    public JsonReader(Json json, Predicate<String> sees) {
        this.json = json;
        this.sees = sees;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return JsonWriter.isJson(type, mediaType);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JsonNode tree = json.tree(body);
        if (MergePatch.class.equals(genericType)) {
            return new PatchBody(json, tree, sees);
        }
        return json.value(tree, json.mapper().constructType(genericType));
    }
}
