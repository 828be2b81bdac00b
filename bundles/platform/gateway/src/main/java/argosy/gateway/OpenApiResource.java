package argosy.gateway;

import argosy.department.SignedIn;
import argosy.gateway.openapi.OpenApi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The API description of a department, made when it is first asked for; kept packed, as its words repeat. */
@Path("openapi.json")
public final class OpenApiResource {

    private final Module module;
    private final List<Object> resources;
    private volatile byte[] packed;

    OpenApiResource(Module module, List<Object> resources) {
        this.module = module;
        this.resources = resources;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @SignedIn
    public Response document(@HeaderParam(HttpHeaders.ACCEPT_ENCODING) String accepted) throws IOException {
        byte[] made = packed;
        if (made == null) {
            made = pack(OpenApi.document(module.name(), module.title(), module.version(), resources)
                    .toString()
                    .getBytes(StandardCharsets.UTF_8));
            packed = made;
        }
        boolean asIs = accepted != null && accepted.contains("gzip");
        ResponseBuilder answer =
                asIs ? Response.ok(made).header(HttpHeaders.CONTENT_ENCODING, "gzip") : Response.ok(unpack(made));
        return answer.type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static byte[] pack(byte[] document) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(document);
        }
        return packed.toByteArray();
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
