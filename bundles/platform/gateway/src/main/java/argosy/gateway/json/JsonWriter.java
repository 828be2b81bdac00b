package argosy.gateway.json;

import argosy.department.Caller;
import argosy.department.Page;
import argosy.gateway.AccessLog;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Supplier;

/**
 * Writes answers as JSON. Sensitive components are masked, wherever they stand, unless the caller holds their
 * permission; what is shown unmasked goes to the access log before it goes to the caller (PLT-30).
 */
@Produces(MediaType.APPLICATION_JSON)
public final class JsonWriter implements MessageBodyWriter<Object> {

    private final ObjectWriter writer;
    private final String department;
    private final AccessLog log;
    private final Supplier<Caller> callers;

    /**
     * @param callers the caller of the present request, or null when nobody is signed in
     */
    public JsonWriter(Json json, String department, AccessLog log, Supplier<Caller> callers) {
        this.writer = json.mapper().writer();
        this.department = department;
        this.log = log;
        this.callers = callers;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isJson(type, mediaType);
    }

    @Override
    public void writeTo(
            Object answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Disclosure disclosure = new Disclosure(department, log, callers);
        byte[] body = writer.withAttribute(Disclosure.class, disclosure).writeValueAsBytes(answer);
        disclosure.log(answer instanceof Page<?> page ? page.register().name() : null);
        out.write(body);
    }

    /** Whether the media type is JSON and the type nothing that goes out or comes in as it is. */
    static boolean isJson(Class<?> type, MediaType mediaType) {
        boolean json = mediaType != null
                && (mediaType.getSubtype().equalsIgnoreCase("json")
                        || mediaType
                                .getSubtype()
                                .toLowerCase(java.util.Locale.ROOT)
                                .endsWith("+json"));
        return json
                && type != String.class
                && type != byte[].class
                && !InputStream.class.isAssignableFrom(type)
                && !Reader.class.isAssignableFrom(type)
                && !File.class.isAssignableFrom(type)
                && !StreamingOutput.class.isAssignableFrom(type);
    }
}
