package argosy.gateway;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Register;
import argosy.department.SignedIn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first page of a department's API: its collections, as far as the caller may read them. */
@Path("")
public final class IndexResource {

    private final Module module;
    private final List<Object> resources;

    IndexResource(Module module, List<Object> resources) {
        this.module = module;
        this.resources = resources;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @SignedIn
    public Map<String, Object> index(@Context Caller caller) {
        String base = "/api/" + module.name();
        List<Map<String, Object>> collections = new ArrayList<>();
        for (Object resource : resources) {
            if (resource instanceof CollectionResource<?> collection) {
                Register<?> register = collection.register();
                if (caller.may(module.name() + ":" + register.name() + ":read")) {
                    collections.add(Map.of(
                            "name", register.name(),
                            "title", register.title(),
                            "links", Map.of("self", base + "/" + register.name())));
                }
            }
        }
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("name", module.name());
        index.put("title", module.title());
        index.put("version", module.version());
        index.put("collections", collections);
        index.put("links", Map.of("self", base, "openapi", base + "/openapi.json", "docs", base + "/docs"));
        return index;
    }
}
