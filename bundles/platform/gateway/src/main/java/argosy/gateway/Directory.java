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
public class Directory {

    /** Path of the resource of single items that lie right below the department. */
    static final String ITEM = "{id}";

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
     * The first segment of the resource's address; empty for the one that answers at the department's own address, and
     * {@value #ITEM} for the one that takes every first segment that no other resource has, as its path parameter
     * {@code id}.
     *
     * @throws IllegalStateException when its path is not one segment
     */
    static String name(Object resource) {
        Path path = resource.getClass().getAnnotation(Path.class);
        if (path == null || !path.value().equals(ITEM) && !path.value().matches("[^/{}]*")) {
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

    /** The directory of these resources, one that also knows a resource of single items where there is one. */
    static Directory of(List<Object> served) {
        return served.stream().anyMatch(resource -> name(resource).equals(ITEM))
                ? new WithItems(served)
                : new Directory(served);
    }

    /** Whatever is not the name of a resource is the id of an item. */
    @Path("{id: [^/]*}")
    public static final class WithItems extends Directory {

        WithItems(List<Object> served) {
            super(served);
        }

        @Override
        @Path("")
        public Object find(@PathParam("id") String name) {
            Object resource = super.find(name);
            return resource == null ? super.find(ITEM) : resource;
        }
    }
}
