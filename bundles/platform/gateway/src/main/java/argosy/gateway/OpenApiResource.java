package argosy.gateway;

import argosy.department.SignedIn;
import argosy.gateway.openapi.OpenApi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The API description of a department, made when it is first asked for. */
@Path("openapi.json")
public final class OpenApiResource {

    private final Module module;
    private final List<Object> resources;
    private volatile byte[] document;

    OpenApiResource(Module module, List<Object> resources) {
        this.module = module;
        this.resources = resources;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @SignedIn
    public Response document() {
        byte[] made = document;
        if (made == null) {
            made = OpenApi.document(module.name(), module.title(), module.version(), resources)
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            document = made;
        }
        return Response.ok(made, MediaType.APPLICATION_JSON).build();
    }
}
