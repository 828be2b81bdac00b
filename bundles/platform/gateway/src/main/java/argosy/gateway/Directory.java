package argosy.gateway;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The only root resource of a department's application: finds the resource that a request means by the first segment of
 * its path. Jersey would try the patterns of all of them one after the other, and prepare all of them at the start in
 * place of each when it is first asked for.
 */
@Path("{resource: [^/]*}")
public final class Directory {

    private final Map<String, Object> resources = new HashMap<>();

    /**
     * @throws IllegalStateException when two resources have the same name
     */
    Directory(List<Object> served) {
        for (Object resource : served) {
            Object other = resources.put(name(resource), resource);
            if (other != null) {
                throw new IllegalStateException(resource.getClass().getSimpleName() + " has the same @Path as "
                        + other.getClass().getSimpleName() + ".");
            }
        }
    }

    /**
     * The first segment of the resource's address.
     *
     * @throws IllegalStateException when its path is not one segment
     */
    static String name(Object resource) {
        Path path = resource.getClass().getAnnotation(Path.class);
        if (path == null || !path.value().matches("[^/{}]*")) {
            throw new IllegalStateException(resource.getClass().getSimpleName()
                    + " needs a @Path of one segment without slashes, such as bins.");
        }
        return path.value();
    }

    /** The resource, or null when there is none of this name: 404. */
    @Path("")
    public Object find(@PathParam("resource") String name) {
        return resources.get(name);
    }
}
