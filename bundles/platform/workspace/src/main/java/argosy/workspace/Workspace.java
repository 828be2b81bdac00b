package argosy.workspace;

import jakarta.servlet.Servlet;
import java.net.URL;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The workspace in OSGi: gives its servlet to the HTTP server. */
@Component(service = {})
public final class Workspace {

    private static final String FOLDER = "/ui";

    /** Not the pattern of everything: what is nowhere stays a problem, never a page. */
    private static final String[] PATTERNS = {"", FOLDER + "/*"};

    @Activate
    public Workspace(BundleContext context) {
        // By hand, because a component cannot declare the empty pattern, which is the address of the server itself.
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.servlet.name", "argosy workspace");
        properties.put("osgi.http.whiteboard.servlet.pattern", PATTERNS);
        context.registerService(Servlet.class, new WorkspaceServlet(() -> files(context)), properties);
    }

    private static SortedMap<String, URL> files(BundleContext context) {
        SortedMap<String, URL> found = new TreeMap<>();
        Collections.list(context.getBundle().findEntries(FOLDER, "*.*", true))
                .forEach(file -> found.put(file.getPath().substring(FOLDER.length() + 1), file));
        return found;
    }
}
