package argosy.identity.organisation;

import argosy.department.Label;
import argosy.department.Permission;
import argosy.gateway.Catalogue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.TreeSet;

/** Every permission that a running department asks for: what roles are made of. */
@Path("permissions")
@Label(en = "Permissions", zh = "权限")
@Produces(MediaType.APPLICATION_JSON)
public final class PermissionsResource {

    /** One permission, in full and in its parts. */
    public record KnownPermission(String code, String department, String collection, String verb) {}

    /** All of them, by code. */
    public record Permissions(List<KnownPermission> items) {}

    private final Catalogue catalogue;

    public PermissionsResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Permission("{collection}:read")
    @Label(en = "List all permissions", zh = "查询全部权限")
    public Permissions list() {
        return new Permissions(new TreeSet<>(catalogue.permissions())
                .stream()
                        .map(code -> code.split(":"))
                        .map(part -> new KnownPermission(String.join(":", part), part[0], part[1], part[2]))
                        .toList());
    }
}
