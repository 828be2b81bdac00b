package argosy.administration.departments;

import argosy.department.Problem;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;

/** The bundles of departments in the framework; what the framework keeps of them from start to start is only a cache. */
public interface Bundles {

    /** The departments' bundles that are here, by location. */
    Map<String, Bundle> present();

    /**
     * Brings a bundle in and wires it; it is not started. One that is at the location already is taken as it is.
     *
     * @throws Problem 422 with the packages that nobody provides; the bundle is gone again then
     */
    Bundle install(String location, InputStream content);

    /** Symbolic names of the other bundles that would be restarted if this one were taken away. */
    List<String> affectedBy(Bundle bundle);

    /** Takes the bundle away, and lets go of its classes; no other bundle is refreshed. */
    void uninstall(Bundle bundle);
}
